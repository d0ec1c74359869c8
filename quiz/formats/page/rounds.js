// Which questions a round asks: none that give one another away, levels rising, the same for all with the same seed.

/** What is wanted; with a seed, the round is the same for everyone.
 * @typedef {{count: number, level: number | null, bank: string | null, seed: number | null}} Wish */
/** @typedef {{asked: number[], spare: number[]}} Round */

/** Numbers from 0 to below 1, the same for the same seed in every browser (Mulberry32, by Tommy Ettinger).
 * @param {number} seed @returns {() => number} */
function chances(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same in an order of chance. @template T @param {T[]} items @param {() => number} chance @returns {T[]} */
function shuffled(items, chance) {
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const other = Math.floor(chance() * (i + 1));
    [mixed[i], mixed[other]] = [mixed[other], mixed[i]];
  }
  return mixed;
}

/** Whether a question may be asked with others at all. @param {number} one @param {number[]} others */
function allowed(one, others) {
  return !others.some((other) => other === one || DATA.questions[one].twins.includes(other));
}

/** Whether it repeats nothing of theirs, and keeps verdicts in balance. @param {number} one @param {number[]} others */
function welcome(one, others) {
  const { alike: near, judgement } = DATA.questions[one];
  if (others.some((other) => near.includes(other))) return false;
  const so = (/** @type {string} */ what) => others.filter((other) => DATA.questions[other].judgement === what).length;
  return judgement === null || so(judgement) <= Math.min(so("fair"), so("loaded"));
}

/** The questions of a round, from the easiest on, and those that may take their places: what was never met comes first,
 * and whoever never played begins with a short question. @param {Wish} wish @param {Set<string>} met @returns {Round} */
function drawn(wish, met) {
  const chance = chances(wish.seed ?? Math.floor(Math.random() * 4294967296));
  const fits = (/** @type {Question} */ question) => (wish.level ?? question.level) === question.level
    && (wish.bank ?? question.bank) === question.bank;
  const fitting = DATA.questions.flatMap((question, i) => (fits(question) ? [i] : []));
  const pool = shuffled(fitting, chance), known = wish.seed === null ? met : new Set();
  const [fresh, old] = [false, true].map((was) => pool.filter((i) => known.has(DATA.questions[i].id) === was));
  const first = known.size ? undefined : pool.find((i) => DATA.questions[i].first);
  const chosen = first === undefined ? [] : [first];
  for (const tier of [fresh, old]) {
    while (chosen.length < wish.count) {
      const open = tier.filter((i) => allowed(i, chosen));
      if (!open.length) break;
      chosen.push(open.find((i) => welcome(i, chosen)) ?? open[0]);
    }
  }
  const rising = (/** @type {number[]} */ some) => some.sort((a, b) => DATA.questions[a].level - DATA.questions[b].level);
  const asked = first === undefined ? rising(chosen) : [first, ...rising(chosen.slice(1))];
  return { asked: asked.slice(0, wish.count), spare: wish.seed === null ? fresh.filter((i) => !chosen.includes(i)) : [] };
}

/** The level that suits now: up after two right answers at one, no higher after one that was not right
 * (quiz/play/suiting). @param {{level: number, right: boolean}[]} done @param {number} planned @returns {number} */
function suiting(done, planned) {
  const last = done[done.length - 1];
  if (!last) return planned;
  if (!last.right) return Math.min(planned, last.level);
  const twice = done.length > 1 && done.slice(-2).every((each) => each.right && each.level === last.level);
  return Math.max(planned, Math.min(3, last.level + (twice ? 1 : 0)));
}

/** Let the question at a place of a round give way to a spare one of the level that suits, if one may be asked.
 * @param {Round} round @param {number} place @param {{level: number, right: boolean}[]} done */
function suit(round, place, done) {
  const planned = round.asked[place], level = suiting(done, DATA.questions[planned].level);
  if (level === DATA.questions[planned].level) return;
  const others = round.asked.filter((_, i) => i !== place);
  const best = round.spare.find((i) => DATA.questions[i].level === level && allowed(i, others) && welcome(i, others));
  if (best === undefined) return;
  round.spare[round.spare.indexOf(best)] = planned;
  round.asked[place] = best;
}
