/* Avant, après: one bets, then changes dates, comparison and tool, and sees what a sum owes to the season. */
window.ENCLAIR_DEMOS.add("avant-apres", (screen, data, { value, say, fill, svg }) => {
  const bet = value("pari"), settings = screen.querySelector(".demo-reglages"), place = screen.querySelector(".demo-dessin");
  settings.hidden = bet === null;
  if (bet === null) { say(); place.replaceChildren(); return; }

  const [period, compared, tool] = ["periode", "compare", "outil"].map((name) => Number(value(name)));
  const told = data.phrases[(period * data.tailles[1] + compared) * data.tailles[2] + tool];
  say(...(bet ? [fill(data.pari, { pari: data.paris[bet] })] : []), ...told);

  const WIDTH = 320, LEFT = 14, FLOOR = 150, HIGH = 126, [before, after] = data.periodes[period];
  const x = (month) => LEFT + (month * (WIDTH - 2 * LEFT)) / (data.mois.length - 1);
  const y = (calls) => FLOOR - (calls * HIGH) / data.plus;
  const line = (calls, from = 0) => calls.slice(from).map((one, i) => `${i ? "L" : "M"}${x(from + i).toFixed(1)} ${y(one).toFixed(1)}`).join("");
  const round = (calls) => [before, after].map((month) => `M${x(month)} ${y(calls[month]) - 4}a4 4 0 1 0 .010 0z`).join("");
  const square = (calls) => [before, after].map((month) => `M${x(month) - 3.5} ${y(calls[month]) - 3.5}h7v7h-7z`).join("");
  const write = (text, at, high) => svg("text", { x: at, y: high }, text);
  const write2 = (calls, down) => [before, after].map((month) => write(calls[month], x(month), y(calls[month]) + (down ? 15 : -8)));
  const seen = data.avec[period][tool], witness = data.temoins[compared], launch = (x(before) + x(before + 1)) / 2;
  const kinds = [["outil", seen, 0], ...(tool ? [] : [["sans", data.sans, before]]), ...(witness ? [["temoin", witness, 0]] : [])];

  const drawing = svg("svg", { viewBox: `0 0 ${WIDTH} 170`, "aria-hidden": "true" },
    svg("path", { d: `M${LEFT} ${FLOOR}H${WIDTH - LEFT}M${launch} ${FLOOR}V10`, class: "demo-repere" }),
    write(fill(data.branche, { mois: data.noms[before] }), Math.max(launch, 82), 8), ...data.mois.map((letter, month) => write(letter, x(month), 165)),
    ...kinds.map(([name, calls, from]) => svg("path", { d: line(calls, from), class: `demo-${name}` })),
    svg("path", { d: round(seen), class: "demo-point" }), ...write2(seen, witness && seen[after] < witness[after]),
    ...(witness ? [svg("path", { d: square(witness), class: "demo-temoin" }), ...write2(witness, false)] : []));
  const names = { outil: 0, sans: 1, temoin: 1 + compared }, list = document.createElement("ul");
  list.className = "demo-legende";
  list.append(...kinds.map(([name]) => {
    const entry = document.createElement("li");
    entry.append(svg("svg", { viewBox: "0 0 10 10", "aria-hidden": "true" }, svg("path", { d: "M0 5h10", class: `demo-${name}` })), ` ${data.courbes[names[name]]}`);
    return entry;
  }));
  place.replaceChildren(drawing, list);
});
