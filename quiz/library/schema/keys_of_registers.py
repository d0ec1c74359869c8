"""What each key of articles, outlets, references and statements means, and each word of a closed list."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.library.schema.keys_of_questions import Meanings

_REFERENCES = ("Les pages de « references.yaml » qui le disent.", 'The pages of "references.yaml" that say so.')
_ID = (
    "Un identifiant : minuscules sans accent, chiffres et tirets.",
    "An id: lower-case letters without accents, digits and hyphens.",
)
_FACTS = {
    "owner": ("À qui appartient le média.", "Who owns the outlet."),
    "funding": ("Qui paie.", "Who pays."),
    "decides": ("Qui nomme la direction, qui peut intervenir.", "Who appoints the head, who can intervene."),
    "status": ("Statut, licences, sanctions, décisions.", "Legal status, licences, sanctions, decisions."),
    "labels": ("Étiquettes posées par des plateformes.", "Labels given by platforms."),
    "says": ("Ce que le média dit de lui-même.", "What the outlet says of itself."),
}

REGISTER_KEYS: dict[str, Meanings] = {
    "Source": {
        "id": _ID,
        "file": ("Le nom du fichier dans seeds/, sans dossier.", "The file's name in seeds/, without folders."),
        "outlet": ("Qui l’a publié : un id de « outlets.yaml ».", 'Who published it: an id of "outlets.yaml".'),
        "title": ("Le titre de l’article.", "The article's title."),
        "date": ("Le jour, le mois ou l’année de l’article.", "The day, month or year of the article."),
        "date_basis": ("Comment on connaît la date.", "How the date is known."),
        "language": ("La langue de l’article : fr, en…", "The article's language: fr, en…"),
        "attribution": ("Comment on sait qui l’a publié.", "How we know who published it."),
        "evidence": (
            "Ce qui le montre, en mots : signature, adresse, mise en page.",
            "What shows it, in words: signature, address, layout.",
        ),
        "url": ("L’adresse de l’article.", "The article's address."),
        "chain": (
            "Par quelles mains le texte est passé, dans l’ordre.",
            "Through which hands the text came, in order.",
        ),
    },
    "Link": {
        "hand": ("Qui a eu le texte en main.", "Who had the text in hand."),
        "basis": ("Comment on le sait.", "How that is known."),
        "note": ("Ce qui le montre.", "What shows it."),
        "outlet": ("Son id dans « outlets.yaml ».", 'Its id in "outlets.yaml".'),
        "references": _REFERENCES,
    },
    "Passage": {
        "id": _ID,
        "source": ("L’article cité : un id de « sources.yaml ».", 'The article quoted: an id of "sources.yaml".'),
        "quote": (
            "Les mots exacts de l’article ; une coupe s’écrit […].",
            "The exact words of the article; a cut is written […].",
        ),
        "gloss": ("Le sens en anglais.", "What it means, in English."),
        "voice": ("Qui parle dans ces mots.", "Whose voice these words are."),
        "speaker": ("La personne citée ou rapportée.", "The person quoted or reported."),
        "telling": (
            "Les mots qui font le travail, chacun pris dans la citation.",
            "The words that do the work, each taken from the quotation.",
        ),
    },
    "Statement": {
        "id": _ID,
        "said": ("Ce qui a été dit ou fait, en une phrase.", "What was said or done, in one sentence."),
        "passages": ("Les passages qui le rapportent.", "The passages that render it."),
        "speaker": ("Qui l’a dit ou fait.", "Who said or did it."),
        "date": ("Quand.", "When."),
        "primary": ("Les mots d’origine, s’ils sont connus.", "The original words, if they are known."),
    },
    "Primary": {
        "text": ("Les mots d’origine.", "The original words."),
        "speaker": ("Qui les a dits.", "Who said them."),
        "reference": ("La page qui les donne.", "The page that has them."),
        "date": ("Quand.", "When."),
        "language": ("Leur langue.", "Their language."),
    },
    "Outlet": {
        "id": _ID,
        "name": (
            "Son nom propre, ou « fr: » et « en: » s’il n’en a pas.",
            'Its proper name, or "fr:" and "en:" if it has none.',
        ),
        "about": ("Une phrase : ce que c’est.", "One sentence: what it is."),
        "sector": ("De quel genre de média il s’agit.", "What sort of outlet it is."),
        "country": ("Code de pays (FR, RU…), ou none.", "Country code (FR, RU…), or none."),
        "aliases": (
            "Noms courts et adresses qui le trahiraient dans un passage.",
            "Short names and addresses that would give it away in a passage.",
        ),
        "founded": ("L’année de sa création.", "The year it was founded."),
        "languages": ("Ses langues : fr, en…", "Its languages: fr, en…"),
        "part_of": ("Le média ou l’organisme dont il dépend.", "The outlet or body it belongs to."),
        "class": ("Classes du State Media Monitor, par année.", "Classes of the State Media Monitor, by year."),
        "does_not_imply": (
            "Une phrase : ce que tout cela ne dit pas d’une de ses phrases.",
            "One sentence: what all this does not say about one sentence of theirs.",
        ),
        **_FACTS,
    },
    "Fact": {
        "text": ("Le fait, en 25 mots au plus, sans jugement.", "The fact, in at most 25 words, without a verdict."),
        "value": (
            "Son code court, pour les questions (state-budget…).",
            "Its short code, for questions (state-budget…).",
        ),
        "from": ("Depuis quand (2013, 2013-12 ou 2013-12-09).", "Since when (2013, 2013-12 or 2013-12-09)."),
        "until": ("Jusqu’à quand, si c’est fini.", "Until when, if it is over."),
        "basis": ("Comment on le sait.", "How it is known."),
        "source": ("L’article où le média le dit de lui-même.", "The article in which the outlet says it of itself."),
        "references": _REFERENCES,
    },
    "Classification": {
        "code": ("La classe.", "The class."),
        "year": ("L’année de l’édition.", "The year of the edition."),
        "by": ("Qui a classé.", "Who classed it."),
        "note": ("Ce qu’il faut savoir de ce classement.", "What one should know about it."),
        "references": _REFERENCES,
    },
    "Reference": {
        "id": _ID,
        "title": ("Le titre de la page.", "The page's title."),
        "publisher": ("Qui la publie.", "Who publishes it."),
        "url": ("Son adresse, en http(s)://.", "Its address, http(s)://."),
        "date": ("Sa date, si elle est connue.", "Its date, if known."),
    },
}

_BASIS = {
    "stated": ("le document le dit", "the document says so"),
    "inferred": ("nous le concluons", "we conclude it"),
    "unknown": ("on ne le sait pas", "nobody knows"),
}
_OWN_WORDS = {"self": ("ce sont les mots du média", "in the outlet's own words")}
_VERDICTS = {"fair": ("fidèle", "faithful to what happened"), "loaded": ("orienté", "it leans")}

WORDS: dict[str, Meanings] = {
    "kind": {
        "choice": ("une ou plusieurs bonnes réponses parmi trois", "one or several right answers of three"),
        "match": ("associer chaque ligne à sa réponse", "each row goes to one answer"),
        "order": ("remettre dans l’ordre", "put into order"),
        "hottext": ("désigner les mots dans le passage", "pick the words in the passage"),
    },
    "device": {
        "attribution": ("à qui le texte prête ces mots", "to whom the text gives these words"),
        "voice": (
            "qui parle : l’article, une citation, un propos rapporté",
            "who speaks: the article, a quotation, reported words",
        ),
        "omission": ("ce que le texte tait et qu’un autre donne", "what the text leaves out and another gives"),
        "truncation": ("une citation coupée", "a quotation cut short"),
        "emphasis": ("ce qui vient en premier ou prend le plus de place", "what comes first or takes most room"),
        "wording": ("le choix d’un mot", "the choice of a word"),
        "numbers": ("les chiffres", "figures"),
        "context": ("ce qui entoure le fait", "what surrounds the fact"),
        "time": ("quand, et dans quel ordre", "when, and in which order"),
        "translation": ("ce que devient un mot traduit", "what becomes of a word in translation"),
        "reuse": ("un texte repris d’un autre", "a text taken from another"),
        "provenance": ("qui est derrière le média", "who is behind the outlet"),
    },
    "slot": {
        "problem": ("nommer le problème", "names the problem"),
        "cause": ("désigner une cause", "points at a cause"),
        "judgement": ("juger", "passes judgement"),
        "remedy": ("proposer un remède", "proposes a remedy"),
    },
    "merit": {
        "exactness": ("l’exactitude", "exactness"),
        "care": ("la prudence", "care"),
        "completeness": ("ce qui est complet", "completeness"),
    },
    "judgement": _VERDICTS,
    "says": _VERDICTS,
    "sift": {
        "stop": ("s’arrêter", "stop"),
        "investigate": ("chercher qui parle", "investigate the source"),
        "find": ("trouver mieux ailleurs", "find better coverage"),
        "trace": ("remonter à l’origine", "trace to the original"),
    },
    "voice": {
        "outlet": ("l’article parle en son nom", "the article speaks in its own name"),
        "quoted": ("quelqu’un est cité entre guillemets", "someone is quoted"),
        "paraphrase": ("les propos de quelqu’un sont rapportés", "someone's words are reported"),
    },
    "attribution": _BASIS,
    "date_basis": _BASIS,
    "basis": {**_BASIS, **_OWN_WORDS},
    "sector": {
        "state": ("contrôlé par un État", "controlled by a state"),
        "public": ("public et indépendant", "public and independent"),
        "private": ("privé", "private"),
        "undeclared": ("on ne sait pas qui est derrière", "nobody says who is behind it"),
    },
    "code": {
        "SC": ("contrôlé par l’État", "state-controlled"),
        "CaPu": ("public, mais capté par l’État", "public, but captured by the state"),
        "CaPr": ("privé, mais capté par l’État", "private, but captured by the state"),
        "ISFM": ("indépendant, payé et géré par l’État", "independent, state-funded and state-managed"),
        "ISF": ("indépendant, payé par l’État", "independent, state-funded"),
        "ISM": ("indépendant, géré par l’État", "independent, state-managed"),
        "IP": ("public indépendant", "independent public"),
        "none": ("hors de la grille : dites pourquoi dans « note »", 'outside the matrix: say why in "note"'),
    },
    "field": {
        "owner": ("à qui il appartient", "who owns it"),
        "funding": ("qui paie", "who pays"),
        "decides": ("qui décide", "who decides"),
        "class": ("sa classe", "its class"),
    },
}
