/* Fausses alertes: one bets, then looks at a thousand signs and one sentence. */
window.ENCLAIR_DEMOS.add("fausses-alertes", (screen, data, { value, field, say, fill, svg }, target) => {
  const NAMES = ["nombre", "frequence", "detection", "silence"], SIDE = 10;
  /** A sign of each sort, in a square of ten: a full square, a cross, a ring, a point. */
  const SIGNS = ["M1 1h8v8h-8z", "M1.500 1.500l7 7m0-7l-7 7", "M5 1.200a3.800 3.800 0 1 0 .010 0z", "M4 5h2"];
  const CLASSES = ["vraie", "fausse", "oubli", "calme"];

  const bet = value("pari"), settings = screen.querySelector(".demo-reglages"), place = screen.querySelector(".demo-dessin");
  const wide = place.clientWidth < 400 ? 25 : 50;  // on a phone, fewer signs in a row
  settings.hidden = bet === null;
  if (bet === null) { say(); place.replaceChildren(); return; }

  const story = data.cas[value("cas")];
  if (target === field("cas")) NAMES.forEach((name, i) => { field(name).value = story.rangs[i]; });
  const row = data.lignes[NAMES.reduce((rank, name, i) => rank * data.tailles[i] + Number(value(name)), 0)];
  const [vraies, fausses, oublis, , part, ...signs] = row, total = data.nombres[value("nombre")];
  say(...(bet ? [fill(data.pari, { pari: bet })] : []),
    fill(data.resultat, { ...story, total, alertes: vraies + fausses, vraies, fausses, oublis, part }));

  let at = 0;
  const paths = signs.map((count, sort) => {
    const spots = Array.from({ length: count }, (_, i) => [((at + i) % wide) * SIDE, Math.floor((at + i) / wide) * SIDE]);
    at += count;
    const d = spots.map(([x, y]) => SIGNS[sort].replace(/M([\d.]+) ([\d.]+)/g, (_, a, b) => `M${x + Number(a)} ${y + Number(b)}`)).join("");
    return svg("path", { d, class: `demo-${CLASSES[sort]}` });
  });
  const legend = data.legende.map((text, sort) => {
    const line = document.createElement("li");
    line.append(svg("svg", { viewBox: "0 0 10 10", "aria-hidden": "true" }, svg("path", { d: SIGNS[sort], class: `demo-${CLASSES[sort]}` })), ` ${text}\u00a0: ${row[sort].toLocaleString("fr-FR")}`);
    return line;
  });
  const list = document.createElement("ul"), note = document.createElement("p");
  list.className = "demo-legende";
  list.append(...legend);
  note.className = "note";
  note.textContent = total > at ? fill(data.chaque, { chaque: total / at }) : "";
  place.replaceChildren(svg("svg", { viewBox: `0 0 ${wide * SIDE} ${(at / wide) * SIDE}`, "aria-hidden": "true" }, ...paths), list, ...(note.textContent ? [note] : []));
});
