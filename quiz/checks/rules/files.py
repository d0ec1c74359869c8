"""Y: the file can be read, and YAML is used plainly enough for nobody to be surprised."""

from __future__ import annotations

from quiz.checks.rules import plainness
from quiz.checks.rules.values import Example, Family, Rule

RULES = (
    Rule(
        "Y101",
        bad=Example("my-pack/\n  questions/my-bank.yaml\n  seeds/", "folder"),
        good=Example("my-pack/\n  questions/my-bank.yaml\n  seeds/sources.yaml", "folder"),
    ),
    Rule(
        "Y102",
        bad=Example("my-pack/\n  questions/my-bank.yaml/\n    part-1.yaml", "folder"),
        good=Example("my-pack/\n  questions/part-1.yaml", "folder"),
    ),
    Rule("Y103"),
    Rule(
        "Y104",
        bad=Example("# my first bank", "file"),
        good=Example("bank: my-first-bank", "bank"),
    ),
    Rule("Y105"),
    Rule(
        "Y106",
        bad=Example('takeaway: {fr: "Que dit le\u0007 texte\u202f?", en: "What does the text say?"}'),
        good=Example('takeaway: {fr: "Que dit le texte\u202f?", en: "What does the text say?"}'),
    ),
    Rule(
        "Y107",
        bad=Example("tags:\n\tsift: stop"),
        good=Example("tags:\n  sift: stop"),
    ),
    Rule(
        "Y108",
        bad=Example("takeaway:\n  fr: À retenir\u00a0: que dit le texte\u202f?\n  en: What does the text say?"),
        good=Example('takeaway:\n  fr: "À retenir\u00a0: que dit le texte\u202f?"\n  en: What does the text say?'),
    ),
    Rule(
        "Y109",
        bad=Example("references: [state-media-monitor, rsf"),
        good=Example("references: []"),
    ),
    Rule(
        "Y110",
        bad=Example("level: 1\nlevel: 2"),
        good=Example("level: 2"),
    ),
    Rule(
        "Y111",
        bad=Example("hint: *same-as-above"),
        good=Example('hint: {fr: "Relisez le nombre.", en: "Read the number again."}'),
    ),
    Rule(
        "Y112",
        bad=Example("level: !!int 1"),
        good=Example("level: 1"),
    ),
    Rule(
        "Y113",
        bad=Example("bank: one\n---\nbank: two", "bank"),
        good=Example("bank: one", "bank"),
    ),
    Rule(
        "Y114",
        bad=Example("references: " + "[" * 61 + "]" * 61),
        good=Example("references: []"),
    ),
    Rule(
        "Y115",
        bad=Example("tags: {[sift]: stop}"),
        good=Example("tags: {sift: stop}"),
    ),
    Rule(
        "Y116",
        bad=Example("seeds/sources.yaml\n  file: ../elsewhere.txt", "folder"),
        good=Example("seeds/sources.yaml\n  file: 000_4cae91771972825a.txt", "folder"),
    ),
    Rule("Y117"),
    Rule(
        "Y118",
        bad=Example('takeaway: {fr: "Que dit \\u202e le texte\u202f?", en: "What does the text say?"}\n'),
        good=Example('takeaway: {fr: "Que dit le texte\u202f?", en: "What does the text say?"}\n'),
    ),
    Rule("Y119"),
    *plainness.RULES,
)


FAMILY = Family(RULES, (plainness.plain_articles,))
