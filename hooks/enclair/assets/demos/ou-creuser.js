/* Où creuser: one bets on the area ranked last, then looks at a network month after month. */
window.ENCLAIR_DEMOS.add("ou-creuser", (screen, data, { value, field, say, svg, make, side, signs }, target) => {
  const WIDE = 40;
  /** Found, leaks on, listened to and dry, neither. */
  const CLASSES = ["vraie", "fausse", "oubli", "calme"];

  const bet = value("pari"), settings = screen.querySelector(".demo-reglages"), place = screen.querySelector(".demo-dessin");
  settings.hidden = bet === null;
  if (bet === null) { say(); place.replaceChildren(); return; }

  const way = data.ordres[value("facon")], chance = way.length > 1, draw = chance ? Number(value("tirage")) : 0;
  field("tirage").closest("label").hidden = !chance;
  say(...(target?.dataset.champ === "pari" ? [data.paris[bet]] : []), ...data.phrases[value("facon")][draw][value("mois")]);

  const heard = new Set(way[draw].slice(0, data.tournee * (Number(value("mois")) + 1))), leaks = new Set(data.fuites);
  const kind = (pipe) => (heard.has(pipe) ? (leaks.has(pipe) ? 0 : 2) : leaks.has(pipe) ? 1 : 3);
  const wide = place.clientWidth < 400 ? WIDE / 2 : WIDE;  // on a phone, fewer signs in a row
  const counts = [0, 0, 0, 0];
  let first = 0;
  const rows = data.quartiers.map(([name, past, pipes]) => {
    const spots = [[], [], [], []];
    for (let at = 0; at < pipes; at += 1) spots[kind(first + at)].push([at % wide, Math.floor(at / wide)]);
    first += pipes;
    spots.forEach((some, sort) => { counts[sort] += some.length; });
    const drawn = spots.map((some, sort) => [sort, some]).filter(([, some]) => some.length).map(([sort, some]) => signs(CLASSES[sort], some));
    return make("li", "", make("strong", "", name), make("span", "note", past), svg("svg", { viewBox: `0 0 ${wide * side} ${Math.ceil(pipes / wide) * side}`, "aria-hidden": "true" }, ...drawn));
  });
  const legend = data.legende.map((text, sort) => make("li", "",
    svg("svg", { viewBox: "0 0 10 10", "aria-hidden": "true" }, signs(CLASSES[sort], [[0, 0]])), ` ${text}\u00a0: ${counts[sort]}`));
  place.replaceChildren(make("p", "note", data.note), make("ul", "demo-reseau", ...rows), make("ul", "demo-legende", ...legend));
});
