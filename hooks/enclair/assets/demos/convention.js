/* Convention: one bets on two groups, then counts the voices of a room; the middle is found by adding them up. */
window.ENCLAIR_DEMOS.add("convention", (screen, data, { value, field, say, fill, svg, make, side, signs }, target) => {
  const WIDE = 20;
  const spots = (count) => Array.from({ length: count }, (_, i) => [i % WIDE, Math.floor(i / WIDE)]);

  const bet = value("pari"), settings = screen.querySelector(".demo-reglages"), place = screen.querySelector(".demo-dessin");
  const fields = data.echelle.map((_, i) => field(`note${i + 1}`)), groups = field("groupe");
  settings.hidden = bet === null;
  if (bet === null) { say(); place.replaceChildren(); return; }

  const known = data.groupes[groups.value];
  if (target === groups) fields.forEach((one, i) => { one.value = known ? known[i] : 0; });
  else if (fields.includes(target)) groups.value = data.groupes.length;
  const counts = fields.map((one) => Math.min(Math.max(Math.floor(Number(one.value)) || 0, 0), data.plus));
  fields.forEach((one, i) => { if (one.value !== "" && Number(one.value) !== counts[i]) one.value = counts[i]; });
  const sum = (some) => some.reduce((total, count) => total + count, 0);
  const voix = sum(counts), bas = sum(counts.slice(0, data.bas)), rang = data.rangs[voix];
  const milieu = voix ? 1 + counts.findIndex((_, i) => sum(counts.slice(0, i + 1)) >= rang) : 0;
  const many = bas >= data.quarts[voix];
  const next = milieu < data.garde ? "reecrire" : many ? "ecouter" : "garder";
  const told = target?.dataset.champ === "pari" ? [data.pari] : [];
  say(...told, ...(voix ? [fill(data.milieu, { voix, rang, milieu }), fill(data.part[Number(many)], { bas, voix }), data.suites[next]] : [data.vide]));

  const rows = data.echelle.map((text, i) => {
    const note = i + 1, sort = note <= data.bas ? "fausse" : note < data.garde ? "oubli" : "vraie";
    const high = Math.max(1, Math.ceil(counts[i] / WIDE)) * side;
    return make("li", "", make("strong", "", note === milieu ? fill(data.ici, { note }) : String(note)), make("span", "note", text),
      svg("svg", { viewBox: `0 0 ${WIDE * side} ${high}`, "aria-hidden": "true" }, signs(sort, spots(counts[i]))));
  });
  place.replaceChildren(make("ul", "demo-reseau", ...rows));
});
