// What is remembered: in this page, on this device if its reader says so, and in a file that the program reads.

/** A round and an attempt, as `quiz history export` writes them (quiz/learner/portable).
 * @typedef {{kind: "round", id: string, player: string, started: string, mode: string, seed: number, banks: string[],
 *   questions: string[], form: string | null, finished: string | null}} Sitting */
/** @typedef {{kind: "attempt", id: string, player: string, at: string, question: string, bank: string,
 *   response: string[] | null, right: number, of: number, confidence: string | null, form: string | null,
 *   language: string, round: string, content: string, key: string, milliseconds: number, withdrawn: null}} Attempt */
/** @typedef {{rounds: Sitting[], attempts: Attempt[]}} Log */

const PLACE = "qui-parle.answers";
/** @type {Log} */
let log = { rounds: [], attempts: [] };
/** Whether the reader wants answers kept on this device. */
let keeps = false;

/** A name that nothing else has: 128 random bits. @returns {string} */
function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((each) => each.toString(16).padStart(2, "0")).join("");
}

/** Whatever is kept on this device; a page from a disk may have no such place. @returns {Log | null} */
function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(PLACE) ?? "null");
    const sound = (/** @type {any} */ each) => typeof each?.id === "string" && typeof each.player === "string";
    const rounds = found.rounds.filter((/** @type {any} */ each) => sound(each) && Array.isArray(each.questions));
    const attempts = found.attempts.filter((/** @type {any} */ each) => sound(each) && typeof each.question === "string"
      && (each.response === null || Array.isArray(each.response)));
    return { rounds, attempts };
  } catch {
    return null;
  }
}

/** Things of two lists, each once. @template {{id: string}} T @param {T[]} some @param {T[]} others @returns {T[]} */
function joined(some, others) {
  return [...new Map([...some, ...others].map((each) => [each.id, each])).values()];
}

/** Keep on this device what is remembered, if that is wanted, with what another window kept meanwhile.
 * @returns {boolean} false where it cannot be */
function keep() {
  if (!keeps) return true;
  try {
    const there = kept() ?? { rounds: [], attempts: [] };
    const whole = { rounds: joined(there.rounds, log.rounds), attempts: joined(there.attempts, log.attempts) };
    localStorage.setItem(PLACE, JSON.stringify(whole));
    return true;
  } catch {
    return false;
  }
}

/** Begin or end to keep answers on this device. @param {boolean} wanted @returns {boolean} whether it is as wanted */
function keepOrNot(wanted) {
  keeps = wanted;
  try {
    if (!wanted) localStorage.removeItem(PLACE);
  } catch {
    return true;
  }
  keeps = keep() && wanted;
  return keeps === wanted;
}

/** Remember an attempt: what was answered, when, after so many milliseconds. @param {Answer} answer @param {Sitting} sitting
 * @param {number} milliseconds @returns {boolean} false where it was to be kept on this device and could not be */
function remember(answer, sitting, milliseconds) {
  const question = DATA.questions[answer.question];
  if (!log.rounds.includes(sitting)) log.rounds.push(sitting);
  log.attempts.push({
    kind: "attempt", id: newId(), player: "", at: new Date().toISOString(), question: question.id, bank: question.bank,
    response: answer.response, right: marked(question, answer.response ?? []), of: question.parts,
    confidence: answer.response && answer.sure ? answer.sure : null, form: question.form, language, round: sitting.id,
    content: question.content, key: question.key, milliseconds: Math.max(0, Math.round(milliseconds)), withdrawn: null,
  });
  return keep();
}

/** A round that begins. @param {Round} round @param {number} seed @returns {Sitting} */
function begun(round, seed) {
  return {
    kind: "round", id: newId(), player: "", started: new Date().toISOString(), mode: "play", seed, banks: DATA.asked,
    questions: round.asked.map((i) => DATA.questions[i].id), form: null, finished: null,
  };
}

/** Whether what was kept is an answer to a question as it is now. @param {Question} question @param {string[]} response */
function fitting(question, response) {
  const names = question.steps.flatMap((step) => step.names);
  return response.length === question.right.flat().length && response.every((name) => names.includes(name));
}

/** The round that was not finished, if all of its questions are here, with its answers.
 * @returns {{sitting: Sitting, round: Round, answers: Answer[]} | null} */
function unfinished() {
  const sitting = log.rounds[log.rounds.length - 1];
  const places = new Map(DATA.questions.map((question, i) => [question.id, i]));
  if (!sitting || sitting.finished || !sitting.questions.every((id) => places.has(id))) return null;
  const asked = sitting.questions.map((id) => places.get(id) ?? 0);
  const given = log.attempts.filter((each) => each.round === sitting.id);
  const answers = given.flatMap((each, i) => (each.question === sitting.questions[i]
    ? [{ question: asked[i], response: each.response, sure: each.confidence ?? "" }] : []));
  const known = answers.every(({ question, response }) => response === null || fitting(DATA.questions[question], response));
  const whole = known && answers.length === given.length && answers.length > 0 && answers.length < asked.length;
  return whole ? { sitting, round: { asked, spare: [] }, answers } : null;
}

/** All that is remembered, as the lines of a file. @param {string} player @returns {string} */
function asFile(player) {
  const head = { format: DATA.format, version: DATA.version, rounds: log.rounds.length, attempts: log.attempts.length };
  const lines = [head, ...[...log.rounds, ...log.attempts].map((each) => ({ ...each, player }))];
  return lines.map((each) => `${JSON.stringify(each)}\n`).join("");
}

/** A name for that file: of its player, else of chance, so that those of a class differ. @param {string} player */
function fileName(player) {
  const plain = player.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "").slice(0, 40);
  return `qui-parle-${plain || newId().slice(0, 6)}.jsonl`;
}

/** Offer the file to be saved. @param {string} player @returns {string} its name */
function offered(player) {
  const name = fileName(player), address = URL.createObjectURL(new Blob([asFile(player)], { type: "application/jsonl" }));
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  return name;
}
