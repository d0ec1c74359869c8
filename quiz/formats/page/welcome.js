// Before a round: what the address asks for, and what can be chosen.

/** What the address asks for. @returns {URLSearchParams} */
function address() {
  return new URLSearchParams(location.hash.slice(1));
}

/** A whole number of the address within bounds, else null. @param {string} name @param {number} low @param {number} high */
function numbered(name, low, high) {
  const given = address().get(name) ?? "", number = Number(given);
  return /^\d{1,9}$/.test(given) && number >= low && number <= high ? number : null;
}

/** The round that the address asks for. @returns {Wish} */
function wished() {
  const bank = address().get("bank"), count = numbered("n", 1, DATA.most) ?? DATA.count;
  return {
    count, level: numbered("level", 1, 3), seed: numbered("seed", 0, 999999999),
    bank: bank !== null && DATA.questions.some((question) => question.bank === bank) ? bank : null,
  };
}

/** A button that does something. @param {string} text @param {() => void} act @param {string} className */
function button(text, act, className = "") {
  const made = make("button", { type: "button", className }, text);
  made.addEventListener("click", act);
  return made;
}

/** A list to choose from under its label. @param {string} text @param {[string, string][]} options @param {string} chosen
 * @param {(value: string) => void} choose */
function choice(text, options, chosen, choose) {
  const list = make("select", {}, ...options.map(([value, name]) => make("option", { value, selected: value === chosen }, name)));
  list.addEventListener("change", () => choose(list.value));
  return make("label", {}, make("span", {}, text), list);
}

/** Put what can be chosen before a round into the page. */
function begin() {
  const place = document.querySelector(".welcome:not([hidden]) .begin"), said = words();
  const banks = [...new Set(DATA.questions.map((question) => question.bank))];
  const levels = [...new Set(DATA.questions.map((question) => question.level))].sort();
  const counts = [...new Set([3, 5, 10, 20, DATA.count, wish.count])].filter((each) => each <= DATA.most).sort((a, b) => a - b);
  const numbers = (/** @type {number[]} */ some) => some.map((each) => /** @type {[string, string]} */ ([String(each), String(each)]));
  const chosen = wish.seed !== null ? [make("p", {}, fill(said.same_for_all, { seed: wish.seed }))] : [
    ...(banks.length > 1 ? [choice(said.bank, [["", said.all_banks], ...banks.map((id) => /** @type {[string, string]} */ ([id, said.banks[id]]))],
      wish.bank ?? "", (value) => { wish.bank = value || null; })] : []),
    choice(said.how_many, numbers(counts), String(wish.count), (value) => { wish.count = Number(value); }),
    ...(levels.length > 1 ? [choice(said.level, [["", said.all_levels], ...numbers(levels)], String(wish.level ?? ""),
      (value) => { wish.level = value ? Number(value) : null; })] : []),
  ];
  const box = make("input", { type: "checkbox", checked: keeps });
  box.addEventListener("change", () => {
    const done = keepOrNot(box.checked);
    box.checked = keeps;
    told(done ? (keeps ? "" : said.forgotten) : said.cannot_keep);
  });
  const message = make("p", { className: "missing" }), told = (/** @type {string} */ text) => { say(message.textContent = text); };
  const left = wish.seed === null ? unfinished() : null, start = make("button", { type: "submit", className: "main" }, said.start);
  const resume = left ? [button(fill(said.resume, { answered: left.answers.length, planned: left.round.asked.length }),
    () => ask({ ...left, ...fresh() }), "main")] : [];
  const form = make("form", {}, ...chosen, make("div", { className: "buttons" }, ...resume, start),
    make("label", { className: "keep" }, box, make("span", {}, said.keep)), message);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!startRound()) told(said.nothing_fits);
  });
  place?.replaceChildren(form);
}
