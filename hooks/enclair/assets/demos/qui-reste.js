/* Qui reste ?: one bets, then unticks the sentences of a message and sees how many people could have written it. */
window.ENCLAIR_DEMOS.add("qui-reste", (screen, data, { value, field, say, fill, svg }, target) => {
  const SIDE = 10, FULL = "M5 .8a4.200 4.200 0 1 0 .010 0z", RING = "M5 1.500a3.500 3.500 0 1 0 .010 0z";
  const place = screen.querySelector(".demo-dessin"), letter = screen.querySelector(".demo-lettre");
  const boxes = [...screen.querySelectorAll('[data-champ="detail"]')];
  const bet = value("pari"), wide = place.clientWidth < 400 ? 20 : 40;  // on a phone, fewer signs in a row
  letter.hidden = bet === null;
  if (bet === null) { say(); place.replaceChildren(); return; }

  if (target === field("reecrire")) boxes.forEach((box) => { box.checked = false; });
  const town = Number(value("commune")), commune = data.communes[town];
  const kept = boxes.reduce((mask, box, rank) => mask + (box.checked ? 2 ** rank : 0), 0);
  const [reste, sort, signs, chaque] = data.restes[town][kept];
  const moved = boxes.indexOf(target);  // what one has just ticked or unticked, if any
  const said = [];
  if (moved >= 0) {
    const box = boxes[moved], before = kept + (box.checked ? -(2 ** moved) : 2 ** moved);
    said.push(fill(box.checked ? data.avec : data.sans, { detail: data.details[moved], avant: data.restes[town][before][0], apres: reste }));
  } else if (bet && target?.dataset.champ === "pari") said.push(fill(data.pari, { pari: data.paris[bet] }));
  said.push(fill(kept ? data.phrases[sort] : data.tous, { commune, reste }));
  if (!kept) said.push(fill(data.reecrite, { demande: data.demande }));
  say(...said);

  /** Signs in rows, some left out at the start. */
  const spots = (sign, from, to) => Array.from({ length: to - from }, (_, i) => {
    const x = ((from + i) % wide) * SIDE, y = Math.floor((from + i) / wide) * SIDE;
    return sign.replace(/M([\d.]+) ([\d.]+)/, (_, a, b) => `M${x + Number(a)} ${y + Number(b)}`);
  }).join("");
  const rows = Math.max(1, Math.ceil(signs / wide)), legend = document.createElement("ul"), note = document.createElement("p");
  legend.className = "demo-legende";
  legend.append(...data.legende.slice(0, signs > 1 ? 2 : 1).map((text, i) => {
    const line = document.createElement("li");
    line.append(svg("svg", { viewBox: "0 0 10 10", "aria-hidden": "true" }, svg("path", { d: i ? RING : FULL, class: i ? "demo-autre" : "demo-vraie" })), ` ${text}`);
    return line;
  }));
  note.className = "note";
  note.textContent = chaque > 1 ? fill(data.signes, { chaque }) : data.signe;
  place.replaceChildren(
    svg("svg", { viewBox: `0 0 ${wide * SIDE} ${rows * SIDE}`, "aria-hidden": "true" },
      svg("path", { d: spots(FULL, 0, 1), class: "demo-vraie" }), svg("path", { d: spots(RING, 1, signs), class: "demo-autre" })),
    legend, note,
  );
});
