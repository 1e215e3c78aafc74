/* L’essai de jumeaux: one bets on a detail, then sends pairs and sees which file goes first, and how often. */
window.ENCLAIR_DEMOS.add("essai-jumeaux", (screen, data, { value, say, fill, svg }) => {
  const SIDE = 10, SIGNS = ["M1 1h8v8h-8z", "M5 1.200a3.800 3.800 0 1 0 .010 0z"], CLASSES = ["vraie", "autre"];
  const bet = value("pari"), settings = screen.querySelector(".demo-reglages"), place = screen.querySelector(".demo-dessin");
  settings.hidden = bet === null;
  if (bet === null) { say(); place.replaceChildren(); return; }

  const [detail, many, rule] = ["detail", "paires", "regle"].map((name) => Number(value(name)));
  const mended = Number(rule === 2), { jumeaux } = data.details[detail], pairs = data.paires[many];
  const counts = data.comptes[mended][detail][many], notes = data.notes[mended][detail].slice(0, pairs);
  const told = data.phrases[mended][detail][many];
  say(...(rule ? [told[0], ...(bet ? [fill(data.pari, { pari: data.details[bet].nom })] : []), data.regles[rule]] : told));

  const make = (tag, name, ...children) => {
    const node = document.createElement(tag);
    node.className = name;
    node.append(...children);
    return node;
  };
  const ahead = notes.map(([first, second]) => Number(second > first)), last = notes[pairs - 1], winner = ahead[pairs - 1];
  const files = jumeaux.map(([, written], rank) => make("div", `demo-jumeau${rank === winner ? " demo-devant" : ""}`,
    make("span", "", written), make("span", "", fill(rank === winner ? data.devant : data.note, { note: last[rank] }))));
  const spots = (sort) => ahead.map((side, i) => (side === sort
    ? SIGNS[sort].replace(/M([\d.]+) ([\d.]+)/, (_, x, y) => `M${i * SIDE + Number(x)} ${y}`) : "")).join("");
  const legend = make("ul", "demo-legende", ...jumeaux.map(([nom], sort) => make("li", "",
    svg("svg", { viewBox: "0 0 10 10", "aria-hidden": "true" }, svg("path", { d: SIGNS[sort], class: `demo-${CLASSES[sort]}` })),
    ` ${fill(data.legende, { nom, fois: counts[sort] })}`)));
  place.replaceChildren(
    make("p", "note", fill(data.paire, { rang: pairs, message: data.message })), make("div", "demo-jumeaux", ...files), legend,
    svg("svg", { viewBox: `0 0 ${Math.max(...data.paires) * SIDE} ${SIDE}`, "aria-hidden": "true" },
      ...CLASSES.map((name, sort) => svg("path", { d: spots(sort), class: `demo-${name}` }))),
  );
});
