"""How the site looks: as the pages for a reviewer do, with room for a projector and down to a small telephone."""

from quiz.formats.style import PALETTE

STYLE = (
    PALETTE
    + """
* { box-sizing: border-box; }
html { scroll-padding-top: 1.5rem; font-size: clamp(1rem, .85rem + .25vw, 1.3rem); }
body {
  margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 80rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 var(--serif); overflow-wrap: break-word; hanging-punctuation: first;
}
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; font-size: inherit; font-weight: inherit; }
ul, ol { list-style: none; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
a:hover { text-decoration-thickness: .12em; }
:focus-visible { outline: .16rem solid var(--accent); outline-offset: .2rem; border-radius: .1rem; }
main:focus { outline: none; }
code { font: .86em/1.5 var(--mono); overflow-wrap: anywhere; }
strong { font-weight: 600; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--paper); font-family: var(--sans); }
.skip:focus { left: 1rem; top: .5rem; z-index: 2; }
.aside { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.top {
  display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; align-items: baseline; margin-bottom: clamp(2.5rem, 6vw, 4.5rem);
  padding-bottom: .9rem; border-bottom: 1px solid var(--line); font: .82rem/1.5 var(--sans);
}
.top a { color: var(--quiet); text-decoration: none; }
.top a:hover { color: var(--accent); text-decoration: underline; }
.top ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; }
.top [aria-current] { color: var(--ink); border-bottom: .14rem solid var(--accent); }
.top .site a { color: var(--ink); font: 600 1.05rem/1.4 var(--serif); }
.top .lang { margin-left: auto; }
.top .lang a { color: var(--accent); }
footer {
  margin-top: 5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet);
  font: .78rem/1.6 var(--sans);
}

h1 {
  max-width: 46rem; font-size: clamp(1.55rem, 1.1rem + 2vw, 2.3rem); line-height: 1.22; font-weight: 600;
  text-wrap: balance;
}
h2 { margin-bottom: .8rem; font: 600 1.08rem/1.4 var(--sans); letter-spacing: -.005em; text-wrap: balance; }
h3 { margin: 1.6rem 0 .4rem; font: 600 .9rem/1.4 var(--sans); }
section { margin-top: 3.2rem; }
section > p, .lead { max-width: 44rem; }
section > p + p { margin-top: .7rem; }
.lead { margin-top: 1rem; font-size: 1.12rem; color: var(--quiet); text-wrap: pretty; }
.kicker { margin-bottom: .3rem; color: var(--quiet); font: .82rem/1.4 var(--sans); }
.note, .gloss, figcaption, .notes, .neighbours, .caution strong { font-family: var(--sans); }
.note, .gloss, figcaption { font-size: .82rem; line-height: 1.5; color: var(--quiet); }
dd .note, .index .note { display: block; }
.caution > p, p.caution { max-width: 44rem; padding: .1rem 0 .1rem 1.1rem; border-left: .2rem solid var(--line); }
p.caution { margin-top: 1.6rem; }
p.caution strong { font-size: .86rem; }
section > p.caution + p { margin-top: 1rem; font: .86rem/1.5 var(--sans); }

.index { max-width: 52rem; }
.index li { padding: .6rem 0; border-top: 1px solid var(--line); }
.index li:last-child { border-bottom: 1px solid var(--line); }
.index li > a { display: block; text-wrap: pretty; }
.index + p, .ties + p { margin-top: 1rem; font: .86rem/1.5 var(--sans); }
.note + .index { margin-top: .9rem; }
.plain li { margin: .4rem 0; max-width: 52rem; }

dl { margin-top: 1.6rem; max-width: 56rem; font-size: .95rem; line-height: 1.5; }
h2 + dl { margin-top: 0; }
dl > div {
  display: grid; grid-template-columns: minmax(6rem, 10rem) minmax(0, 1fr); gap: 0 1.4rem;
  padding: .38rem 0;
}
dt { grid-row: span 9; color: var(--quiet); font: .82rem/1.75 var(--sans); }
dd { grid-column: 2; }
dd + dd { margin-top: .3rem; }
.cited { font: .74em/1 var(--sans); vertical-align: .3em; padding: .2em .15em; text-decoration: none; }
.cited:hover { text-decoration: underline; }
.timeline dl { border-left: 1px solid var(--line); padding-left: 1.1rem; }
.references {
  list-style: decimal; padding-left: 1.8rem; max-width: 52rem; font: .82rem/1.5 var(--sans);
  color: var(--quiet);
}
.references li { padding: .2rem 0 .2rem .3rem; overflow-wrap: anywhere; }
.references li:target, .row:target .t, .notes li:target {
  background: var(--wash); box-shadow: 0 0 0 .35rem var(--wash);
}

.lines { margin-top: 1.4rem; }
.row {
  display: grid; grid-template-columns: 2.2rem minmax(0, 38rem) minmax(0, 1fr); gap: 0 1.8rem;
  padding: .28rem 0;
}
.row > .n {
  grid-column: 1; text-align: right; color: var(--quiet); font: .72rem/2.2 var(--sans); text-decoration: none;
}
.row > .n:hover { text-decoration: underline; color: var(--accent); }
.row > .t { grid-column: 2; white-space: pre-wrap; font-size: 1.06rem; line-height: 1.65; }
.row.blank { padding: 0; }
.row.blank > .t { min-height: .35rem; line-height: .35rem; }
.row.more { padding-top: 0; }
.notes {
  grid-column: 3; padding-left: 1.1rem; border-left: 1px solid var(--line); font-size: .76rem;
  line-height: 1.45; color: var(--quiet);
}
.notes li { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); }
.notes li + li { margin-top: .7rem; }
.notes a:not(.back) { color: inherit; }
.notes .back { font-weight: 600; text-decoration: none; }
.notes .gloss { color: var(--ink); font-size: inherit; line-height: inherit; }
mark {
  background: var(--mark); color: var(--ink); padding: .08em 0; border-bottom: .08em solid var(--quiet);
  -webkit-box-decoration-break: clone; box-decoration-break: clone;
}
mark:target { outline: .14rem solid var(--accent); }
.ref {
  font: 600 .68em/1 var(--sans); vertical-align: .45em; padding: .25em .2em; text-decoration: none;
  user-select: none;
}
.hands { counter-reset: hand; max-width: 48rem; }
.hands li {
  counter-increment: hand; position: relative; padding: 0 0 1.1rem 2.2rem; border-left: 1px solid var(--line);
  margin-left: .8rem;
}
.hands li:last-child { border-left-color: transparent; padding-bottom: 0; }
.hands li::before {
  content: counter(hand); position: absolute; left: -.8rem; top: .05rem; width: 1.6rem; height: 1.6rem;
  border-radius: 50%;
  background: var(--paper); border: 1px solid var(--quiet); text-align: center; font: .78rem/1.5rem var(--sans);
}
.ties li { margin-top: 1rem; max-width: 48rem; }
.ties li > p { font: .86rem/1.5 var(--sans); }
blockquote { margin: .35rem 0; padding: .1rem 0 .1rem 1.1rem; border-left: .2rem solid var(--line); }

.primary { margin-top: 2rem; padding: 1.2rem 1.4rem; max-width: 52rem; background: var(--wash); }
.primary blockquote { border-color: var(--accent); font-size: 1.15rem; line-height: 1.5; }
.primary figcaption { color: var(--ink); }
.beside {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15.5rem), 1fr)); gap: 2rem 2.2rem;
  margin-top: 1.2rem;
}
.beside figcaption strong, .beside figcaption span { display: block; }
.beside figcaption strong { font-size: 1.05rem; }
.beside blockquote { margin-top: .7rem; font-size: 1.12rem; line-height: 1.55; }
.beside .gloss { margin-top: .6rem; padding-left: 1.3rem; font-size: .88rem; }
.beside b {
  font-weight: 600; background: var(--mark); text-decoration: underline; text-underline-offset: .18em;
  text-decoration-thickness: .08em; -webkit-box-decoration-break: clone; box-decoration-break: clone;
}
.beside b::before { content: "‹"; } .beside b::after { content: "›"; }

.wide { position: relative; overflow-x: auto; margin-top: 1.2rem; }
table { border-collapse: collapse; font: .86rem/1.45 var(--sans); width: 100%; }
caption { padding-bottom: .6rem; text-align: left; color: var(--quiet); }
th, td {
  padding: .5rem .9rem .5rem 0; text-align: left; vertical-align: top; border-top: 1px solid var(--line);
  font-weight: 400;
}
thead th, thead td {
  border-top: 0; border-bottom: .12rem solid var(--quiet); vertical-align: bottom; font-weight: 600;
}
tbody th { min-width: 13rem; }
td.number { font-size: 1.1rem; font-variant-numeric: tabular-nums; }
.at { white-space: nowrap; }
td q { display: block; min-width: 13rem; font-family: var(--serif); font-size: 1rem; quotes: none; }
table.chain td:nth-last-child(1) { min-width: 18rem; }
.matrix th[scope="row"] { font-weight: 400; min-width: 14rem; max-width: 26rem; }
.matrix td { text-align: center; }
.matrix thead th { text-align: center; min-width: 6rem; max-width: 9rem; }
.sign { font-size: 1.25rem; line-height: 1; } .sign.unlooked { color: var(--quiet); }
.matrix td a { display: inline-block; padding: 0 .6rem; text-decoration: none; }
.small h2 { font-size: .86rem; margin-bottom: .3rem; }
.small { margin-top: 2rem; }
.key { display: flex; flex-wrap: wrap; gap: .2rem 1.8rem; font: .82rem/1.6 var(--sans); color: var(--quiet); }

.picture { margin-top: 1.4rem; }
.picture .wide { padding: .3rem; }
.picture figcaption { max-width: 44rem; margin-top: .6rem; }
svg { display: block; max-width: 100%; height: auto; }
svg text { font: 14px var(--sans); fill: var(--ink); }
svg .small { font-size: 13px; }
svg .quiet { fill: var(--quiet); font-size: 12px; }
svg .basis { text-anchor: middle; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
svg .count { text-anchor: middle; font-size: 18px; font-variant-numeric: tabular-nums; }
svg .count.strong { fill: var(--paper); font-weight: 700; } svg .count.none { fill: var(--quiet); }
svg .cell { fill: none; stroke: var(--line); stroke-width: 1; }
svg .cell.faint {
  fill: var(--wash); stroke: var(--quiet); } svg .cell.strong { fill: var(--ink); stroke: var(--ink);
}
svg .hand {
  fill: var(--paper); stroke: var(--quiet); stroke-width: 1; } svg .final { stroke: var(--ink); stroke-width: 3;
}
svg .step { fill: none; stroke: var(--ink); stroke-width: 1.6; }
svg .inferred { stroke-dasharray: 7 5; } svg .unknown { stroke-dasharray: 1.6 5; stroke-linecap: round; }
.swatch {
  display: inline-block; width: .9rem; height: .9rem; vertical-align: -.1rem; border: 1px solid var(--quiet);
  background: var(--wash);
}
.swatch.strong { background: var(--ink); border-color: var(--ink); }

.neighbours { margin-top: 4rem; font-size: .86rem; color: var(--quiet); }
.neighbours ul { display: grid; gap: .4rem 2rem; }
.on-root main { max-width: 52rem; margin: clamp(2rem, 12vh, 9rem) auto; }
.on-root h1 span { display: block; }
.on-root h1 span + span { color: var(--quiet); font-weight: 400; font-style: italic; }
.doors { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 0 3rem; }
.door a {
  display: inline-block; margin-top: 1rem; padding: .55rem 1.2rem; border: .1rem solid; text-decoration: none;
  font: 600 1rem/1.4 var(--sans);
}
.door a:hover { background: var(--wash); }

@media (max-width: 64rem) {
  .wide svg { max-width: none; }
  .row { grid-template-columns: 1.6rem minmax(0, 1fr); gap: 0 .9rem; }
  .notes { grid-column: 2; margin: .5rem 0 .7rem; }
}
@media (max-width: 40rem) {
  dl > div { display: block; }
  .top .lang { margin-left: 0; }
  .hands li { padding-left: 1.5rem; }
  .primary { padding: 1rem; }
}
@media print {
  :root {
    color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --wash: #fff; --mark: #fff;
    --accent: #000;
  }
  html { font-size: 9.5pt; }
  body { padding: 0; max-width: none; }
  .top nav, .top .lang, .skip, .neighbours, footer { display: none; }
  .top { margin-bottom: 1.5rem; }
  section { margin-top: 1.6rem; }
  .row { grid-template-columns: 2rem minmax(0, 1.5fr) minmax(0, 1fr); }
  .notes { grid-column: 3; margin: 0; }
  .wide { overflow: visible; }
  .wide svg { max-width: 100%; }
  svg *, .swatch { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  svg .cell.strong { fill: #000; } svg .count.strong { fill: #fff; }
  .swatch.strong { background: #000; }
  figure, tr, dl > div, li { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  a { text-decoration: none; }
  @page { margin: 16mm; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
""".rstrip()
)
