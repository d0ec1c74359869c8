// How the pages of a class hear what happens, and come back by themselves whatever happens to them.

const BASE = /** @type {HTMLElement | null} */ (document.querySelector("[data-base]"))?.dataset.base ?? "";
/** Milliseconds without a word after which the line is taken to be dead, though it says that it lives. */
const DEAD = 8000;
/** @type {EventSource | null} */
let line = null;
let heard = 0;
let lost = false;
/** @type {any} */
const trusted = /** @type {any} */ (window).trustedTypes?.createPolicy("qui-parle", { createHTML: (/** @type {string} */ html) => html });

/** What this server wrote, as a document of its own in which nothing runs. @param {string} html @returns {Document} */
function parsed(html) {
  return new DOMParser().parseFromString(trusted ? trusted.createHTML(html) : html, "text/html");
}

/** Listen to an address, again and again. A page that was asleep, or came back from behind another, always asks anew:
 * a browser that let its line die in the background may say that it lives.
 * @param {string} address @param {{[name: string]: (data: any) => void}} hear @param {(lost: boolean) => void} tell
 * @returns {() => void} what asks anew */
function listen(address, hear, tell) {
  const say = (/** @type {boolean} */ now) => {
    if (now !== lost) tell(lost = now);
  };
  const open = () => {
    line?.close();
    heard = Date.now();
    const mine = line = new EventSource(BASE + address);
    const alive = () => {
      heard = Date.now();
      say(false);
    };
    mine.addEventListener("still", alive);
    for (const [name, act] of Object.entries(hear)) {
      mine.addEventListener(name, (event) => {
        alive();
        act(JSON.parse(event.data));
      });
    }
    mine.onerror = () => {
      setTimeout(() => { if (line === mine && mine.readyState !== EventSource.OPEN) say(true); }, 1500);
      if (mine.readyState === EventSource.CLOSED) setTimeout(() => { if (line === mine) known(open); }, 1000);
    };
  };
  setInterval(() => { if (Date.now() - heard > DEAD) open(); }, 1000);
  addEventListener("pageshow", (event) => { if (event.persisted) open(); });
  addEventListener("online", open);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) open(); });
  open();
  return open;
}

/** Go on where the server still knows this page; it is loaded anew where another round has begun.
 * @param {() => void} open */
async function known(open) {
  try {
    const answer = await fetch(`${BASE}/here`, { cache: "no-store" });
    if (answer.status === 401 || answer.status === 404) location.reload();
    else open();
  } catch {
    open();
  }
}
