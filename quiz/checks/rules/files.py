"""Y: the file can be read, and YAML is used plainly enough for nobody to be surprised."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Family, Rule
from quiz.model import Text

RULES = (
    Rule(
        "Y101",
        Text(fr="le fichier existe et se laisse lire", en="the file exists and can be read"),
        Text(
            fr="Une banque ne va pas sans la description de ses articles ; un fichier absent ou interdit est signalé,"
            " et les autres sont lus quand même.",
            en="A bank does not go without the description of its articles; a file that is missing or closed to you is"
            " reported, and the others are read all the same.",
        ),
        bad=Example("my-pack/\n  questions/my-bank.yaml\n  seeds/", "told"),
        good=Example("my-pack/\n  questions/my-bank.yaml\n  seeds/sources.yaml", "told"),
    ),
    Rule(
        "Y102",
        Text(fr="une banque est un fichier, non un dossier", en="a bank is a file, not a folder"),
        Text(
            fr="Un dossier dont le nom finit par .yaml a sans doute été créé par erreur.",
            en="A folder whose name ends in .yaml was probably made by mistake.",
        ),
        bad=Example("my-pack/\n  questions/my-bank.yaml/\n    part-1.yaml", "told"),
        good=Example("my-pack/\n  questions/part-1.yaml", "told"),
    ),
    Rule(
        "Y103",
        Text(fr="une banque a une taille qu’une personne peut relire", en="a bank has a size that a person can review"),
        Text(
            fr="Au-delà de quelques mégaoctets, le fichier n’est pas une banque ; il n’est pas lu, pour ne pas remplir"
            " la mémoire.",
            en="Beyond some megabytes a file is no bank; it is not read, so that it cannot fill the memory.",
        ),
        bad=Example("my-pack/\n  questions/everything.yaml   6 MB", "told"),
        good=Example("my-pack/\n  questions/part-1.yaml   150 kB\n  questions/part-2.yaml   150 kB", "told"),
    ),
    Rule(
        "Y104",
        Text(fr="le fichier n’est pas vide", en="the file is not empty"),
        Text(
            fr="Un fichier vide, ou fait de commentaires seulement, a souvent été mal enregistré.",
            en="A file that is empty, or has comments only, was often not saved as meant.",
        ),
        bad=Example("# my first bank", "file"),
        good=Example("bank: my-first-bank", "bank"),
    ),
    Rule(
        "Y105",
        Text(fr="le fichier est du texte en UTF-8", en="the file is text in UTF-8"),
        Text(
            fr="Dans un autre codage, les accents et donc les citations ne seraient plus ceux de l’article.",
            en="In another encoding accents, and so quotations, would no longer be those of the article.",
        ),
        bad=Example("my-bank.yaml, saved as Latin-1 (Windows-1252)", "told"),
        good=Example("my-bank.yaml, saved as UTF-8", "told"),
    ),
    Rule(
        "Y106",
        Text(fr="un texte n’a pas de caractère de contrôle", en="a text has no control character"),
        Text(
            fr="Invisible, il vient d’un copier-coller ; un terminal pourrait lui obéir.",
            en="Nobody sees it, it came by copy and paste, and a terminal might obey it.",
        ),
        bad=Example('takeaway: {fr: "Que dit le\u0007 texte\u202f?", en: "What does the text say?"}'),
        good=Example('takeaway: {fr: "Que dit le texte\u202f?", en: "What does the text say?"}'),
    ),
    Rule(
        "Y107",
        Text(fr="le retrait se fait avec des espaces", en="indentation is made of spaces"),
        Text(
            fr="YAML refuse les tabulations, parce que leur largeur change d’un éditeur à l’autre.",
            en="YAML refuses tabs, because their width changes from one editor to the next.",
        ),
        bad=Example("tags:\n\tsift: stop"),
        good=Example("tags:\n  sift: stop"),
    ),
    Rule(
        "Y108",
        Text(
            fr="un texte qui contient un deux-points est entre guillemets",
            en="a text with a colon in it is between quotes",
        ),
        Text(
            fr="Sans guillemets, YAML prend le deux-points suivi d’une espace pour le début d’une valeur.",
            en="Without quotes YAML takes a colon and a space for the beginning of a value.",
        ),
        bad=Example("takeaway:\n  fr: À retenir\u00a0: que dit le texte\u202f?\n  en: What does the text say?"),
        good=Example('takeaway:\n  fr: "À retenir\u00a0: que dit le texte\u202f?"\n  en: What does the text say?'),
    ),
    Rule(
        "Y109",
        Text(fr="YAML peut lire le fichier jusqu’au bout", en="YAML can read the file to its end"),
        Text(
            fr="Un guillemet, un crochet ou un retrait de trop, ou qui manque, cache tout ce qui suit.",
            en="A quote, a bracket or an indentation too many, or missing, hides all that follows.",
        ),
        bad=Example("references: [state-media-monitor, rsf"),
        good=Example("references: []"),
    ),
    Rule(
        "Y110",
        Text(fr="une clé n’est donnée qu’une fois", en="a key is given once only"),
        Text(
            fr="YAML garderait la dernière des deux sans rien dire.",
            en="YAML would keep the last of the two and say nothing.",
        ),
        bad=Example("level: 1\nlevel: 2"),
        good=Example("level: 2"),
    ),
    Rule(
        "Y111",
        Text(fr="pas de renvoi YAML (« & », « * »)", en='no YAML alias ("&", "*")'),
        Text(
            fr="Une valeur se lit là où elle est écrite ; et quelques renvois emboîtés suffisent à remplir la mémoire.",
            en="A value is read where it is written; and a few aliases inside one another can fill the memory.",
        ),
        bad=Example("hint: *same-as-above"),
        good=Example('hint: {fr: "Relisez le nombre.", en: "Read the number again."}'),
    ),
    Rule(
        "Y112",
        Text(fr="pas d’étiquette YAML (« !! »)", en='no YAML tag ("!!")'),
        Text(
            fr="Les valeurs sont du texte, que le format sait lire ; une étiquette en ferait autre chose.",
            en="Values are text that the format knows how to read; a tag would make something else of them.",
        ),
        bad=Example("level: !!int 1"),
        good=Example("level: 1"),
    ),
    Rule(
        "Y113",
        Text(fr="un fichier ne contient qu’une banque", en="a file holds one bank"),
        Text(
            fr="Ce qui suit « --- » est pour YAML un autre document, que personne ne lirait.",
            en='What follows "---" is another document to YAML, and nobody would read it.',
        ),
        bad=Example("bank: one\n---\nbank: two", "bank"),
        good=Example("bank: one", "bank"),
    ),
    Rule(
        "Y114",
        Text(fr="pas plus de niveaux que le format n’en demande", en="no more levels than the format asks for"),
        Text(
            fr="Une banque a moins de dix niveaux ; un fichier qui en a plus de soixante ferait tomber le lecteur.",
            en="A bank has less than ten levels; a file with more than sixty would crash its reader.",
        ),
        bad=Example("references: " + "[" * 61 + "]" * 61),
        good=Example("references: []"),
    ),
    Rule(
        "Y115",
        Text(fr="une clé est un mot", en="a key is a word"),
        Text(
            fr="YAML accepte des listes comme clés ; le format n’en a pas.",
            en="YAML takes lists as keys; the format has none.",
        ),
        bad=Example("tags: {[sift]: stop}"),
        good=Example("tags: {sift: stop}"),
    ),
    Rule(
        "Y116",
        Text(fr="chaque article décrit se trouve dans seeds/", en="each article described is in seeds/"),
        Text(
            fr="Sans l’article, aucune citation ne peut être vérifiée ; et rien n’est lu hors du paquet.",
            en="Without the article no quotation can be verified; and nothing is read outside the pack.",
        ),
        bad=Example("seeds/sources.yaml\n  file: ../elsewhere.txt", "told"),
        good=Example("seeds/sources.yaml\n  file: 000_4cae91771972825a.txt", "told"),
    ),
    Rule(
        "Y117",
        Text(fr="un fichier ne change pas pendant sa lecture", en="a file does not change while it is read"),
        Text(
            fr="Une moitié d’avant et une moitié d’après ne font pas une banque ; relancez la vérification.",
            en="Half of the old and half of the new make no bank; check again.",
        ),
        bad=Example("a bank that is being written over and over while it is read", "told"),
        good=Example("a bank that has been saved", "told"),
    ),
    Rule(
        "Y118",
        Text(
            fr="aucune marque invisible n’inverse le sens d’écriture",
            en="no invisible mark turns the direction of writing",
        ),
        Text(
            fr="Ce qu’on lit à l’écran ne serait plus ce que le programme lit.",
            en="What one reads on the screen would no longer be what the program reads.",
        ),
        bad=Example('takeaway: {fr: "Que dit \\u202e le texte\u202f?", en: "What does the text say?"}\n'),
        good=Example('takeaway: {fr: "Que dit le texte\u202f?", en: "What does the text say?"}\n'),
    ),
    Rule(
        "Y119",
        Text(
            fr="un texte, une clé ont une longueur qu’on peut lire", en="a text or a key has a length that can be read"
        ),
        Text(
            fr="Une explication a quelques centaines de signes, une clé une douzaine ; au-delà de vingt mille, ou de "
            "deux cents pour une clé, un guillemet n’est pas fermé.",
            en="An explanation has a few hundred characters, a key a dozen; beyond twenty thousand, or two hundred "
            "in a key, a quote was not closed.",
        ),
        bad=Example("a text of a million characters, a key of a thousand", "told"),
        good=Example("a text of a few hundred", "told"),
    ),
)


FAMILY = Family(Text(fr="Fichiers et YAML", en="Files and YAML"), RULES)
