// A question as a form: what is shown, and fields for mouse, finger, keyboard and ear. The fields are the entry's state.

/** What has been entered at a step: names picked, in their order; of a match the name for each row as written, or "".
 * @typedef {string[]} Entry */

/** The step as it is asked. @param {Question} question @param {number} at @param {Entry} entry
 * @param {(said: string) => void} tell @returns {HTMLElement} */
function asked(question, at, entry, tell) {
  const step = question.steps[at], told = question.told[language].steps[at];
  const shown = make("div", { className: "shown" }, ...piece(told.ask));
  const ask = shown.querySelector(".prompt")?.textContent ?? "";
  if (step.rows.length) return make("div", { className: "asked" }, shown, rows(question, at, entry, tell));
  const fields = step.ordered ? order(question, at, entry, tell) : picks(question, at, entry, tell);
  const legend = make("legend", { className: "aside" }, ask);
  const whole = make("div", { className: "asked" }, shown, make("fieldset", { className: "fields" }, legend, ...fields));
  inText(shown, whole, step.spots);
  return whole;
}

/** The letter of a choice of a step. @param {Question} question @param {number} at @param {number} i */
function letterOf(question, at, i) {
  return DATA.letters[question.steps.slice(0, at).reduce((sum, each) => sum + each.names.length, 0) + i];
}

/** What an item says, with its letter, as what a label holds. @param {number[]} numbers @returns {ChildNode[]} */
function labelled(numbers) {
  return [.../** @type {Element} */ (item(numbers).firstElementChild).childNodes];
}

/** Options of which one or several are picked. @param {Question} question @param {number} at @param {Entry} entry
 * @param {(said: string) => void} tell @returns {HTMLElement[]} */
function picks(question, at, entry, tell) {
  const { names, places } = question.steps[at], single = places === 1;
  const labels = question.told[language].steps[at].options.map((numbers, i) => {
    const input = make("input", {
      type: single ? "radio" : "checkbox", name: "pick", value: names[i], checked: entry.includes(names[i]),
      "data-letter": letterOf(question, at, i),
    });
    input.addEventListener("change", () => {
      if (single) entry.splice(0, entry.length, names[i]);
      else if (!input.checked) entry.splice(entry.indexOf(names[i]), 1);
      else if (entry.length < places) entry.push(names[i]);
      else {
        input.checked = false;
        tell(fill(words().enough, { several: words().several[places] }));
      }
    });
    return make("label", { className: "option" }, input, make("span", {}, ...labelled(numbers)));
  });
  const several = single ? [] : [make("p", { className: "how" }, words().several[places])];
  return [...several, ...labels];
}

/** Words that stand in a passage can be picked there, too; those who use no mouse have the list.
 * @param {HTMLElement} shown @param {HTMLElement} whole @param {string[]} names those of the words, as they are read */
function inText(shown, whole, names) {
  const spots = [.../** @type {NodeListOf<HTMLElement>} */ (shown.querySelectorAll("blockquote .telling"))];
  const fields = [.../** @type {NodeListOf<HTMLInputElement>} */ (whole.querySelectorAll("input[name=pick]"))];
  const inputs = names.flatMap((name) => fields.filter((each) => each.value === name));
  if (!spots.length || spots.length !== inputs.length) return;
  const look = () => spots.forEach((spot, i) => spot.classList.toggle("picked", inputs[i].checked));
  spots.forEach((spot, i) => {
    spot.classList.add("pick");
    spot.addEventListener("click", () => inputs[i].click());
  });
  whole.addEventListener("change", look);
  look();
}

/** Steps that get their ranks one after the other. @param {Question} question @param {number} at @param {Entry} entry
 * @param {(said: string) => void} tell @returns {HTMLElement[]} */
function order(question, at, entry, tell) {
  const { names } = question.steps[at];
  const said = make("p", { className: "so-far" });
  const buttons = question.told[language].steps[at].options.map((numbers, i) => make(
    "button", { type: "button", className: "option", value: names[i], "data-letter": letterOf(question, at, i) },
    make("span", { className: "rank", "aria-hidden": "true" }), make("span", {}, ...labelled(numbers)),
    make("span", { className: "aside" }),
  ));
  const look = () => {
    buttons.forEach((button, i) => {
      const rank = entry.indexOf(names[i]) + 1, [sign, , spoken] = button.children;
      button.setAttribute("aria-pressed", String(rank > 0));
      sign.textContent = rank ? String(rank) : "";
      spoken.textContent = rank ? `, ${fill(words().rank, { rank })}` : "";
    });
    const letters = entry.map((name) => letterOf(question, at, names.indexOf(name)));
    said.textContent = fill(words().so_far, { letters: names.map((_, i) => letters[i] ?? "…").join(" › ") });
  };
  buttons.forEach((button, i) => button.addEventListener("click", () => {
    if (entry.includes(names[i])) entry.splice(entry.indexOf(names[i]), 1);
    else entry.push(names[i]);
    look();
    tell(entry.length ? said.textContent ?? "" : "");
  }));
  look();
  return [make("p", { className: "how" }, words().order_how), ...buttons, said];
}

/** Rows, each with a choice of where it goes. @param {Question} question @param {number} at @param {Entry} entry
 * @param {(said: string) => void} tell @returns {HTMLElement} */
function rows(question, at, entry, tell) {
  const step = question.steps[at], told = question.told[language].steps[at];
  while (entry.length < step.rows.length) entry.push("");
  const fields = told.rows.map((row, number) => {
    const place = step.rows[number], shown = make("div", { id: `row-${number}`, className: "row-text" }, ...piece(row));
    const labels = told.options.map((numbers, i) => {
      const input = make("input", {
        type: "radio", name: `row-${number}`, value: step.names[i], checked: entry[place] === step.names[i],
        "data-letter": letterOf(question, at, i), "data-row": String(number + 1),
      });
      input.addEventListener("change", () => {
        entry[place] = step.names[i];
        tell("");
      });
      return make("label", { className: "option chip" }, input, make("span", {}, ...labelled(numbers)));
    });
    const chips = make("div", { className: "chips" }, ...labels);
    return make("fieldset", { className: "fields row", "aria-labelledby": shown.id }, shown, chips);
  });
  return make("div", { className: "rows" }, ...fields);
}

/** What an entry lacks to be an answer; "" when nothing. @param {Question} question @param {number} at
 * @param {Entry} entry @returns {string} */
function missing(question, at, entry) {
  const step = question.steps[at];
  if (step.rows.length) {
    const empty = step.rows.flatMap((place, i) => (entry[place] ? [] : [i + 1]));
    return empty.length ? fill(words().missing_rows[empty.length], { rows: empty.join(", ") }) : "";
  }
  const lacking = step.places - entry.length;
  const letters = step.names.map((_, i) => letterOf(question, at, i)).join(", ");
  return lacking > 0 ? fill(words().missing_letters[lacking], { letters }) : "";
}

/** A key that bears a letter or a number, typed in a form: what it chooses is chosen, and has the focus. It does
 * nothing outside the form (WCAG 2.1, 2.1.4), nor where somebody writes. @param {KeyboardEvent} event @param {HTMLElement} form */
function typed(event, form) {
  const target = /** @type {HTMLElement} */ (event.target), key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey || event.altKey || key.length !== 1 || target.matches("input[type=text], textarea")) return;
  const all = [.../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[data-letter]"))];
  const row = all.some((each) => each.dataset.row === key) ? key : rowNow(target, all);
  const found = key === row ? all.filter((each) => each.dataset.row === row)
    : all.filter((each) => each.dataset.letter === key && (each.dataset.row ?? "") === row);
  if (!found.length) return;
  event.preventDefault();
  const chosen = found.find((each) => each.checked) ?? found[0];
  chosen.focus();
  if (key === row) return;
  chosen.click();
  const next = all.find((each) => !all.some((other) => other.dataset.row === each.dataset.row && other.checked));
  if (row && next) next.focus();
}

/** The row that a letter is for: that of the focus, else the first one without an answer; "" where there are none.
 * @param {HTMLElement} target @param {HTMLInputElement[]} all @returns {string} */
function rowNow(target, all) {
  const empty = all.find((each) => !all.some((other) => other.dataset.row === each.dataset.row && other.checked));
  return target.dataset.row ?? (empty ?? all[0])?.dataset.row ?? "";
}

/** How sure somebody is of an answer, who may leave it unsaid. @param {string} sure
 * @param {(level: string) => void} say @returns {HTMLElement} */
function sureness(sure, say) {
  const levels = Object.entries(words().sure_levels).map(([level, name]) => {
    const input = make("input", { type: "radio", name: "sure", value: level, checked: level === sure });
    input.addEventListener("change", () => say(level));
    return make("label", { className: "option chip" }, input, make("span", {}, name));
  });
  return make("fieldset", { className: "fields sure" }, make("legend", {}, words().sure_ask), make("div", { className: "chips" }, ...levels));
}
