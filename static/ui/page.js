/* What Streamlit leaves to the browser. `data`: language, names (pairs: as Streamlit says, as we say),
   menu (its name), narrow (what the server believes). Nothing is fetched and nothing is sent but `narrow`. */
let stop = () => {};

/* A double click on the map is one click: the second would undo the choice, and its label would stay. */
for (const kind of ["mousedown", "mouseup", "click", "dblclick"])
  document.addEventListener(kind, (event) => {
    if (event.detail > 1 && event.target.closest?.(".st-key-map .maplibregl-canvas-container")) event.stopPropagation();
  }, true);

/* The list of places lies over the table: it closes when one has been chosen with the mouse. */
document.addEventListener("click", (event) => {
  const box = document.activeElement;
  if (event.target.closest?.("[role=option]") && box.closest(".st-key-places")) setTimeout(() => box.blur());
}, true);

/* Called again with every change of `data`. */
export default ({ data, setStateValue }) => {
  stop();
  const attributes = ["aria-label", "title", "placeholder", "data-title"];
  // The longest first: a short name may begin a longer one.
  const names = [...data.names].sort(([one], [other]) => other.length - one.length);
  const said = (words) => {
    for (const [from, to] of names)
      if (words.startsWith(from) && " :".includes(words[from.length] ?? " ")) return to + words.slice(from.length);
    return words;
  };
  const rename = () => {
    for (const name of attributes)
      for (const part of document.querySelectorAll(`[${name}]`)) {
        const before = part.getAttribute(name), after = said(before);
        if (after !== before) part.setAttribute(name, after);
      }
    for (const part of document.querySelectorAll("[role=dialog] *, [role=listbox] span, [data-testid=stFileUploader] section *")) {
      // What Streamlit puts together, such as the size and the kinds of a file, is a text for each.
      for (const words of part.childElementCount ? [] : part.childNodes) {
        const after = said(words.nodeValue);
        if (after !== words.nodeValue) words.nodeValue = after;
      }
    }
    const menu = document.querySelector(".st-key-menu");
    menu?.setAttribute("role", "navigation");
    menu?.setAttribute("aria-label", data.menu);
    for (const link of menu?.querySelectorAll("a") ?? []) {
      const address = link.getAttribute("href");
      if (!address || address[0] === "?") link.setAttribute("href", "/" + address);
      link.ariaCurrent = link.pathname === location.pathname ? "page" : null;
    }
  };
  document.documentElement.lang = data.language;
  rename();
  let waiting = 0;
  const changes = new MutationObserver(() => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(rename);
  });
  changes.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: attributes });
  const screen = matchMedia("(max-width: 640px)");
  const tell = () => screen.matches === data.narrow || setStateValue("narrow", screen.matches);
  tell();
  screen.addEventListener("change", tell);
  stop = () => {
    cancelAnimationFrame(waiting);
    changes.disconnect();
    screen.removeEventListener("change", tell);
  };
  return () => stop();
};
