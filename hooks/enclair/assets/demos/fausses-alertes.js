/* Fausses alertes: one bets, then looks at a thousand signs and one sentence. */
window.ENCLAIR_DEMOS.add("fausses-alertes", (screen, data, { value, field, say, fill, svg, make, side, signs }, target) => {
  const NAMES = ["nombre", "frequence", "detection", "silence"];
  const CLASSES = ["vraie", "fausse", "oubli", "calme"];

  const bet = value("pari"), settings = screen.querySelector(".demo-reglages"), place = screen.querySelector(".demo-dessin");
  const wide = place.clientWidth < 400 ? 25 : 50;  // on a phone, fewer signs in a row
  settings.hidden = bet === null;
  if (bet === null) { say(); place.replaceChildren(); return; }

  const story = data.cas[value("cas")];
  if (target === field("cas")) NAMES.forEach((name, i) => { field(name).value = story.rangs[i]; });
  const row = data.lignes[NAMES.reduce((rank, name, i) => rank * data.tailles[i] + Number(value(name)), 0)];
  const [vraies, fausses, oublis, , part, ...shown] = row, total = data.nombres[value("nombre")];
  say(...(bet ? [fill(data.pari, { pari: bet })] : []),
    fill(data.resultat, { ...story, total, alertes: vraies + fausses, vraies, fausses, oublis, part }));

  let at = 0;
  const paths = shown.map((count, sort) => {
    const spots = Array.from({ length: count }, (_, i) => [(at + i) % wide, Math.floor((at + i) / wide)]);
    at += count;
    return signs(CLASSES[sort], spots);
  });
  const legend = data.legende.map((text, sort) => make("li", "",
    svg("svg", { viewBox: "0 0 10 10", "aria-hidden": "true" }, signs(CLASSES[sort], [[0, 0]])), ` ${text}\u00a0: ${row[sort].toLocaleString("fr-FR")}`));
  const notes = total > at ? [make("p", "note", fill(data.chaque, { chaque: total / at }))] : [];
  place.replaceChildren(svg("svg", { viewBox: `0 0 ${wide * side} ${(at / wide) * side}`, "aria-hidden": "true" }, ...paths), make("ul", "demo-legende", ...legend), ...notes);
});
