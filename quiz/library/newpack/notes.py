"""What a new pack's files say until their author says better."""

from __future__ import annotations

from quiz.model import Text

REFERENCE = """\
  - id: example-ownership-2026
    title: "Who owns Example"
    publisher: "Example Monitor"
    date: 2026-11-01
    url: https://example.org/ownership"""
FACTS = """\
    country: FR
    founded: 1999
    owner:
      - text: {fr: "le groupe Exemple", en: "the Example group"}
        from: 2010
        references: [example-ownership-2026]
    funding:
      - text: {fr: "publicité et abonnements", en: "advertising and subscriptions"}
        references: [example-ownership-2026]
    decides:
      - text: {fr: "un directeur nommé par le propriétaire", en: "a head appointed by the owner"}
        references: [example-ownership-2026]"""
ABOUT_UNKNOWN = Text(fr="On ne sait pas qui publie ce texte.", en="Nobody knows who publishes this text.")
ABOUT_NEW = Text(
    fr="Pas recherché : ce qu’est ce média, à écrire en une phrase.",
    en="Not researched: what this outlet is, to be written in one sentence.",
)
NOBODY = Text(fr="un média inconnu", en="an unknown outlet")
NOBODY_KNOWS = "On ne sait pas qui a publié ce texte.", "Nobody knows who published this text."
TITLE = Text(fr="Première banque", en="First bank")
ABOUT = Text(fr="Une première question, et des exemples à compléter.", en="A first question, and examples to complete.")
