"""How a page for a reviewer looks: calm, in two columns where there is room, by day, by night and on paper."""

PALETTE = """
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #22211e; --quiet: #66625a; --line: #dedad1; --wash: #f3f0e9;
  --accent: #1f5f7a; --mark: #fdf0c4; --right: #1f6b3a; --wrong: #a3261d; --warn: #8a5a00;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", "DejaVu Serif", serif;
  --sans: system-ui, "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1a1a18; --ink: #e6e2d9; --quiet: #a39e93; --line: #3a3833; --wash: #24231f;
    --accent: #8cc4dd; --mark: #4a3f16; --right: #86cf9c; --wrong: #f19a90; --warn: #e2b765;
  }
}
""".strip()
"""Colours for day and night, and families of letters: the same on every page for a browser."""

STYLE = (
    PALETTE
    + """
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 6rem; max-width: 88rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 var(--serif); overflow-wrap: break-word;
}
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote, pre { margin: 0; padding: 0; font-size: inherit; }
ul, ol { list-style: none; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:focus-visible { outline: .15rem solid var(--accent); outline-offset: .2rem; }
article:focus { outline: none; }
code, pre { font: .86em/1.5 var(--mono); }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--paper); font-family: var(--sans); }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; }
.aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.right { color: var(--right); } .wrong { color: var(--wrong); } .warn { color: var(--warn); }
.dim, .note, .counts, figcaption { color: var(--quiet); }
.counts, .note, figcaption, .mark, figure > p, nav, .facts, .answers li > p, .remarks { font-family: var(--sans); }
.counts, .note, figcaption, figure > p, nav, .facts, .answers li > p { font-size: .85rem; }

nav { margin-bottom: 3rem; line-height: 1.45; }
nav > ol > li > .wrong, nav > ol > li > .warn { font-weight: 600; }
.note span { color: var(--ink); }
nav h2 { margin-bottom: .6rem; font-weight: 600; color: var(--quiet); }
nav li { padding: .3rem 0; border-top: 1px solid var(--line); }
nav a { display: block; color: inherit; text-decoration: none; }
nav a:hover code, nav a:focus-visible code { text-decoration: underline; }
nav code { display: block; color: var(--accent); }
nav a span { color: var(--quiet); }

.bank > header { margin-bottom: 3.5rem; }
.bank + .bank { margin-top: 6rem; }
h1 { font-size: 2rem; line-height: 1.25; font-weight: 600; text-wrap: balance; }
h1 span { display: block; }
h1 span + span { font-size: 1.25rem; font-weight: 400; font-style: italic; color: var(--quiet); }
.about { margin: 1rem 0 1.25rem; }
article { margin-top: 2.5rem; padding-top: 2rem; border-top: 1px solid var(--line); }
article h2 { font: 600 1.05rem/1.4 var(--mono); color: var(--accent); }
article > section, article > .prompt, article > dl { margin-top: 1.6rem; }
h3 { margin-bottom: .35rem; font: 600 .85rem/1.4 var(--sans); color: var(--quiet); }
.facts { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin-top: .6rem !important; }
.facts div { display: flex; gap: .4rem; }
.facts dt { color: var(--quiet); }

.both { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: .5rem 2.5rem; }
.both p { max-width: 40rem; white-space: pre-line; }
.both p:not([lang="fr"]):nth-child(2) { padding-left: 1rem; border-left: 1px solid var(--line); }
.prompt { font-size: 1.3rem; line-height: 1.4; font-weight: 600; }
.says { font-weight: 600; }
.why { color: var(--ink); }

figure { margin: .8rem 0 1.4rem; }
blockquote { margin: .35rem 0; padding: .1rem 0 .1rem 1.1rem; border-left: .2rem solid var(--line); max-width: 46rem; }
.around { color: var(--quiet); }
mark {
  background: var(--mark); color: var(--ink); padding: .08em .12em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone;
}
mark b { font-weight: 600; text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: .08em; }
mark b::before { content: "‹"; } mark b::after { content: "›"; }

.answers > li { margin: .6rem 0; padding: .1rem 0 .1rem 1.1rem; border-left: .2rem solid var(--line); }
.answers > li.right { border-left-color: var(--right); color: inherit; }
.answers > li.wrong { color: inherit; }
.answers .mark { font-weight: 600; }
.answers li.right > p .mark { color: var(--right); } .answers li.wrong > p .mark { color: var(--wrong); }
.claims li { margin: .35rem 0; }
.claims .mark { font-size: .85rem; margin-right: .3rem; }
.remarks { padding: .9rem 1.1rem; background: var(--wash); border-left: .2rem solid var(--wrong); font-size: .92rem; }
.remarks li + li { margin-top: .7rem; }
.remarks .mark { font-weight: 600; }
pre { padding: 1rem; background: var(--wash); white-space: pre-wrap; }
.nothing { margin: 3rem 0; color: var(--quiet); }

@media (max-width: 74.99rem) {
  nav li { display: inline-block; margin-right: 1rem; padding: .1rem 0; border: 0; }
  nav a span { display: none; }
}
@media (min-width: 75rem) {
  body:has(nav) { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 0 4rem; }
  nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 1rem .5rem 2rem 0; margin: 0; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --wash: #fff; --mark: #fff; --accent: #000; }
  body, body:has(nav) { display: block; padding: 0; max-width: none; }
  html { font-size: 9.5pt; }
  .bank > header { margin-bottom: 1.5rem; }
  nav, .skip { display: none; }
  article { break-inside: auto; }
  figure, li, .prompt, h1, h2, h3, header { break-inside: avoid; }
  h2, h3, header { break-after: avoid; }
  mark { border-bottom: .08em solid; }
  a { text-decoration: none; }
  @page { margin: 18mm; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
""".rstrip()
)
