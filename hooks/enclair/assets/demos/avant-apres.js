/* Avant, après: one bets, then changes dates, comparison and tool, and sees what a sum owes to the season. */
window.ENCLAIR_DEMOS.add("avant-apres", (screen, data, { value, say, svg }, target) => {
  const bet = value("pari"), settings = screen.querySelector(".demo-reglages"), place = screen.querySelector(".demo-dessin");
  settings.hidden = bet === null;
  if (bet === null) { say(); place.replaceChildren(); return; }

  const [period, compared, tool] = ["periode", "compare", "outil"].map((name) => Number(value(name)));
  const told = data.phrases[(period * data.tailles[1] + compared) * data.tailles[2] + tool];
  const betting = target?.dataset.champ === "pari";  // the last sentence, what the tool really does, waits for a setting
  say(...(bet && betting ? [data.paris[bet]] : []), ...(betting ? told.slice(0, -1) : told));

  const WIDTH = 320, LEFT = 12, FLOOR = 86, HIGH = 75, [before, after] = data.periodes[period];
  const x = (month) => LEFT + (month * (WIDTH - 2 * LEFT)) / (data.mois.length - 1);
  const y = (calls) => FLOOR - (calls * HIGH) / data.plus;
  const line = (calls, from = 0) => calls.slice(from).map((one, i) => `${i ? "L" : "M"}${x(from + i).toFixed(1)} ${y(one).toFixed(1)}`).join("");
  const MARKS = { outil: "m0 -5a5 5 0 1 0 .010 0z", temoin: "m-4.500 -4.500h9v9h-9z" };
  const marks = (calls, name) => [before, after].map((month) => `M${x(month)} ${y(calls[month])}${MARKS[name]}`).join("");
  const seen = data.avec[period][tool], witness = data.temoins[compared], launch = (x(before) + x(before + 1)) / 2;
  const kinds = [["outil", seen, data.courbes[0]], ...(tool ? [] : [["sans", data.sans, data.courbes[1]]]),
    ...(witness ? [["temoin", witness, data.courbes[1 + compared]]] : [])];

  const make = (tag, name, ...children) => {
    const node = document.createElement(tag);
    node.className = name;
    node.append(...children);
    return node;
  };
  const icon = (d, name, mark) => svg("svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, svg("path", { d, class: `demo-${name}` }),
    ...(mark ? [svg("path", { d: `M10 10${mark}`, class: `demo-${name} demo-point` })] : []));
  const drawing = svg("svg", { viewBox: `0 0 ${WIDTH} ${FLOOR + 2}`, "aria-hidden": "true" },
    svg("path", { d: `M${LEFT} ${FLOOR}H${WIDTH - LEFT}M${launch} ${FLOOR}V4`, class: "demo-repere" }),
    ...kinds.map(([name, calls]) => svg("path", { d: line(calls, name === "sans" ? before : 0), class: `demo-${name}` })),
    ...kinds.filter(([name]) => MARKS[name]).map(([name, calls]) => svg("path", { d: marks(calls, name), class: `demo-${name} demo-point` })));
  const months = make("div", "demo-mois", ...data.mois.map((name) => make("span", "", name[0].toUpperCase())));
  months.setAttribute("aria-hidden", "true");
  const legend = kinds.map(([name, , text]) => make("li", "", icon("M0 10h20", name, MARKS[name]), ` ${text}`));
  legend.push(make("li", "", icon("M10 0v20", "repere"), ` ${data.branche}`));
  place.replaceChildren(drawing, months, make("ul", "demo-legende", ...legend));
});
