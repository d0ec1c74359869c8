// How answers are marked, as the program marks them (quiz/play/kinds), and what a brief after one has (quiz/tell/brief).

/** An answer: names of what was picked, or of what stands at each place; null where the question was skipped.
 * @typedef {string[] | null} Reply */

/** How many parts of an answer are right. @param {Question} question @param {string[]} response @returns {number} */
function marked(question, response) {
  const [first, ...later] = question.right;
  if (question.way === "places") return first.filter((name, i) => response[i] === name).length;
  if (question.way === "picks") {
    const key = new Set(first), picked = new Set(response);
    const hits = [...picked].filter((name) => key.has(name)).length;
    return Math.max(0, 2 * hits - picked.size);
  }
  const after = new Set(question.steps.slice(1).flatMap((step) => step.names));
  const steps = [
    alike(first, response.filter((name) => !after.has(name))),
    ...later.map((key, i) => alike(key, response.filter((name) => question.steps[i + 1].names.includes(name)))),
  ];
  return steps.filter(Boolean).length;
}

/** Whether two lists have the same names. @param {string[]} some @param {string[]} others @returns {boolean} */
function alike(some, others) {
  const here = new Set(some), there = new Set(others);
  return here.size === there.size && [...here].every((name) => there.has(name));
}

/** What became of a question. @param {Question} question @param {Reply} response */
function outcome(question, response) {
  if (response === null) return "skipped";
  const right = marked(question, response);
  return right === question.parts ? "right" : right ? "partly" : "wrong";
}

/** Whether names were all given, each at its place. @param {Given[]} names @param {string[]} response */
function given(names, response) {
  return names.every(([name, place]) => (place === null ? response.includes(name) : (response[place] ?? "") === name));
}

/** What was given, as it stands on the screen: letters, or the rows that are wrong.
 * @param {Question} question @param {string[]} response @returns {string} */
function inLetters(question, response) {
  const [step] = question.steps;
  if (step.rows.length) {
    const wrong = step.rows.flatMap((place, i) => (response[place] === question.right[0][place] ? [] : [i + 1]));
    return wrong.join(", ");
  }
  const names = question.steps.flatMap((each) => each.names);
  const letters = response.map((name) => DATA.letters[names.indexOf(name)]);
  return (step.ordered ? letters : letters.sort()).join(", ");
}

/** How many words there are in a text that letters are filled into. @param {string} letters */
function wordsOf(letters) {
  return letters ? letters.split(" ").length : 0;
}

/** The parts of a brief: pieces, by number; as many as fit its length, in the order in which the program spares them.
 * `lines` are those on outlets.
 * @param {Question} question @param {Reply} response @param {boolean} sure @param {number[]} lines
 * @returns {{verdict: number, letters: string, note: boolean, reasons: number[][], quotes: number[], words: number | null}} */
function briefParts(question, response, sure, lines) {
  const told = question.told[language], answer = response ?? [], right = marked(question, answer);
  const verdict = response === null ? told.skipped : told.verdicts[right];
  const letters = response === null || right === question.parts ? "" : inLetters(question, answer);
  let note = sure && right < question.parts;
  let quotes = told.telling.map((i) => told.passages[i]);
  let telling = told.words;
  const reasons = question.reasons.flatMap((when, i) => (given(when.given, answer)
    ? [{ item: told.reasons[i], spare: when.spare.length > 0 && given(when.spare, answer) }] : []));
  const count = (/** @type {(number | null)[]} */ pieces) =>
    pieces.reduce((/** @type {number} */ sum, each) => sum + (each === null ? 0 : DATA.words[each]), 0);
  const always = count([verdict, told.behind, told.takeaway, ...lines]) + Math.max(0, wordsOf(letters) - 1);
  const tooLong = () => always + (note ? wordsOf(words().surely_wrong) : 0) + count(reasons.flatMap((each) => each.item))
    + count(quotes.length ? quotes : [telling]) > DATA.longest;
  if (tooLong()) note = false;
  if (tooLong()) quotes = [];
  if (tooLong()) telling = null;
  while (tooLong() && reasons.length > 1) {
    const last = reasons.map((each) => each.spare).lastIndexOf(true);
    if (last < 0) break;
    reasons.splice(last, 1);
  }
  return { verdict, letters, note, reasons: reasons.map((each) => each.item), quotes, words: quotes.length ? null : telling };
}

/** Which side of each outlet to tell after each of some questions, by its place among those of the question: the one
 * told least often so far. @param {Question[]} questions @returns {number[]} */
function sidesAfter(questions) {
  /** @type {{[outlet: string]: number[]}} */
  const told = {};
  /** @type {number[]} */
  let chosen = [];
  for (const question of questions) {
    chosen = question.outlets.map((outlet, i) => {
      const before = (told[outlet] ??= []), sides = question.sides[i];
      const times = sides.map((side) => before.filter((each) => each === side).length);
      const best = times.indexOf(Math.min(...times));
      before.push(sides[best]);
      return best;
    });
  }
  return chosen;
}
