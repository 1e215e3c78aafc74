/* Où creuser: one bets on the area ranked last, then looks at a network month after month. */
window.ENCLAIR_DEMOS.add("ou-creuser", (screen, data, { value, field, say, svg }, target) => {
  const SIDE = 10, WIDE = 40;
  /** Found, leaks on, listened to and dry, neither: a full square, a cross, a ring, a point. */
  const SIGNS = ["M1 1h8v8h-8z", "M1.500 1.500l7 7m0-7l-7 7", "M5 1.200a3.800 3.800 0 1 0 .010 0z", "M4 5h2"];
  const CLASSES = ["vraie", "fausse", "oubli", "calme"];
  const make = (tag, className, ...children) => {
    const node = Object.assign(document.createElement(tag), { className });
    node.append(...children);
    return node;
  };
  const path = (sort, spots) => svg("path", {
    d: spots.map(([x, y]) => SIGNS[sort].replace(/M([\d.]+) ([\d.]+)/g, (_, a, b) => `M${x + Number(a)} ${y + Number(b)}`)).join(""),
    class: `demo-${CLASSES[sort]}`,
  });

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
    for (let at = 0; at < pipes; at += 1) spots[kind(first + at)].push([(at % wide) * SIDE, Math.floor(at / wide) * SIDE]);
    first += pipes;
    spots.forEach((some, sort) => { counts[sort] += some.length; });
    const drawn = spots.map((some, sort) => [sort, some]).filter(([, some]) => some.length).map(([sort, some]) => path(sort, some));
    return make("li", "", make("strong", "", name), make("span", "note", past), svg("svg", { viewBox: `0 0 ${wide * SIDE} ${Math.ceil(pipes / wide) * SIDE}`, "aria-hidden": "true" }, ...drawn));
  });
  const legend = data.legende.map((text, sort) => make("li", "",
    svg("svg", { viewBox: "0 0 10 10", "aria-hidden": "true" }, path(sort, [[0, 0]])), ` ${text}\u00a0: ${counts[sort]}`));
  place.replaceChildren(make("p", "note", data.note), make("ul", "demo-reseau", ...rows), make("ul", "demo-legende", ...legend));
});
