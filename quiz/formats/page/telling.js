// What is told after an answer, and at the end of a round.

/** An answer to a question, by its place among all of them.
 * @typedef {{question: number, response: Reply, sure: string}} Answer */

/** Pieces under a summary that opens them; they are put together when that is asked for.
 * @param {string} name @param {Node | string} title @param {() => Node[]} inside @returns {HTMLDetailsElement} */
function folded(name, title, inside) {
  const details = make("details", { className: "folded", "data-name": name }, make("summary", {}, title));
  const open = () => {
    if (details.open && details.children.length === 1) details.append(make("div", {}, ...inside()));
  };
  details.addEventListener("toggle", open);
  details.addEventListener("unfold", () => {
    details.open = true;
    open();
  });
  return details;
}

/** Open the answers of a summary for paper, which cannot be asked; what stands folded in them stays as it is. */
function unfoldAnswers() {
  for (const each of document.querySelectorAll("#play details[data-name^=answer]")) each.dispatchEvent(new Event("unfold"));
}

/** The questions answered up to one, and it. @param {Answer[]} answers @param {number} place @returns {Question[]} */
function upTo(answers, place) {
  return answers.slice(0, place + 1).map((each) => DATA.questions[each.question]);
}

/** The brief after the answer at a place, as the program tells it. @param {Answer[]} answers @param {number} place
 * @returns {Node[]} */
function brief(answers, place) {
  const { question: number, response, sure } = answers[place], question = DATA.questions[number];
  const told = question.told[language], sides = sidesAfter(upTo(answers, place));
  const lines = told.lines.map((each, i) => each[sides[i]]);
  const parts = briefParts(question, response, sure === "sure", lines);
  const verdict = piece(parts.verdict);
  fillIn(verdict, { letters: parts.letters });
  if (parts.note) /** @type {Element} */ (verdict[0]).append(make("p", {}, words().surely_wrong));
  const behind = piece(told.behind);
  const caution = behind.length ? /** @type {Element} */ (behind[0]).querySelector(".caution") : null;
  caution?.before(...lines.flatMap(piece));
  const quotes = parts.quotes.flatMap(piece);
  return [...verdict, ...list(parts.reasons), ...quotes, ...piece(parts.words), ...behind, ...piece(told.takeaway)];
}

/** Reasons as a list. @param {number[][]} items @returns {Node[]} */
function list(items) {
  return items.length ? [make("ul", { className: "choices brief", role: "list" }, ...items.map(item))] : [];
}

/** All that the brief does not tell: why, of every answer, what was said at the source, the passages, the pages cited.
 * @param {Question} question @returns {Node[]} */
function whole(question) {
  const told = question.told[language];
  const every = question.reasons.flatMap((when, i) => (question.way === "places" && !when.spare.length ? [] : [told.reasons[i]]));
  return [...piece(told.explained), ...list(every), ...piece(told.primary), ...told.passages.flatMap(piece), ...piece(told.references)];
}

/** What is told after the answer at a place. @param {Answer[]} answers @param {number} place @returns {Node[]} */
function feedback(answers, place) {
  const question = DATA.questions[answers[place].question], { cards } = question.told[language];
  return [
    make("div", { className: "brief-whole" }, ...brief(answers, place)),
    folded("whole", words().whole, () => whole(question)),
    ...(cards.length ? [folded("cards", words().cards, () => cards.flatMap(piece))] : []),
  ];
}

/** The question as it was asked, to be read again. @param {Question} question @returns {Node[]} */
function again(question) {
  return question.told[language].steps.flatMap((told) => {
    const options = make("ul", { className: "choices options", role: "list" }, ...told.options.map(item));
    return [...piece(told.ask), ...told.rows.flatMap(piece), options];
  });
}

/** So many right of so many. @param {Answer[]} answers @param {number} planned @returns {string} */
function score(answers, planned) {
  const counted = answers.filter((each) => each.response !== null);
  const became = counted.map((each) => outcome(DATA.questions[each.question], each.response));
  const right = became.filter((each) => each === "right").length, partly = became.filter((each) => each === "partly").length;
  if (!counted.length) return words().score_none;
  const some = fill(words().score[right], { of: counted.length }) + (partly ? words().in_part[partly] : "");
  return counted.length === planned ? some : some + fill(words().answered_of, { answered: counted.length, planned });
}

/** How fair and loaded passages were judged, and how often somebody who was sure was right. @param {Answer[]} answers */
function judgements(answers) {
  const counted = answers.filter((each) => each.response !== null);
  const judged = (/** @type {string} */ what, /** @type {string} */ phrase) => {
    const some = counted.filter((each) => DATA.questions[each.question].judgement === what);
    const right = some.filter((each) => firstRight(DATA.questions[each.question], each.response ?? [])).length;
    return some.length ? [fill(phrase, { right, of: some.length })] : [];
  };
  const sure = counted.filter((each) => each.sure === "sure");
  const right = sure.filter((each) => outcome(DATA.questions[each.question], each.response) === "right").length;
  const summary = sure.length ? [fill(words().sure_summary[sure.length], { right })] : [];
  return [...judged("fair", words().trusted), ...judged("loaded", words().spotted), ...summary].join(" ");
}

/** Whether the first step was answered rightly. @param {Question} question @param {string[]} response */
function firstRight(question, response) {
  return alike(question.right[0], response.filter((name) => question.steps[0].names.includes(name)));
}

/** The end of a round: the score, what to keep, each answer again. @param {Answer[]} answers @param {number} planned
 * @returns {Node[]} */
function ending(answers, planned) {
  const missed = (/** @type {Answer} */ each) => outcome(DATA.questions[each.question], each.response) !== "right";
  const kept = [...answers.filter(missed), ...answers.filter((each) => !missed(each))].slice(0, 4).map((each) => {
    const line = make("li", {}, ...piece(DATA.questions[each.question].told[language].takeaway));
    line.querySelector("strong")?.remove();
    return line;
  });
  const told = judgements(answers);
  const each = answers.map((answer, place) => {
    const question = DATA.questions[answer.question], became = outcome(question, answer.response);
    const ask = make("span", {}, ...piece(question.told[language].steps[0].ask)).querySelector(".prompt")?.textContent ?? "";
    const sign = make("b", { className: became, "aria-hidden": "true" }, words().signs[became]);
    const title = make("span", {}, sign, ` ${place + 1}. ${ask}`);
    return folded(`answer-${place}`, title, () => [...again(question), ...feedback(answers, place)]);
  });
  return [
    make("p", { className: "score" }, score(answers, planned)),
    ...(told ? [make("p", { className: "judgements" }, told)] : []),
    ...(kept.length ? [make("h3", {}, words().worth_keeping), make("ul", { className: "points", role: "list" }, ...kept)] : []),
    ...(each.length ? [make("h3", {}, words().your_answers), ...each] : []),
  ];
}
