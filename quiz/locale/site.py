"""The words of `quiz site`: those on its pages, and those that the command says, in French and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class SiteWords(Struct, frozen=True, kw_only=True):
    """What the site says around the texts in one language; `{…}` are filled in by the caller."""

    name: str
    title: str
    about: str
    no_answers: str
    skip: str
    sections: str
    other_language: str
    language_choice: str
    made_by: str

    articles: str
    about_articles: str
    comparisons: str
    statements: str
    about_statements: str
    texts: str
    outlets: str
    about_outlets: str
    own_outlets: str
    all_outlets: str
    more: str
    matrix: str
    about_matrix: str
    origins: str
    about_origins: str
    empty: str

    text: str
    line: str
    passage: str
    how_to_read: str
    glosses: str
    compared_in: str
    questions: str
    behind: str
    whole_card: str
    hands: str
    no_hands: str
    shares: str
    shares_none: str
    shared_with: str
    previous: str
    following: str
    neighbours: str

    compared: str
    lost: str
    absent: str
    unlooked: str
    others_count: str
    said_where: str

    register: str
    card: str
    reference: str
    read_here: str
    undeclared: str

    matrix_caption: str
    matrix_slices: str
    nothing_noted: str
    passages_at: str
    omitted: str

    sharing_title: str
    sharing_words: str
    sharing_caption: str
    sharing_columns: tuple[str, str, str, str]
    longest_of: str
    words_in_a_row: str
    chain_title: str
    chain_picture: str
    chain_words: str
    chain_caption: str
    chain_columns: tuple[str, str, str, str]
    step: str
    more_ties: str
    more_chains: str
    key: str
    key_strong: str
    key_faint: str

    writing: str
    written: str
    open_it: str
    contents: str
    no_folder: str
    not_ours: str
    not_made: str
    not_a_folder: str
    not_written: str
    left_behind: str
    one_home: str
    help: Mapping[str, str]


FRENCH = SiteWords(
    name="Qui parle ?",
    title="La salle de lecture",
    about="Ce que chaque média a écrit, mot pour mot ; ce que l’on voit quand on compare ; qui est derrière.",
    no_answers="Les questions du quiz et leurs réponses ne sont pas sur ce site : on peut le lire avant de jouer.",
    skip="Aller au texte",
    sections="Les parties du site",
    other_language="English",
    language_choice="Langue",
    made_by="Fait par quiz site, pour être lu sans réseau. Chaque citation est prise telle quelle dans un article.",
    articles="Les articles",
    about_articles="Tels qu’ils ont été enregistrés, ligne par ligne.",
    comparisons="Les comparaisons",
    statements="Une même chose, dite par plusieurs médias",
    about_statements="Les passages côte à côte, et l’original quand on l’a.",
    texts="{count} textes",
    outlets="Les médias",
    about_outlets="À qui ils appartiennent, qui les paie, qui décide ; à la date des articles, et depuis.",
    own_outlets="Ceux qui ont publié les articles",
    all_outlets="Tout le registre : {count} médias",
    more="Voir aussi",
    matrix="Qui dit quoi",
    about_matrix="Chaque sujet, chaque article : un passage, des mots vérifiés absents, ou rien de vérifié.",
    origins="D’où vient ce texte ?",
    about_origins="Qui partage du texte avec qui, par quelles mains il est passé, et ce que cela ne prouve pas.",
    empty="Ce paquet n’a rien de tel.",
    text="Le texte",
    line="ligne ",
    passage="passage ",
    how_to_read=(
        "Un numéro est celui de la ligne dans le fichier, et un lien vers elle. Une lettre suit chaque passage que "
        "cite le quiz et mène à sa note."
    ),
    glosses="La traduction anglaise ne couvre que les passages cités.",
    compared_in="Comparé dans : ",
    questions="Questions : ",
    behind="Qui est derrière ?",
    whole_card="La fiche entière : {name}",
    hands="Par quelles mains ce texte est passé",
    no_hands="Rien n’est noté sur l’origine de cet article.",
    shares="Du texte en commun",
    shares_none="Aucun autre article n’a {least} mots de suite en commun avec celui-ci.",
    shared_with="{count} mots de suite avec {name}",
    previous="Précédent : ",
    following="Suivant : ",
    neighbours="Avant et après",
    compared="Les passages, côte à côte",
    lost="l’article n’a pas ces mots",
    absent="pas de passage relevé ; vérifié : des mots que d’autres ont n’y sont pas",
    unlooked="pas de passage relevé ; ce qu’il en dit n’a pas été vérifié",
    others_count="{count} autres articles : pas de passage relevé.",
    said_where="Lire : ",
    register="Le registre des médias",
    card="Média",
    reference="référence ",
    read_here="à lire ici",
    undeclared="–",
    matrix_caption="Pour chaque sujet, ce que l’on sait de chaque article",
    matrix_slices="Les articles qui ont des passages relevés, par tableaux de {count}.",
    nothing_noted="Aucun article n’a de passage relevé.",
    passages_at="passage, ligne {line}",
    omitted="Ne sont pas dans ces tableaux les articles sans passage relevé : {count}.",
    sharing_title="Qui partage du texte avec qui",
    sharing_words="La plus longue suite de mots que deux articles ont en commun.",
    sharing_caption="Les mêmes chiffres, avec les mots et les lignes",
    sharing_columns=("Articles", "Mots de suite", "Les mots", "Part du texte"),
    longest_of="{one} et {other} : {count} mots de suite",
    words_in_a_row="{share_one} % du premier, {share_other} % du second",
    chain_title="Par quelles mains ces textes sont passés",
    chain_picture="De la première main, à gauche, à l’article, à droite",
    chain_words=(
        "Trait plein : c’est écrit. Tirets : c’est déduit. Points : on ne sait pas. Cadre épais : un des articles."
    ),
    chain_caption="La même chaîne, main par main",
    chain_columns=("Article", "Main", "On le sait comment", "Pourquoi on le pense"),
    step="de {start} à {end}, {basis}",
    more_ties="Il y a {count} paires de plus ; la page de chaque article a les siennes.",
    more_chains="Ne sont dessinées que les {count} premières ; la page de chaque article a la sienne.",
    key="Légende",
    key_strong="plus de {formula} mots : sans doute un texte commun",
    key_faint="de {least} à {formula} mots : souvent un nom et un titre",
    writing="Écriture du site",
    written="{path} : {pages} pages, {size}.",
    open_it="À ouvrir dans un navigateur : {path}",
    contents="{articles} articles, {statements} sujets comparés, {outlets} médias ; langues : {languages}.",
    no_folder="Dans quel dossier ? Par exemple : quiz site salle",
    not_ours=(
        "« {path} » contient « {name} », que quiz site n’a pas écrit : donnez un dossier nouveau ou vide, ou "
        "déplacez ce fichier."
    ),
    not_made="« {path} » n’est pas vide et n’a pas été fait par quiz site : donnez un dossier nouveau ou vide.",
    not_a_folder="« {path} » est un fichier : donnez un dossier, nouveau ou vide.",
    not_written="« {path} » n’a pas pu être écrit ({reason}) ; ce qui y était n’a pas changé.",
    left_behind="L’ancien site, remplacé, n’a pas pu être effacé : {path}",
    one_home="Lire en français",
    help={
        "folder": "Le dossier du site : nouveau, vide, ou fait par cette commande.",
        "pack": "Le dossier d’un paquet, si ce n’est pas celui du programme.",
        "lang": "Une langue seulement (les deux si rien n’est dit).",
        "epilog": (
            "Exemples :\n\n  quiz site salle                    le site, dans les deux langues\n"
            "  quiz site salle --lang fr          en français seulement\n"
            "  quiz site salle --pack mon-paquet  celui d’un autre paquet\n\n"
            "Puis ouvrir salle/index.html, ou poser le dossier sur le serveur de l’école."
        ),
    },
)
ENGLISH = SiteWords(
    name="Who is speaking?",
    title="The reading room",
    about="What each outlet wrote, word for word; what one sees by comparing; who is behind it.",
    no_answers="The questions of the quiz and their answers are not on this site: it can be read before a round.",
    skip="Skip to the text",
    sections="Parts of the site",
    other_language="Français",
    language_choice="Language",
    made_by="Made by quiz site, to be read without a network. Every quotation is taken as it stands from an article.",
    articles="The articles",
    about_articles="As they were saved, line by line, in their own language.",
    comparisons="Comparisons",
    statements="One thing, told by several outlets",
    about_statements="The passages side by side, and the original where there is one.",
    texts="{count} texts",
    outlets="The outlets",
    about_outlets="Who owns them, who pays, who decides; as of the day of the articles, and since.",
    own_outlets="Those that published the articles",
    all_outlets="The whole register: {count} outlets",
    more="See also",
    matrix="Who says what",
    about_matrix="Each topic, each article: a passage, words verified absent, or nothing verified.",
    origins="Where does this text come from?",
    about_origins="Who shares text with whom, through which hands it came, and what that does not prove.",
    empty="This pack has none.",
    text="The text",
    line="line ",
    passage="passage ",
    how_to_read=(
        "A number is that of the line in the file, and a link to it. A letter follows each passage that the quiz "
        "quotes and leads to its note."
    ),
    glosses="English is given for the quoted passages only.",
    compared_in="Compared in: ",
    questions="Questions: ",
    behind="Who is behind it?",
    whole_card="The whole card: {name}",
    hands="Through which hands this text came",
    no_hands="Nothing is noted on where this article comes from.",
    shares="Text in common",
    shares_none="No other article has {least} words in a row in common with this one.",
    shared_with="{count} words in a row with {name}",
    previous="Previous: ",
    following="Next: ",
    neighbours="Before and after",
    compared="The passages, side by side",
    lost="the article does not have these words",
    absent="no passage noted; verified: words that others have are not in it",
    unlooked="no passage noted; what it says of this has not been verified",
    others_count="{count} other articles: no passage noted.",
    said_where="Read: ",
    register="The register of outlets",
    card="Outlet",
    reference="reference ",
    read_here="to be read here",
    undeclared="–",
    matrix_caption="For each topic, what is known of each article",
    matrix_slices="The articles that have passages noted, in tables of {count}.",
    nothing_noted="No article has a passage noted.",
    passages_at="passage, line {line}",
    omitted="Not in these tables are the articles without a passage noted: {count}.",
    sharing_title="Who shares text with whom",
    sharing_words="The longest run of words that two articles have in common.",
    sharing_caption="The same figures, with the words and the lines",
    sharing_columns=("Articles", "Words in a row", "The words", "Share of the text"),
    longest_of="{one} and {other}: {count} words in a row",
    words_in_a_row="{share_one}% of the first, {share_other}% of the second",
    chain_title="Through which hands these texts came",
    chain_picture="From the first hand, on the left, to the article, on the right",
    chain_words="Solid line: stated. Dashes: inferred. Dots: not known. Heavy frame: one of the articles.",
    chain_caption="The same chain, hand by hand",
    chain_columns=("Article", "Hand", "How it is known", "Why we think so"),
    step="from {start} to {end}, {basis}",
    more_ties="There are {count} pairs more; the page of each article has its own.",
    more_chains="Only the first {count} are drawn; the page of each article has its own.",
    key="Key",
    key_strong="more than {formula} words: probably a common text",
    key_faint="{least} to {formula} words: often a name and a title",
    writing="Writing the site",
    written="{path}: {pages} pages, {size}.",
    open_it="To open in a browser: {path}",
    contents="{articles} articles, {statements} topics compared, {outlets} outlets; languages: {languages}.",
    no_folder="Into which folder? For instance: quiz site room",
    not_ours=(
        "“{path}” holds “{name}”, which quiz site did not write: give a new or empty folder, or move that file away."
    ),
    not_made="“{path}” is not empty and was not made by quiz site: give a new or empty folder.",
    not_a_folder="“{path}” is a file: give a folder, new or empty.",
    not_written="“{path}” could not be written ({reason}); what was there has not changed.",
    left_behind="The old site has been replaced but could not be deleted: {path}",
    one_home="Read in English",
    help={
        "folder": "The folder of the site: new, empty, or made by this command.",
        "pack": "A pack's folder, if not the one of the program.",
        "lang": "One language only (both unless you say).",
        "epilog": (
            "Examples:\n\n  quiz site room                    the site, in both languages\n"
            "  quiz site room --lang en          in English only\n"
            "  quiz site room --pack my-pack     that of another pack\n\n"
            "Then open room/index.html, or put the folder on the school's server."
        ),
    },
)


def site_words(language: Language) -> SiteWords:
    """The words of one language."""
    return FRENCH if language == "fr" else ENGLISH
