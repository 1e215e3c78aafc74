/* Le curseur, puis l'échantillon: a threshold on thirty calls and the price of each error; then what a sample hides. */
window.ENCLAIR_DEMOS.add("curseur-echantillon", (screen, data, { value, field, say, fill, svg }, target) => {
  const SIDE = 10;
  /** A sign of each sort, in a square of ten: a full square, a cross, a ring, a point. */
  const SIGNS = ["M1 1h8v8h-8z", "M1.500 1.500l7 7m0-7l-7 7", "M5 1.200a3.800 3.800 0 1 0 .010 0z", "M4 5h2"];
  const CLASSES = ["vraie", "fausse", "oubli", "calme"];
  const place = screen.querySelector(".demo-dessin"), [cursor, sample] = screen.querySelectorAll(".demo-reglages");
  const [first, bets] = screen.querySelectorAll(".demo-pari");
  const champ = target?.dataset.champ, phrases = data.phrases;
  // one part at a time: the cursor, or the sample
  if (!target || champ === "retour") delete screen.dataset.partie;
  if (champ === "suite") screen.dataset.partie = "echantillon";
  const perfect = value("parfait"), bet = value("pari"), second = Boolean(screen.dataset.partie);
  first.hidden = second;
  cursor.hidden = second || perfect === null;
  bets.hidden = !second;
  sample.hidden = !second || bet === null;
  if (champ === "suite") bets.querySelector("input").focus();
  if (champ === "retour") field("seuil").focus();
  if ((second ? bet : perfect) === null) { say(); place.replaceChildren(); return; }

  const make = (tag, name, ...children) => {
    const node = document.createElement(tag);
    node.className = name;
    node.append(...children);
    return node;
  };
  const sign = (sort, spots) => svg("path", { class: `demo-${CLASSES[sort]}`, d: spots.map(([x, y]) => SIGNS[sort].replace(/M([\d.]+) ([\d.]+)/g, (_, a, b) => `M${x + Number(a)} ${y + Number(b)}`)).join("") });
  const legend = (names, sorts, counts) => make("ul", "demo-legende", ...names.map((text, i) => make("li", "",
    svg("svg", { viewBox: "0 0 10 10", "aria-hidden": "true" }, sign(sorts[i], [[0, 0]])), ` ${text}\u00a0: ${counts[i]}`)));
  const count = (length, make) => Array.from({ length }, (_, i) => make(i));

  const drawCursor = () => {
    const rank = Number(value("seuil")), price = value("renvoi") * data.reparations + Number(value("reparation"));
    const [seuls, tort, rien, total] = data.reglages[rank], best = data.meilleurs[price], costs = data.couts[price];
    say(...(champ === "parfait" ? [phrases[perfect]] : []), fill(phrases.compte, { seuls, total, tort, rien }),
      fill(phrases.prix, { minutes: costs[rank], meilleur: data.noms[best], minimum: costs[best] }),
      ...(rank < data.note ? [fill(phrases.piege, data)] : []));
    const tall = Math.max(...data.page.map((one, i) => one + data.agent[i])), spots = [[], [], [], []];
    data.page.forEach((right, mark) => {
      const alone = mark >= rank;
      count(right + data.agent[mark], (i) => spots[(alone ? 0 : 2) + (i < right ? 0 : 1)].push([mark * SIDE, (tall - 1 - i) * SIDE]));
    });
    const foot = tall * SIDE;
    const marks = data.page.map((_, i) => svg("text", { x: i * SIDE + 5, y: foot + 7, "text-anchor": "middle", "font-size": 6 }, String(i + 1)));
    const line = svg("path", { d: `M${rank * SIDE} -1V${foot + 9}`, class: "demo-curseur" });
    place.replaceChildren(
      svg("svg", { viewBox: `-1 -1 ${data.page.length * SIDE + 2} ${foot + 10}`, "aria-hidden": "true", class: "demo-petit" }, ...spots.map((one, sort) => sign(sort, one)), line, ...marks),
      make("p", "note", data.echelle), legend(data.appels, [0, 1, 2, 3], spots.map((one) => one.length)));
  };

  const drawSample = () => {
    const ecoutes = data.ecoutes[value("ecoutes")], fautes = data.fautes[value("fautes")];
    const [heard, plafond, souvent] = data.plafonds[value("ecoutes")][value("fautes")];
    say(...(bet && champ === "pari" ? [fill(phrases.pari, { pari: bet })] : []), fill(phrases.plafond, { fautes, ecoutes, plafond }),
      fill(phrases.chance, { plafond }), ...(fautes ? [fill(phrases.bon, { tolere: data.tolere, souvent })] : []));
    const spots = [[], [], []], wide = 20;
    count(100, (i) => spots[i < heard ? 0 : i < plafond ? 1 : 2].push([(i % wide) * SIDE, Math.floor(i / wide) * SIDE]));
    place.replaceChildren(svg("svg", { viewBox: `0 0 ${wide * SIDE} ${100 / wide * SIDE}`, "aria-hidden": "true", class: "demo-petit" }, ...spots.map((one, i) => sign(i + 1, one))),
      legend(data.entendues, [1, 2, 3], spots.map((one) => one.length)));
  };

  (second ? drawSample : drawCursor)();
});
