/* A presentation's keys, its screen and its second window. `data`: slide and step (where the reader is), play
   (whether the next step comes by itself), room (width and height that the server believes), story (a name that
   two windows with the same presentation share).
   Nothing is fetched and nothing is sent but where to go and the room. */
let stop = () => {};

const FORWARD = ["ArrowRight", "ArrowDown", "PageDown", " "], BACK = ["ArrowLeft", "ArrowUp", "PageUp"];

/* Where this window is, and where it has been told to go: what it was told it does not tell on, or two windows
   would send each other to and fro. What the reader does here is told. */
let shown = "";
const heard = new Set();
for (const kind of ["keydown", "click"]) document.addEventListener(kind, () => heard.clear(), true);

/* Called again with every change of `data`. */
export default ({ data, setStateValue }) => {
  stop();
  /* Presses that come before the server's answer are counted from where the reader was. */
  let pressed = 0;
  const from = [data.slide, data.step];
  /* A state and no trigger: of two that meet on their way the last counts. The time makes each a new one. */
  const say = (words) => setStateValue("go", { ...words, at: performance.now() });
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const playing = data.play && !still
    ? setTimeout(() => say({ from, by: 1, played: true }), 700) : 0;
  /* A press ends what comes by itself. */
  const go = (by) => {
    clearTimeout(playing);
    say({ from, by: (pressed += by) });
  };
  const press = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const own = event.target.closest?.("input, textarea, select, [role=slider], [role=combobox], [role=listbox]");
    /* A clicker sends Page Up and Page Down, and goes on from wherever the focus is. */
    if (own && !event.key.startsWith("Page")) return;
    if (event.key === " " && event.target.closest?.("button, a, summary")) return;
    const by = FORWARD.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0;
    if (!by && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    by ? go(by) : say({ from, by: 0, ended: true });
  };
  document.addEventListener("keydown", press, true);

  const tell = () => {
    const room = [innerWidth, innerHeight].map((size) => Math.round(size / 20) * 20);
    if (room.some((size, n) => size !== data.room[n])) setStateValue("room", room);
  };
  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, 300);
  };
  tell();
  addEventListener("resize", soon);

  const others = new BroadcastChannel("jrt-" + data.story), here = JSON.stringify(from);
  if (shown && shown !== here && !heard.has(here)) others.postMessage(from);
  shown = here;
  others.onmessage = ({ data: asked }) => {
    const place = JSON.stringify(asked);
    if (place === shown) return;
    heard.add(place);
    say({ from: asked, by: 0 });
  };

  const end = () => {
    document.removeEventListener("keydown", press, true);
    removeEventListener("resize", soon);
    clearTimeout(playing);
    clearTimeout(waiting);
    others.close();
  };
  stop = end;
  return end;
};
