"""Y: the file can be read, and YAML is used plainly enough for nobody to be surprised."""

from __future__ import annotations

from quiz.checks.rules.values import Example, Family, Rule

RULES = (
    Rule(
        "Y101",
        bad=Example("my-pack/\n  questions/my-bank.yaml\n  seeds/", "told"),
        good=Example("my-pack/\n  questions/my-bank.yaml\n  seeds/sources.yaml", "told"),
    ),
    Rule(
        "Y102",
        bad=Example("my-pack/\n  questions/my-bank.yaml/\n    part-1.yaml", "told"),
        good=Example("my-pack/\n  questions/part-1.yaml", "told"),
    ),
    Rule(
        "Y103",
        bad=Example("my-pack/\n  questions/everything.yaml   6 MB", "told"),
        good=Example("my-pack/\n  questions/part-1.yaml   150 kB\n  questions/part-2.yaml   150 kB", "told"),
    ),
    Rule(
        "Y104",
        bad=Example("# my first bank", "file"),
        good=Example("bank: my-first-bank", "bank"),
    ),
    Rule(
        "Y105",
        bad=Example("my-bank.yaml, saved as Latin-1 (Windows-1252)", "told"),
        good=Example("my-bank.yaml, saved as UTF-8", "told"),
    ),
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
        bad=Example("seeds/sources.yaml\n  file: ../elsewhere.txt", "told"),
        good=Example("seeds/sources.yaml\n  file: 000_4cae91771972825a.txt", "told"),
    ),
    Rule(
        "Y117",
        bad=Example("a bank that is being written over and over while it is read", "told"),
        good=Example("a bank that has been saved", "told"),
    ),
    Rule(
        "Y118",
        bad=Example('takeaway: {fr: "Que dit \\u202e le texte\u202f?", en: "What does the text say?"}\n'),
        good=Example('takeaway: {fr: "Que dit le texte\u202f?", en: "What does the text say?"}\n'),
    ),
    Rule(
        "Y119",
        bad=Example("a text of a million characters, a key of a thousand", "told"),
        good=Example("a text of a few hundred", "told"),
    ),
)


FAMILY = Family(RULES)
