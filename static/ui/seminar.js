/* A presentation's keys, its screen and its second window. `data`: slide and step (where the reader is), heard
   (the number of the last words from here that the server has followed), play (whether the next step comes by
   itself), room (width and height that the server believes), story (a name that two windows with the same
   presentation share).
   Nothing is fetched and nothing is sent but where to go and the room. */
const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " "], BACK = ["ArrowLeft", "ArrowUp", "PageUp"];
const still = matchMedia("(prefers-reduced-motion: reduce)");

/* What the page gave last. Whether it still shows it is seen by its place in the page: Streamlit may call an
   instance to its end when the next one is already on its way, and a press in between would be lost. */
let now = null;
const isShown = () => now?.parentElement.isConnected;

/* The server may answer an earlier press after a later one, and keeps only the last state of several. So all
   words that it has not followed yet are said again with each new one, and it counts them by their numbers. */
let unheard = [], number = 0;
const say = (words) => {
  unheard.push({ ...words, number: ++number });
  now.setStateValue("go", unheard);
};

/* The newest that is known of where to be: time of the reader's last act in any window, slide, step. Years that
   play have no time of their own: what the reader does counts before them. */
let newest = [0, 0, 0];
let playing = 0;
const act = () => {
  clearTimeout(playing);
  newest = [Date.now(), ...newest.slice(1)];
};

addEventListener("popstate", act);
document.addEventListener("click", ({ target }) => target.closest?.(".st-key-slide-foot button") && act(), true);
document.addEventListener("keydown", (event) => {
  if (!isShown() || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const own = event.target.closest?.("input, textarea, select, [role=slider], [role=combobox], [role=listbox]");
  /* A clicker sends Page Up and Page Down, and goes on from wherever the focus is. */
  if (own && !event.key.startsWith("Page")) return;
  if (event.key === " " && event.target.closest?.("button, a, summary")) return;
  const by = FORWARD.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0;
  if (!by && event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  act();
  if (!by) return say({ ended: true });
  /* A step that came by itself and is not yet seen is not what was pressed at. */
  const from = unheard.at(-1)?.played ? unheard.pop().from : undefined;
  say({ by, from });
}, true);

const tell = () => {
  const room = [innerWidth, innerHeight].map((size) => Math.round(size / 20) * 20);
  if (isShown() && room.some((size, n) => size !== now.data.room[n])) now.setStateValue("room", room);
};
let waiting = 0;
addEventListener("resize", () => {
  clearTimeout(waiting);
  waiting = setTimeout(tell, 300);
});

let others = null, shown = "";
const follow = ({ data: theirs }) => {
  const n = theirs.findIndex((part, n) => part !== newest[n]);
  if (!isShown() || n < 0 || theirs[n] < newest[n]) return;
  newest = theirs;
  say({ by: 0, from: theirs.slice(1) });
};

/* The server has followed all that was said. */
const arrive = ({ slide, step, play }) => {
  const here = [slide, step];
  newest = [newest[0], ...here];
  if (shown && shown !== String(here)) others.postMessage(newest);
  shown = String(here);
  const next = () => isShown() && say({ by: 1, from: here, played: true });
  if (play && !still.matches) playing = setTimeout(next, 700);
};

/* Called again with every change of `data`. */
export default (given) => {
  now = given;
  const { data } = now;
  clearTimeout(playing);
  const name = "jrt-" + data.story;
  if (others?.name !== name) {
    others?.close();
    others = new BroadcastChannel(name);
    others.onmessage = follow;
  }
  unheard = unheard.filter((words) => words.number > data.heard);
  if (!unheard.length) arrive(data);
  tell();
};
