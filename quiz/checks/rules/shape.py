"""S: every value has the shape that the format gives it."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Family, Rule

RULES = (
    Rule(
        "S201",
        bad=Example('hnit: {fr: "Relisez le nombre.", en: "Read the number again."}'),
        good=Example('hint: {fr: "Relisez le nombre.", en: "Read the number again."}'),
    ),
    Rule(
        "S202",
        bad=Example('takeaway: {fr: "Que dit le texte lui-même\u202f?"}'),
        good=Example('takeaway: {fr: "Que dit le texte lui-même\u202f?", en: "What does the text itself say?"}'),
    ),
    Rule(
        "S203",
        bad=Example("level: 9"),
        good=Example("level: 2"),
    ),
    Rule(
        "S204",
        bad=Example("device: number"),
        good=Example("device: numbers"),
    ),
    Rule(
        "S205",
        bad=Example('telling: {"Le passage": ["trois heures"]}'),
        good=Example('telling: {p: ["trois heures"]}'),
    ),
    Rule(
        "S206",
        bad=Example("questions: []", "bank"),
        good=Example("id: first-question"),
    ),
    Rule("S207"),
)


FAMILY = Family(RULES)
