/* L’IA en clair: what every demonstration needs. It shows the controls, and calls the script of each at every change.
   A script looks up numbers computed beforehand and draws them; nothing is stored or sent. All that it remembers stands
   in the fields and nodes of its screen: a copy of the screen (projection) is alive too, once started. */
(() => {
  "use strict";
  const all = (node, selector) => [...node.querySelectorAll(selector)];
  const draws = new Map(), donnees = {};
  /** What a sign says by its shape, in a square of SIDE: a full square, a cross, a ring, a point. */
  const SIDE = 10, SIGNS = {
    vraie: "M1 1h8v8h-8z", fausse: "M1.500 1.500l7 7m0-7l-7 7", oubli: "M5 1.200a3.800 3.800 0 1 0 .010 0z", calme: "M4 5h2",
  };
  const svg = (tag, attributes, ...children) => {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
    Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
    node.append(...children);
    return node;
  };
  let rank = 0;

  /** What a script is handed beside its screen and its data. */
  const tools = (screen) => ({
    /** What the field of this name is given: the value ticked or chosen, null when nothing is ticked. */
    value: (name) => {
      const fields = all(screen, `[data-champ="${name}"]`), field = fields.find((one) => one.checked) || fields[0];
      return /radio|checkbox/.test(field.type) && !field.checked ? null : field.value;
    },
    field: (name) => screen.querySelector(`[data-champ="${name}"]`),
    /** Say a result, a sentence in each paragraph, only when it changed: it is read aloud. */
    say: (...sentences) => {
      const output = screen.querySelector("output");
      if (output.textContent === sentences.join("")) return;
      output.replaceChildren(...sentences.map((text) => Object.assign(document.createElement("span"), { textContent: text })));
    },
    /** A text whose {names} take their values. */
    fill: (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === "number" ? values[name].toLocaleString("fr-FR") : values[name])),
    /** A drawing, or a piece of one. */
    svg,
    /** An element, with its class and what it holds. */
    make: (tag, className, ...children) => {
      const node = Object.assign(document.createElement(tag), { className });
      node.append(...children);
      return node;
    },
    side: SIDE,
    /** Signs of one sort, each at its column and row: one path, however many they are. */
    signs: (sort, spots) => svg("path", {
      d: spots.map(([column, row]) => SIGNS[sort].replace(/M([\d.]+) ([\d.]+)/g, (_, x, y) => `M${column * SIDE + Number(x)} ${row * SIDE + Number(y)}`)).join(""),
      class: `demo-${sort}`,
    }),
  });

  const run = (screen, target = null) => draws.get(screen.dataset.demo)?.(screen, donnees[screen.dataset.demo], tools(screen), target);
  /** Bring the screens in a node to life, as they first are. */
  const start = (node) => all(node, ".demo-ecran").filter((screen) => draws.has(screen.dataset.demo)).forEach((screen) => {
    rank += 1;
    all(screen, "[type='radio']").forEach((field) => { field.name += `-${rank}`; });  // a copy ticks its own
    all(screen, "input").forEach((field) => { field.checked = field.defaultChecked; field.value = field.defaultValue; });
    all(screen, "option").forEach((option) => { option.selected = option.defaultSelected; });
    screen.hidden = false;
    run(screen);
  });
  const cases = () => all(document, ".demo:has(.demo-ecran:not([hidden])) > .demo-cas, .demo-lecture > details");
  const tell = ({ target }) => {
    const screen = target.closest?.(".demo-ecran");
    if (screen) run(screen, target);
  };

  document.addEventListener("input", tell);
  document.addEventListener("click", (event) => { if (event.target.matches(".demo-ecran button")) tell(event); });
  addEventListener("beforeprint", () => cases().forEach((details) => { details.open = true; }));
  window.ENCLAIR_DEMOS = {
    donnees,
    start,
    /** Register what draws a demonstration: (screen, data, tools, field that changed or button pressed, null at first). */
    add: (id, draw) => {
      draws.set(id, draw);
      all(document, ".demo").filter((demo) => demo.querySelector(`[data-demo="${id}"]`)).forEach((demo) => {
        start(demo);
        demo.querySelector(".demo-cas").open = false;  // one bets before reading
      });
    },
  };
})();
