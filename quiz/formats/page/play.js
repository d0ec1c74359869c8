// What happens: a round is chosen, asked, told and summed up. All state is here, and what is seen is drawn from it.

/** A round being played: how far it is, and what has been entered at its question, step by step.
 * @typedef {{sitting: Sitting, round: Round, answers: Answer[], entries: Entry[], step: number, sure: string,
 *   began: number}} Playing */

/** @type {Playing | null} */
let playing = null;
/** @type {"welcome" | "asking" | "told" | "end"} */
let view = "welcome";
/** @type {Wish} */
let wish = wished();
/** Whether passages are shown with what they say in English. */
let gloss = true;

/** Say something to who listens. @param {string} said */
function say(said) {
  byId("status").textContent = said;
}

/** Draw what is to be seen now; focus goes to what is new, unless only the language changed.
 * @param {boolean} moved */
function show(moved = true) {
  if (view !== "welcome" && !ready()) {
    addEventListener("DOMContentLoaded", () => show(moved), { once: true });
    return;
  }
  document.documentElement.lang = language;
  for (const each of document.querySelectorAll("[data-only]")) {
    /** @type {HTMLElement} */ (each).hidden = view !== "welcome" && each.className === "welcome"
      || /** @type {HTMLElement} */ (each).dataset.only !== language;
  }
  for (const each of document.getElementsByName("language")) each.setAttribute("aria-pressed", String(each.lang === language));
  document.body.classList.toggle("without-gloss", !gloss);
  const open = [...document.querySelectorAll("#play details[open]")].map((each) => /** @type {HTMLElement} */ (each).dataset.name);
  byId("play").replaceChildren(...(view === "welcome" ? [] : view === "end" ? atEnd() : atQuestion()));
  if (view === "welcome") begin();
  if (!moved) {
    for (const each of document.querySelectorAll("#play details")) {
      if (open.includes(/** @type {HTMLElement} */ (each).dataset.name)) each.dispatchEvent(new Event("unfold"));
    }
    return;
  }
  const first = /** @type {HTMLElement | null} */ (document.querySelector(view === "told" ? "#told" : view === "welcome"
    ? ".welcome:not([hidden]) h1" : "#play h2"));
  first?.focus({ preventScroll: view !== "told" });
  if (view !== "told") scrollTo(0, 0);
}

/** What has been entered at a question that is new. */
function fresh() {
  return { entries: /** @type {Entry[]} */ ([]), step: 0, sure: "", began: performance.now() };
}

/** Begin a round as it is wished. @returns {boolean} false where no question fits */
function startRound() {
  const met = new Set(log.attempts.map((each) => each.question)), round = drawn(wish, met);
  if (!round.asked.length) return false;
  ask({ sitting: begun(round, wish.seed ?? 0), round, answers: [], ...fresh() });
  return true;
}

/** Ask the next question of a round. @param {Playing} now */
function ask(now) {
  playing = { ...now, ...fresh() };
  view = "asking";
  say("");
  show();
}

/** The question of a round, to be answered or answered, and what is told of it. @returns {Node[]} */
function atQuestion() {
  if (!playing) return [];
  const { round, answers, step } = playing, place = view === "told" ? answers.length - 1 : answers.length;
  const number = round.asked[place], question = DATA.questions[number];
  const marks = round.asked.map((_, i) => (i < answers.length ? words().signs[outcome(DATA.questions[answers[i].question], answers[i].response)] : "·"));
  const head = make("div", { className: "head" },
    make("h2", { tabIndex: -1 }, fill(words().question_of, { number: place + 1, planned: round.asked.length })),
    make("p", { className: "marks", "aria-hidden": "true" }, marks.join(" ")), make("p", { className: "bank" }, words().banks[question.bank]));
  return [head, ...glossing(question), ...(view === "told" ? answered(question) : [asking(question, step)])];
}

/** A box that shows or hides what passages say in English, where they do. @param {Question} question @returns {Node[]} */
function glossing(question) {
  const told = question.told[language];
  if (!words().glossed || !told.passages.some((each) => copied(each).querySelector(".gloss"))) return [];
  const box = make("input", { type: "checkbox", checked: gloss });
  box.addEventListener("change", () => {
    gloss = box.checked;
    document.body.classList.toggle("without-gloss", !gloss);
  });
  return [make("label", { className: "keep" }, box, make("span", {}, words().gloss))];
}

/** What was entered at a step. @param {Playing} now @param {number} at @returns {Entry} */
function entryAt(now, at) {
  return (now.entries[at] ??= []);
}

/** The form of a step. @param {Question} question @param {number} at @returns {HTMLElement} */
function asking(question, at) {
  const now = /** @type {Playing} */ (playing), said = words(), last = at + 1 === question.steps.length;
  const message = make("p", { className: "missing" });
  const tell = (/** @type {string} */ text) => {
    message.textContent = "";
    say(text);
  };
  const hint = question.told[language].hint;
  const form = make("form", { className: "question" }, asked(question, at, entryAt(now, at), tell),
    hint === null ? null : folded("hint", said.hint, () => piece(hint)),
    last ? sureness(now.sure, (level) => { now.sure = level; }) : null, message,
    make("div", { className: "buttons" }, make("button", { type: "submit", className: "main" }, last ? said.answer : said.go_on),
      at ? button(said.first_step, () => { now.step = 0; show(); }) : null,
      button(said.skip, () => take(null)), now.answers.length ? button(said.finish, finish, "quiet") : null));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const lacks = missing(question, at, entryAt(now, at));
    if (lacks) say(message.textContent = lacks);
    else if (last) take(question.steps.flatMap((_, i) => entryAt(now, i)));
    else {
      now.step += 1;
      show();
    }
  });
  return form;
}

/** Take an answer, or that there is none; it is remembered before it is told what became of it.
 * @param {Reply} response */
function take(response) {
  const now = /** @type {Playing} */ (playing), question = now.round.asked[now.answers.length];
  const answer = { question, response, sure: response ? now.sure : "" };
  const remembered = remember(answer, now.sitting, performance.now() - now.began);
  now.answers.push(answer);
  view = "told";
  show();
  const verdict = document.querySelector("#told .verdict p")?.textContent ?? "";
  say(remembered ? verdict : `${verdict} ${words().cannot_keep}`);
}

/** A question that was answered: as it was, with what is told of it. @param {Question} question @returns {Node[]} */
function answered(question) {
  const now = /** @type {Playing} */ (playing), place = now.answers.length - 1, { response } = now.answers[place];
  const steps = question.steps.map((_, at) => {
    const shown = asked(question, at, [...entryAt(now, at)], () => {});
    for (const each of shown.querySelectorAll("fieldset")) each.disabled = true;
    compared(shown, question, at, response ?? []);
    return shown;
  });
  const last = now.answers.length === now.round.asked.length;
  const next = button(last ? words().to_the_end : words().following, last ? finish : onward, "main");
  const quit = last ? null : button(words().finish, finish, "quiet");
  return [...steps, make("section", { id: "told", tabIndex: -1, "aria-label": fill(words().explanation, { number: place + 1 }) },
    ...feedback(now.answers, place), make("div", { className: "buttons" }, next, quit))];
}

/** Show what was chosen, which options were right, and which were wrong. @param {HTMLElement} shown
 * @param {Question} question @param {number} at @param {string[]} response */
function compared(shown, question, at, response) {
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (shown.querySelectorAll("input[data-letter]"))) {
    const place = question.steps[at].rows[Number(input.dataset.row) - 1];
    const has = (/** @type {string[]} */ names) => (place === undefined ? names.includes(input.value) : names[place] === input.value);
    input.checked = has(response);
    const became = has(question.right[at]) ? "right" : input.checked ? "wrong" : "";
    if (became) input.closest("label")?.classList.add(became);
  }
}

/** Go on to the next question, which keeps to what was right so far. */
function onward() {
  const now = /** @type {Playing} */ (playing);
  const done = now.answers.filter((each) => each.response !== null).map((each) => ({
    level: DATA.questions[each.question].level, right: outcome(DATA.questions[each.question], each.response) === "right",
  }));
  suit(now.round, now.answers.length, done);
  now.sitting.questions = now.round.asked.map((i) => DATA.questions[i].id);
  ask(now);
}

/** End a round. */
function finish() {
  const now = /** @type {Playing} */ (playing);
  if (now.answers.length === now.round.asked.length) now.sitting.finished = new Date().toISOString();
  keep();
  view = "end";
  say("");
  show();
}

/** The summary of a round, and the file of its answers. @returns {Node[]} */
function atEnd() {
  const now = /** @type {Playing} */ (playing), said = words(), message = make("p", { className: "note" });
  const name = make("input", { type: "text", maxLength: 60, autocomplete: "off" });
  const text = make("textarea", { readOnly: true, rows: 4, value: asFile(""), "aria-label": said.copy });
  name.addEventListener("input", () => { text.value = asFile(name.value.trim()); });
  const form = make("form", { className: "save" }, make("h3", {}, said.save), make("p", {}, said.save_about),
    make("label", {}, make("span", {}, said.name), name), make("button", { type: "submit", className: "main" }, said.save), message,
    make("details", {}, make("summary", {}, said.copy), text));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    say(message.textContent = fill(said.saved, { name: offered(name.value.trim()) }));
  });
  return [make("h2", { tabIndex: -1 }, said.summary), ...ending(now.answers, now.round.asked.length), ...(log.attempts.length ? [form] : []),
    make("div", { className: "buttons" }, button(said.again, () => { view = "welcome"; show(); }, "main"), button(said.print, () => print()))];
}

/** Speak a language, in the place where the reader is. @param {string} chosen */
function speak(chosen) {
  if (!(chosen in DATA.languages)) return;
  language = chosen;
  show(false);
}

/** Take from the address what it asks for. */
function readAddress() {
  wish = wished();
  const asked = [address().get("lang") ?? "", ...navigator.languages.map((each) => each.slice(0, 2))];
  language = asked.find((each) => each in DATA.languages) ?? language;
  view = "welcome";
  show(false);
}

const before = kept();
if (before) [log, keeps] = [before, true];
for (const each of document.getElementsByName("language")) each.addEventListener("click", () => speak(each.lang));
byId("play").addEventListener("keydown", (event) => {
  const form = /** @type {HTMLElement | null} */ (document.querySelector("form.question"));
  if (form) typed(event, form);
});
addEventListener("hashchange", readAddress);
addEventListener("beforeprint", unfoldAnswers);
readAddress();
