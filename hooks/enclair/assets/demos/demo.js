/* L’IA en clair: what every demonstration needs. It shows the controls, and calls the script of each at every change.
   A script looks up numbers computed beforehand and draws them; nothing is stored or sent. All that it remembers stands
   in the fields and nodes of its screen: a copy of the screen (projection) is alive too, once started. */
(() => {
  "use strict";
  const all = (node, selector) => [...node.querySelectorAll(selector)];
  const draws = new Map(), donnees = {};
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
    svg: (tag, attributes, ...children) => {
      const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
      Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
      node.append(...children);
      return node;
    },
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
