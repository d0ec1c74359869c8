"""How a handout looks in a browser and on A4: serif, generous, black on white; nothing is told by colour."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^A-Za-z0-9 ·-]")

COMMON = """
:root {
  --quiet: #4a4a4a; --line: #777;
  --serif: "Libertinus Serif", Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia,
    "Noto Serif", "Liberation Serif", "Times New Roman", "DejaVu Serif", serif;
}
* { box-sizing: border-box; }
body {
  margin: 2rem auto; padding: 0 1.5rem; max-width: 17cm; background: #fff; color: #000;
  font: 12pt/1.5 var(--serif); font-size-adjust: .45; text-align: left; hyphens: manual; overflow-wrap: break-word;
}
h1, h2, h3, p, ul, ol, dl, dd, blockquote, figure { margin: 0; padding: 0; font-size: inherit; }
ul, ol { list-style: none; }
header { display: flex; justify-content: space-between; align-items: flex-start; gap: 6mm; margin-bottom: 6mm; }
h1 { font-size: 21pt; line-height: 1.25; }
h2, h3, h4 { font-weight: 700; }
h2 { font-size: 14pt; line-height: 1.3; margin: 2em 0 .6em; }
.quiet, .where, .gloss, .task, figcaption { color: var(--quiet); }
.line { display: inline-block; flex: 1; border-bottom: .5pt solid var(--line); min-height: 1.2em; }
.lined { display: flex; gap: 2mm; align-items: flex-end; }
.whole { break-inside: avoid; }
.passage { border-left: 1.6pt solid var(--line); padding: .05em 0 .05em 4mm; margin: .7em 0; break-inside: avoid; }
div.passage { border: 0; padding-left: 0; }
.passage b { margin-right: .4em; }
.gloss { font-style: italic; font-size: .9em; }
.where { font-size: .9em; }
.pick { text-decoration: underline dotted; text-underline-offset: .25em; }
.telling { font-weight: 700; text-decoration: underline; text-underline-offset: .2em; }
.aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  body { margin: 0; padding: 0 .5mm; max-width: none; }
  h2, h3, header { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
}
"""

SHEET = """
body { letter-spacing: .012em; word-spacing: .06em; }
.corner { border: 1.4pt solid; padding: 1mm 4mm 2mm; text-align: center; font-size: 8.5pt; line-height: 1.2; }
.corner b { display: block; font-size: 24pt; }
.fields { display: grid; grid-template-columns: 1fr 4cm 4.5cm; gap: 6mm; margin-bottom: 5mm; }
.intro { font-size: 10.5pt; font-style: italic; }
.question { display: grid; grid-template-columns: 10mm 1fr; margin-top: 9mm; break-inside: avoid; }
.number { font-size: 15pt; line-height: 1.25; font-weight: 700; }
.ask { font-size: 12.5pt; line-height: 1.4; font-weight: 600; margin-bottom: .3em; }
.task { font-size: 10pt; }
.options { margin: .5em 0; }
.options li { display: grid; grid-template-columns: 6.5mm 5mm 1fr; margin: .25em 0; }
.letters { margin: .6em 0; display: grid; gap: .2em 6mm; }
.letters.short { grid-template-columns: 1fr 1fr; }
.letters li { display: grid; grid-template-columns: 6mm 1fr; }
.box { width: 3.6mm; height: 3.6mm; border: .8pt solid; align-self: start; margin-top: .38em; }
.slot { display: inline-block; width: 9mm; height: 8mm; border: .8pt solid; }
.rows li { display: grid; grid-template-columns: 1fr 9mm; gap: 5mm; align-items: center; }
.order { display: flex; gap: 2mm; align-items: center; margin: .6em 0; }
.reason { margin-top: .9em; font-size: 10pt; font-style: italic; }
.rule { height: 8.5mm; border-bottom: .6pt dotted var(--line); }
"""

KEY = """
body { font-size: 10pt; line-height: 1.4; }
.for { font-style: italic; }
table { border-collapse: collapse; margin-bottom: .6em; }
th, td { border: .5pt solid var(--line); padding: .6mm 3mm; text-align: left; }
.solution { margin-top: 1.6em; padding-top: .5em; border-top: .5pt solid var(--line); }
.solution h3 { font-size: 13pt; display: flex; justify-content: space-between; align-items: baseline; gap: 5mm; }
.solution h3 .about { font-size: 8.5pt; font-weight: 400; color: var(--quiet); }
.solution p, .solution ul { margin: .35em 0; }
.ask { font-weight: 700; }
.answer { font-size: 11pt; }
.told li { display: grid; grid-template-columns: 5mm 11mm 1fr; margin: .35em 0; break-inside: avoid; }
.told.wide li { grid-template-columns: 5mm 20mm 1fr; }
.told .why { display: block; color: var(--quiet); }
.small { font-size: 8.5pt; color: var(--quiet); }
.small span { display: block; }
.who { break-before: page; }
.card { border: .6pt solid var(--line); padding: 4mm; margin: 1em 0; break-inside: avoid; }
.card h3 { font-size: 12pt; }
.card h4 { margin: .7em 0 .2em; font-size: inherit; break-after: avoid; }
.about { font-style: italic; }
.facts div { display: grid; grid-template-columns: 2.6cm 1fr; gap: 3mm; }
.facts dt { color: var(--quiet); }
.facts.chain div { grid-template-columns: 5mm 1fr; gap: 0; }
.card .says { margin-top: .7em; }
.codes div { display: grid; grid-template-columns: 4.4cm 1fr; gap: 3mm; }
.codes dt { font-weight: 700; }
.sources { font-size: 8.8pt; }
.sources li { display: grid; grid-template-columns: 9mm 1fr; margin: .3em 0; break-inside: avoid; }
.sources .url { display: block; color: var(--quiet); overflow-wrap: anywhere; }
"""

LESSON = (
    KEY
    + """
body { font-size: 8.6pt; line-height: 1.22; }
h2 { font-size: 11pt; margin: 0 0 .3em; }
h1 { font-size: 18pt; }
header { margin-bottom: 2mm; }
section, .pair { margin-bottom: 2.6mm; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; }
.pair.wide { grid-template-columns: 3fr 2fr; }
.pair section { margin: 0; }
.bullets li { display: grid; grid-template-columns: 3.5mm 1fr; margin: .15em 0; }
.bullets li::before { content: "–"; }
table { width: 100%; margin: 0; }
td { border-width: .5pt 0; vertical-align: top; padding: 1mm 2mm; }
td:first-child { width: 1.6cm; font-weight: 700; white-space: nowrap; }
td p:first-child { font-weight: 700; }
.reference { font-size: 8pt; color: var(--quiet); }
"""
)

CARDS = """
body { max-width: none; margin: 0; padding: 0 !important; }
.cards { display: grid; grid-template-columns: 148.5mm 148.5mm; grid-template-rows: 104.8mm 104.8mm; }
.quarter { position: relative; display: grid; place-items: center; overflow: hidden; }
.quarter:nth-child(odd) { border-right: .6pt dashed; }
.quarter:nth-child(-n+2) { border-bottom: .6pt dashed; }
.letter { position: relative; display: grid; place-items: center; width: 76mm; height: 76mm; }
.letter b { font-size: 190pt; line-height: 1; }
.letter.c b { font-size: 150pt; }
.letter::before { content: ""; position: absolute; inset: 0; }
.letter.a::before { border: 5pt solid; border-radius: 50%; }
.letter.b::before { border: 5pt solid; inset: 1mm; }
.letter.c::before { border: 5pt solid; transform: rotate(45deg); inset: 8mm; }
.letter.d::before { border: solid; border-width: 5pt 0; inset: -2mm; }
.says { position: absolute; right: 6mm; bottom: 5mm; font-size: 11pt; color: var(--quiet); }
.how { padding: 1.6cm; width: 100%; }
.how h1 { margin-bottom: 3mm; }
.how ol { list-style: decimal; padding-left: 1.2em; font-size: 14pt; margin-bottom: 5mm; }
"""


def style(kind: str, corner: str, page: str) -> str:
    """The style of a kind of document; `corner` stands at the foot of each page, `page` is how pages are numbered."""
    own = {"sheet": SHEET, "key": KEY, "lesson": LESSON, "cards": CARDS}[kind]
    if kind == "cards":
        return f"{COMMON}{own}@page {{ size: A4 landscape; margin: 0; }}"
    margin = "12mm 16mm 15mm" if kind == "lesson" else "18mm 20mm 22mm"
    number, between, total = (_quoted(part) for part in _parts(page))
    small = "font: 8.5pt serif; color: #444;"
    pages = f"{number} counter(page) {between} counter(pages) {total}"
    return (
        f"{COMMON}{own}@page {{ size: A4; margin: {margin};\n"
        f"  @bottom-left {{ content: {_quoted(corner)}; {small} }}\n"
        f"  @bottom-right {{ content: {pages}; {small} }}\n}}"
    )


def _parts(page: str) -> tuple[str, str, str]:
    before, _, rest = page.partition("{number}")
    between, _, after = rest.partition("{total}")
    return before, between, after


def _quoted(text: str) -> str:
    """A string of CSS in which nothing can be anything else."""
    return '"' + _PLAIN.sub(" ", text) + '"'
