"""The words of `quiz trace`, in French and English; loaded by that command only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from quiz.model import Language


class TraceWords(Struct, frozen=True, kw_only=True):
    """What a trace says around the texts; `{…}` are filled in by the caller."""

    sought: str
    sought_passage: str
    where: str
    exact: str
    places: str
    parts: str
    one_run: str
    line: str
    before: str
    passage: str
    after: str
    more: str
    nowhere: str
    nowhere_short: str
    nowhere_else: str
    only_there: str

    chain: str
    no_chain: str
    basis: Mapping[str, str]
    seen: str

    caution: str
    measured: str
    measured_long: str
    short_run: str
    long_run: str
    direction: str

    all_title: str
    all_counts: str
    picture: str
    legend: tuple[tuple[str, str], ...]
    pairs: str
    pair: str
    covered: str
    none: str
    more_pairs: str
    furniture: str
    in_articles: str
    most_tied: str
    cut_short: str
    searching: str

    nothing_asked: str
    unknown_passage: str
    no_words: str


FRENCH = TraceWords(
    sought="{words} mot{s} cherché{s} dans {articles} article{of_articles}",
    sought_passage="{words} mot{s} de {name}, cherché{s} dans {articles} article{of_articles}",
    where="Où ce texte se trouve",
    exact="mot pour mot",
    places="mot pour mot, {count} fois",
    parts="{words} mots sur {of}, dont {longest} de suite",
    one_run="{words} mots sur {of}, de suite",
    line="ligne {line}",
    before="Avant",
    passage="Ici",
    after="Après",
    more="… et {count} fois encore",
    nowhere="Aucun article n’a ce texte, ni même {least} de ses mots à la suite.",
    nowhere_short="Aucun article n’a ce texte.",
    nowhere_else="Aucun autre article n’en a {least} mots à la suite.",
    only_there="Aucun autre article n’a ce texte.",
    chain="Par quelles mains : {name}",
    no_chain="Rien n’est noté sur l’origine de cet article.",
    basis={"stated": "c’est écrit", "inferred": "déduit", "unknown": "inconnu"},
    seen="à lire : {publishers}",
    caution="Ce que cela ne prouve pas",
    measured=(
        "Mesuré sur ces articles : aucune suite que trois d’entre eux ont en commun ne dépasse {count} mots, comme "
        "« {example} ». Un nom et un titre vont jusqu’à {formula} mots : ce n’est pas une copie. La plus longue "
        "suite commune à deux articles en compte {longest}."
    ),
    measured_long=(
        "Un nom et un titre vont jusqu’à {formula} mots : ce n’est pas une copie. Ici, {count} mots de suite se "
        "trouvent dans trois articles ou plus : « {example} »."
    ),
    short_run="{count} mots de suite, c’est trop peu pour dire que l’un a lu l’autre.",
    long_run="{count} mots de suite, c’est plus qu’un nom et un titre : sans doute un texte commun, à lire en entier.",
    direction="Mais rien ne dit qui a pris à qui, ni si tous n’ont pas repris un même texte.",
    all_title="Qui partage du texte avec qui ?",
    all_counts="{articles} article{of_articles} · {least} mot{s} de suite ou plus",
    picture="La plus longue suite de mots commune, deux à deux",
    legend=(
        ("█", "plus de {formula} mots : sans doute un texte commun"),
        ("░", "de {least} à {formula} mots : souvent un nom et un titre"),
        ("–", "moins de {least} mots"),
    ),
    pairs="Les plus longues suites",
    pair="{one}, ligne {line_one} — {other}, ligne {line_other}",
    covered="en tout {words_one} mots sur {of_one} du premier ({share_one} %), {words_other} sur {of_other} du second "
    "({share_other} %)",
    none="Aucune suite commune de cette longueur.",
    more_pairs="… et {count} paires de plus : quiz trace --all --json les donne toutes.",
    furniture="Dans trop d’articles pour être compté deux à deux",
    in_articles="{words} mots, dans {articles} articles",
    most_tied="Les {count} articles qui partagent les plus longues suites.",
    cut_short="Ces textes se répètent sans fin : la recherche s’est arrêtée avant de tout voir.",
    searching="Recherche",
    nothing_asked="Quel texte chercher ? Par exemple : quiz trace duree.rhc, ou quiz trace --all",
    unknown_passage="Aucun passage ne s’appelle « {name} », et aucun article n’a ces mots.",
    no_words="« {text} » : il n’y a aucun mot à chercher.",
)
ENGLISH = TraceWords(
    sought="{words} word{s} looked for in {articles} article{of_articles}",
    sought_passage="{words} word{s} of {name}, looked for in {articles} article{of_articles}",
    where="Where this text stands",
    exact="word for word",
    places="word for word, {count} times",
    parts="{words} words of {of}, {longest} of them in a row",
    one_run="{words} words of {of}, in a row",
    line="line {line}",
    before="Before",
    passage="Here",
    after="After",
    more="… and {count} times more",
    nowhere="No article has this text, or even {least} of its words in a row.",
    nowhere_short="No article has this text.",
    nowhere_else="No other article has {least} words of it in a row.",
    only_there="No other article has this text.",
    chain="Through which hands: {name}",
    no_chain="Nothing is noted about where this article comes from.",
    basis={"stated": "stated", "inferred": "inferred", "unknown": "unknown"},
    seen="to be read at: {publishers}",
    caution="What this does not prove",
    measured=(
        "Measured on these articles: no run that three of them have in common is longer than {count} words, such as "
        "“{example}”. A name and a title can take {formula} words: that is not copying. The longest run "
        "that two articles have in common has {longest}."
    ),
    measured_long=(
        "A name and a title can take {formula} words: that is not copying. Here, {count} words in a row stand in three "
        "articles or more: “{example}”."
    ),
    short_run="{count} words in a row are too few to say that one has read the other.",
    long_run="{count} words in a row are more than a name and a title: probably a common text, to be read whole.",
    direction="But nothing says who took from whom, or whether all of them took from the same text.",
    all_title="Who shares text with whom?",
    all_counts="{articles} article{of_articles} · {least} word{s} in a row or more",
    picture="The longest run of words in common, two by two",
    legend=(
        ("█", "more than {formula} words: probably a common text"),
        ("░", "{least} to {formula} words: often a name and a title"),
        ("–", "fewer than {least} words"),
    ),
    pairs="The longest runs",
    pair="{one}, line {line_one} — {other}, line {line_other}",
    covered="in all {words_one} words of {of_one} of the first ({share_one}%), {words_other} of {of_other} of the "
    "second ({share_other}%)",
    none="No common run of that length.",
    more_pairs="… and {count} more pairs: quiz trace --all --json gives them all.",
    furniture="In too many articles to be counted two by two",
    in_articles="{words} words, in {articles} articles",
    most_tied="The {count} articles that share the longest runs.",
    cut_short="These texts repeat themselves endlessly: the search stopped before it had seen everything.",
    searching="Searching",
    nothing_asked="Which text? For instance: quiz trace duree.rhc, or quiz trace --all",
    unknown_passage="No passage is called “{name}”, and no article has these words.",
    no_words="“{text}”: there is no word to look for.",
)
HELP: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "text": "Un texte entre guillemets, un passage des questions (duree.rhc) ou un article (rhc).",
        "all": "Tout le paquet : qui partage du texte avec qui, et d’où viennent les articles.",
        "min_words": "La plus courte suite de mots qui compte ({least} par défaut ; plus court, ce sont des "
        "tournures).",
        "epilog": (
            "Exemples :\n\n  quiz trace rhc                        par quelles mains un article est venu\n"
            "  quiz trace duree.rhc                  un passage des questions\n"
            '  quiz trace "pour une réunion qui fait suite à des pourparlers"\n'
            "  quiz trace --all                      tous les articles\n"
            "  quiz trace --all --min-words 10       sans les noms et les titres\n"
            "  quiz trace --all --json               pour un programme"
        ),
    },
    "en": {
        "text": "A text in quotation marks, a passage of the questions (duree.rhc) or an article (rhc).",
        "all": "The whole pack: who shares text with whom, and where the articles come from.",
        "min_words": "The shortest run of words that counts ({least} by default; shorter ones are stock phrases).",
        "epilog": (
            "Examples:\n\n  quiz trace rhc                        through which hands an article came\n"
            "  quiz trace duree.rhc                  a passage of the questions\n"
            '  quiz trace "pour une réunion qui fait suite à des pourparlers"\n'
            "  quiz trace --all                      all articles\n"
            "  quiz trace --all --min-words 10       without names and titles\n"
            "  quiz trace --all --json               for a program"
        ),
    },
}


def trace_words(language: Language) -> TraceWords:
    """The words of a trace in one language."""
    return FRENCH if language == "fr" else ENGLISH
