"use strict";
// What the page holds: the data, and the pieces of HTML that wait in a template. Nothing is ever made from text.

/** A name, and the place where it stands in an answer; null is any place.
 * @typedef {[string, number | null]} Given */
/** @typedef {{given: Given[], spare: Given[]}} When */
/** @typedef {{names: string[], places: number, rows: number[], ordered: boolean, spots: string[]}} Step */
/** @typedef {{ask: number, rows: number[], options: number[][]}} StepTold */
/** @typedef {{
 *   steps: StepTold[], hint: number | null, skipped: number, verdicts: number[], reasons: number[][],
 *   passages: number[], telling: number[], words: number | null, behind: number | null, lines: number[][],
 *   takeaway: number, explained: number, primary: number | null, references: number | null, cards: number[]
 * }} Told */
/** @typedef {{
 *   id: string, bank: string, level: number, form: string | null, content: string, key: string,
 *   way: "picks" | "places" | "steps", right: string[][], parts: number, judgement: "fair" | "loaded" | null,
 *   first: boolean, twins: number[], alike: number[], steps: Step[], reasons: When[],
 *   outlets: string[], sides: number[][], told: {[language: string]: Told}
 * }} Question */
/** @typedef {{[name: string]: string} & {
 *   several: string[], missing_letters: string[], missing_rows: string[], sure_levels: {[level: string]: string},
 *   sure_summary: string[], score: string[], in_part: string[], banks: {[id: string]: string},
 *   signs: {[outcome: string]: string}, glossed: boolean
 * }} Spoken */
/** @typedef {{
 *   format: string, version: number, asked: string[], count: number, most: number, longest: number, letters: string,
 *   languages: {[language: string]: Spoken}, questions: Question[], fields: {[kind: string]: string[]}, words: number[]
 * }} Data */

/** An element of the page. @param {string} id @returns {HTMLElement} */
function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(id);
  return found;
}

/** Values under the names of their fields. @param {string[]} names @param {unknown[]} values @returns {any} */
function named(names, values) {
  return Object.fromEntries(names.map((name, i) => [name, values[i]]));
}

/** A question with names for all that stands in rows. @param {any} fields @param {any} row @returns {Question} */
function questionOf(fields, row) {
  const { OnPage, Step, When, Told, StepTold } = fields;
  const told = (/** @type {any} */ each) => {
    const whole = named(Told, each);
    return { ...whole, steps: whole.steps.map((/** @type {any} */ step) => named(StepTold, step)) };
  };
  const whole = named(OnPage, row);
  return {
    ...whole,
    steps: whole.steps.map((/** @type {any} */ each) => named(Step, each)),
    reasons: whole.reasons.map((/** @type {any} */ each) => named(When, each)),
    told: Object.fromEntries(Object.entries(whole.told).map(([name, each]) => [name, told(each)])),
  };
}

/** The data of the page. @param {any} given @returns {Data} */
function unpacked(given) {
  return { ...given, questions: given.questions.map((/** @type {any} */ row) => questionOf(given.fields, row)) };
}

const DATA = unpacked(JSON.parse(byId("data").textContent ?? ""));
/** @type {Element[]} */
let pieces = [];
/** @type {Element[]} */
let shared = [];
/** The language of the page now. */
let language = document.documentElement.lang;
const FIRST = language;

/** What waits in templates of a class. @param {string} name @param {ParentNode} where @returns {Element[]} */
function waiting(name, where = document) {
  const templates = /** @type {NodeListOf<HTMLTemplateElement>} */ (where.querySelectorAll(`template.${name}`));
  return [...templates].flatMap((each) => [...each.content.children]);
}

/** Whether the pieces of the language are there: those of further ones come while the page plays already. */
function ready() {
  return language === FIRST || document.readyState !== "loading";
}

/** What the page says in its language. @returns {Spoken} */
function words() {
  return DATA.languages[language];
}

/** A copy of a piece, with all that it shares with others in its place; pieces of several elements are in a slot.
 * @param {number} number @returns {Element} */
function copied(number) {
  if (!pieces[number]) [pieces, shared] = [waiting("pool"), waiting("shared")];
  const led = (/** @type {Element} */ slot) => /** @type {Element} */ (shared[Number(slot.getAttribute("name"))].cloneNode(true));
  const copy = /** @type {Element} */ (pieces[number].cloneNode(true));
  for (const slot of copy.querySelectorAll("slot")) slot.replaceWith(led(slot));
  return copy.localName === "slot" && copy.hasAttribute("name") ? led(copy) : copy;
}

/** What a piece holds; nothing where there is none. @param {number | null} number @returns {ChildNode[]} */
function piece(number) {
  if (number === null) return [];
  const copy = copied(number);
  return copy.localName === "slot" ? [...copy.childNodes] : [copy];
}

/** An item of a list from its pieces: the label, then what is said. @param {number[]} numbers @returns {Element} */
function item([label, ...said]) {
  const made = /** @type {Element} */ (copied(label).querySelector("li"));
  const line = /** @type {Element} */ (made.firstElementChild);
  for (const each of said) line.append(...copied(each).childNodes);
  return made;
}

/** An element with properties and what it holds; names with a hyphen, and `role` and `for`, are attributes.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name @param {{[name: string]: any}} given @param {(string | Node | null | undefined)[]} inside
 * @returns {HTMLElementTagNameMap[K]} */
function make(name, given, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (key.includes("-") || key === "role" || key === "for") made.setAttribute(key, value);
    else /** @type {any} */ (made)[key] = value;
  }
  made.append(...inside.filter((each) => each !== null && each !== undefined));
  return made;
}

/** A phrase with its places filled in. @param {string} phrase @param {{[name: string]: unknown}} values */
function fill(phrase, values) {
  return phrase.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** Fill in places of texts that are shown already. @param {Node[]} nodes @param {{[name: string]: unknown}} values */
function fillIn(nodes, values) {
  for (const node of nodes) {
    if (node instanceof Text) node.data = fill(node.data, values);
    else fillIn([...node.childNodes], values);
  }
}
