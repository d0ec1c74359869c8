// A pupil's page: it shows where the class is, and sends votes. All it shows is what the server says.

/** @typedef {{stage: string, place: number, of: number, shown: {question: any, pieces: string, words: number[]} | null}} Place */
/** @typedef {{sign: string, ballot: number, turn: number, response: string[] | null, last: string[] | null, kept: boolean}} Mine */
/** @typedef {{question: string, ballot: number, turn: number, response: string[]}} Vote */

/** @type {Place | null} */
let place = null;
/** @type {Mine | null} */
let mine = null;
/** @type {Entry} */
let entry = [];
/** A vote that has not reached the server. @type {Vote | null} */
let pending = null;
let said = "";

/** Ask the server anew where all is. @type {(() => void) | null} */
let anew = null;

/** What a pupil's page says. @returns {any} */
function phrases() {
  return /** @type {any} */ (words()).room;
}

/** Take over where the class is. @param {Place} told */
function moved(told) {
  const before = place && `${place.place} ${place.stage}`;
  place = told;
  if (told.shown) {
    const inside = parsed(told.shown.pieces);
    [pieces, shared] = [waiting("pool", inside), waiting("shared", inside)];
    DATA.questions = [questionOf(DATA.fields, told.shown.question)];
    DATA.words = told.shown.words;
  }
  const other = before !== `${told.place} ${told.stage}`;
  if (other) said = "";
  draw();
  if (other) (document.getElementById("told") ?? byId("stage")).scrollIntoView();
}

/** Take over what this pupil has said. @param {Mine} told */
function owned(told) {
  if (pending && (pending.turn <= told.turn || pending.ballot !== told.ballot)) pending = null;
  const own = pending && mine ? { turn: mine.turn, response: mine.response, last: mine.last } : {};
  const other = !pending && (!mine || mine.ballot !== told.ballot || mine.turn !== told.turn || String(mine.response) !== String(told.response));
  mine = { ...told, ...own };
  if (other) entry = [...(told.response ?? (told.ballot ? [] : told.last) ?? [])];
  if (told.response && told.kept && !said) said = `${phrases().kept} ${phrases().change}`;
  draw();
  if (pending) send(pending);
}

/** Whether votes are taken now. */
function open() {
  return place?.stage === "vote" || place?.stage === "again";
}

/** Draw all of it; the focus stays where it was. */
function draw() {
  if (!place || !mine) return;
  const focus = /** @type {HTMLInputElement | null} */ (document.activeElement), held = focus?.closest("#play") ? [focus.name, focus.value] : null;
  byId("sign").textContent = fill(phrases().you_are, { sign: mine.sign });
  byId("where").textContent = place.place ? fill(phrases().place, { number: place.place, of: place.of }) : "";
  byId("stage").textContent = phrases().stages[place.stage];
  byId("play").replaceChildren(...(place.shown ? shownNow(place.stage) : []));
  hold(held);
  tellAll(said);
}

/** Put the focus back on a field that was drawn anew. @param {string[] | null} held */
function hold(held) {
  if (!held) return;
  const fields = [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("#play [name], #play button"))];
  fields.find((each) => each.name === held[0] && each.value === held[1])?.focus({ preventScroll: true });
}

/** The question, and what is told of it once it is. @param {string} stage @returns {Node[]} */
function shownNow(stage) {
  const question = DATA.questions[0], told = stage === "told";
  const fields = asked(question, 0, [...entry], () => {});
  const form = make("form", { className: "question" }, ...first(), open() ? asked(question, 0, entry, () => {}) : fields, ...submit(question));
  if (!open()) for (const each of form.querySelectorAll("fieldset")) each.disabled = true;
  form.addEventListener("change", () => { if (question.steps[0].places === 1 && !question.steps[0].rows.length) give(question); });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    give(question);
  });
  if (told) compared(form, question, mine?.last ?? []);
  return told ? [form, answeredNow()] : [form];
}

/** What was said in the first vote, while the second one is open. @returns {Node[]} */
function first() {
  if (place?.stage !== "again" || !mine?.last || mine.response) return [];
  return [make("p", { className: "how" }, fill(phrases().before, { letters: inLettersOf(mine.last) }))];
}

/** Names as letters. @param {string[]} names */
function inLettersOf(names) {
  const [step] = DATA.questions[0].steps;
  const rows = step.rows.length ? step.rows.map((at) => names[at]) : names;
  return rows.map((name) => DATA.letters[step.names.indexOf(name)]).join(", ");
}

/** What sends a vote that is more than one tap. @param {Question} question @returns {Node[]} */
function submit(question) {
  const [step] = question.steps, single = step.places === 1 && !step.rows.length;
  return open() && !single ? [make("div", { className: "buttons" }, make("button", { type: "submit", className: "main" }, phrases().vote))] : [];
}

/** What is told after the answer: of one's own, or of the question where there is none.
 * @returns {Node} */
function answeredNow() {
  const last = mine?.last ?? null;
  const inside = last ? feedback([{ question: 0, response: last, sure: "" }], 0)
    : [make("p", { className: "note" }, phrases().no_answer), ...feedback([{ question: 0, response: null, sure: "" }], 0)];
  return make("section", { id: "told", "aria-label": phrases().stages.told }, ...inside);
}

/** Show which options were right, once that is told. @param {HTMLElement} shown @param {Question} question @param {string[]} response */
function compared(shown, question, response) {
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (shown.querySelectorAll("input[data-letter]"))) {
    const at = question.steps[0].rows[Number(input.dataset.row) - 1];
    const has = (/** @type {string[]} */ names) => (at === undefined ? names.includes(input.value) : names[at] === input.value);
    const became = has(question.right[0]) ? "right" : has(response) ? "wrong" : "";
    if (became) input.closest("label")?.classList.add(became);
  }
}

/** Vote with what is entered. @param {Question} question */
function give(question) {
  if (!open() || !mine) return;
  const lacks = missing(question, 0, entry);
  if (lacks) {
    tellAll(lacks);
    return;
  }
  const vote = { question: question.id, ballot: mine.ballot, turn: mine.turn + 1, response: [...entry] };
  mine = { ...mine, turn: vote.turn, response: vote.response, last: vote.response };
  send(vote);
}

/** Send a vote, as often as it takes: the server counts each once. @param {Vote} vote */
async function send(vote) {
  pending = vote;
  tellAll(phrases().sending);
  try {
    const answer = await fetch(`${BASE}/vote`, {
      method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(vote), signal: AbortSignal.timeout(6000),
    });
    if (pending !== vote) return;
    pending = null;
    const fate = answer.ok ? (await answer.json()).fate : answer.status === 503 ? "not_kept" : "refused";
    if (fate === "stale") anew?.();
    tellAll(said = fate === "kept" ? `${phrases().kept} ${phrases().change}` : fate === "late" ? phrases().late : fate === "stale" ? "" : phrases().not_kept);
  } catch {
    if (pending !== vote) return;
    tellAll(phrases().waiting);
    setTimeout(() => { if (pending === vote) send(vote); }, 2000);
  }
}

/** Say something to who looks and to who listens. @param {string} text */
function tellAll(text) {
  const status = byId("status");
  if (status.textContent !== text) status.textContent = text;
}

addEventListener("keydown", (event) => {
  const form = /** @type {HTMLElement | null} */ (document.querySelector("form.question"));
  if (form && open()) typed(event, form);
});
anew = listen("/events", { all: moved, mine: owned }, (away) => {
  byId("away").hidden = !away;
  if (!away && pending) send(pending);
});
