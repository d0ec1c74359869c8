"""The words of `quiz site`, in French."""

from __future__ import annotations

from quiz.locale.site import SiteWords

SITE = SiteWords(
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
    about_matrix="Chaque propos, chaque article : un passage, des mots vérifiés absents, ou rien de vérifié.",
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
    matrix_caption="Pour chaque propos, ce que l’on sait de chaque article",
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
    contents="{articles} articles, {statements} propos comparés, {outlets} médias ; langues : {languages}.",
    no_folder="Dans quel dossier ? Par exemple : quiz site salle",
    not_ours=(
        "« {path} » contient « {name} », que quiz site n’a pas écrit : donnez un dossier nouveau ou vide, ou "
        "déplacez ce fichier."
    ),
    not_made="« {path} » n’est pas vide et n’a pas été fait par quiz site : donnez un dossier nouveau ou vide.",
    not_a_folder="« {path} » est un fichier : donnez un dossier, nouveau ou vide.",
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
