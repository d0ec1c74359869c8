// The page on the wall, and the teacher's: the server draws them, and here they are put in place.

/** @typedef {{moves: number, inside: string}} Drawn */

/** How far the round was when the page was drawn last. */
let moves = -1;
const SMALLEST = 0.5, STEP = 0.04;

/** The name of a field that outlasts its form being drawn anew. @param {Element} field */
function nameOf(field) {
  const form = /** @type {HTMLInputElement} */ (field).form;
  return `${form?.className} ${form ? [...new FormData(form)].filter(([name]) => name !== "moves").map(([name, value]) => (/question|ballot|part/.test(name) ? value : "")).join(" ") : ""} ${field.getAttribute("name")} ${field.getAttribute("value")}`;
}

/** Put what was drawn in place. What is being typed and what is unfolded stays while the round is where it was.
 * @param {Drawn} drawn */
function put(drawn) {
  const room = /** @type {HTMLElement} */ (document.getElementById("room"));
  const same = drawn.moves === moves, held = document.activeElement ? nameOf(document.activeElement) : "";
  const typed = new Map([.../** @type {NodeListOf<HTMLInputElement>} */ (room.querySelectorAll("input:not([type=hidden])"))].map((each) => [nameOf(each), each.value]));
  const open = [...room.querySelectorAll("details")].map((each) => each.open);
  room.replaceChildren(...parsed(drawn.inside).body.childNodes);
  if (same) {
    for (const each of /** @type {NodeListOf<HTMLInputElement>} */ (room.querySelectorAll("input:not([type=hidden])"))) each.value = typed.get(nameOf(each)) ?? each.value;
    room.querySelectorAll("details").forEach((each, i) => { each.open = open[i] ?? false; });
    const field = [.../** @type {NodeListOf<HTMLElement>} */ (room.querySelectorAll("input, button"))].find((each) => nameOf(each) === held);
    field?.focus({ preventScroll: true });
  } else {
    scrollTo(0, 0);
    say("");
  }
  moves = drawn.moves;
  fit();
}

/** Say something to the teacher. @param {string} told */
function say(told) {
  const status = document.getElementById("status");
  if (status) status.textContent = told;
}

/** Letters as large as they can be with all in the window that has to be in sight. */
function fit() {
  const edge = document.querySelector("#room .fold"), root = document.documentElement;
  if (!edge) return;
  for (let scale = 1; scale >= SMALLEST; scale -= STEP) {
    root.style.setProperty("--scale", String(scale));
    if (edge.getBoundingClientRect().bottom + scrollY <= innerHeight) return;
  }
}

/** Send what the teacher pressed, with what they typed. @param {SubmitEvent} event */
async function press(event) {
  const form = /** @type {HTMLFormElement} */ (event.target), pressed = /** @type {HTMLButtonElement | null} */ (event.submitter);
  event.preventDefault();
  const sent = new URLSearchParams(/** @type {any} */ (new FormData(form)));
  if (pressed) sent.set(pressed.name, pressed.value);
  try {
    const answer = await fetch(location.href, { method: "POST", headers: { accept: "application/json" }, body: sent });
    say(answer.ok ? (await answer.json()).told : await answer.text());
  } catch {
    say(/** @type {HTMLElement} */ (document.getElementById("away")).textContent ?? "");
  }
}

addEventListener("submit", press);
addEventListener("resize", fit);
fit();
listen(`${location.pathname.slice(BASE.length)}/events`, { board: put }, (away) => {
  /** @type {HTMLElement} */ (document.getElementById("away")).hidden = !away;
});
