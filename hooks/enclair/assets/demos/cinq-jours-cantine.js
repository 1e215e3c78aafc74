/* Cinq jours de cantine: one forecasts every day, then compares; a sign for each meal too many or short. */
window.ENCLAIR_DEMOS.add("cinq-jours-cantine", (screen, data, { value, say, fill, svg }) => {
  const SIDE = 10;
  const SIGNS = ["M1.500 1.500l7 7m0-7l-7 7", "M5 1.200a3.800 3.800 0 1 0 .010 0z"], CLASSES = ["fausse", "oubli"];
  const place = screen.querySelector(".demo-dessin"), compared = screen.querySelector(".demo-reglages");
  const WIDE = place.clientWidth < 400 ? 25 : 50;  // on a phone, fewer signs in a row
  const picks = data.choix.map((_, day) => Number(value(`jour-${day}`)));
  const left = picks.filter((pick) => !pick).length;
  compared.hidden = left > 0;
  if (left) {
    say(...(left < picks.length ? [fill(data.phrases.reste, { reste: left })] : []));
    place.replaceChildren();
    return;
  }

  /** What one is out by over some days: too many, short. */
  const mine = (days) => [0, 1].map((side) => days.reduce((sum, day) => sum + data.choix[day][picks[day] - 1][side], 0));
  const everyDay = picks.map((_, day) => day), spans = [everyDay.filter((day) => !data.rares.includes(day)), everyDay];
  const span = Number(value("periode")), counted = Number(value("compte"));
  const gapsOf = (rank) => [mine(spans[rank]), ...data.methodes[rank]].map(([over, short], i) => ({ nom: data.noms[i], over, short, sum: over + short }));
  const gaps = gapsOf(span), calm = gapsOf(0), least = Math.min(...calm.map((one) => one.sum));
  const lower = (text) => text[0].toLowerCase() + text.slice(1);
  const list = (of, told) => [...gaps].sort((a, b) => of(a) - of(b)).map((one) => `${lower(one.nom)} ${told(one)}`).join(", ");
  const of = [(one) => one.sum, (one) => one.over, (one) => one.short][counted];
  const told = counted ? (one) => of(one).toLocaleString("fr-FR") : (one) => data.moyennes[span][one.sum];
  say(data.servis, fill(data.phrases.rangs, { periode: data.periodes[span], compte: data.comptes[counted], liste: list(of, told) }),
    ...(counted ? [] : [fill(data.phrases.precision, { liste: list(of, (one) => data.precisions[span][one.sum]) })]),
    ...(counted || !span ? [] : [fill(data.phrases.tete, { liste: calm.filter((one) => one.sum === least).map((one) => lower(one.nom)).join(", ") })]));

  const make = (tag, name, ...children) => {
    const node = document.createElement(tag);
    node.className = name;
    node.append(...children);
    return node;
  };
  const sign = (sort, from, to) => svg("path", {
    class: `demo-${CLASSES[sort]}`,
    d: Array.from({ length: to - from }, (_, i) => SIGNS[sort].replace(/M([\d.]+) ([\d.]+)/g, (_, x, y) =>
      `M${((from + i) % WIDE) * SIDE + Number(x)} ${Math.floor((from + i) / WIDE) * SIDE + Number(y)}`)).join(""),
  });
  const rows = gaps.flatMap(({ nom, over, short, sum }) => [
    make("p", "note", fill(data.phrases.detail, { nom, trop: over, manque: short })),
    svg("svg", { viewBox: `0 0 ${WIDE * SIDE} ${Math.max(1, Math.ceil(sum / WIDE)) * SIDE}`, "aria-hidden": "true" }, sign(0, 0, over), sign(1, over, sum)),
  ]);
  const legend = make("ul", "demo-legende", ...data.legende.map((text, sort) => make("li", "",
    svg("svg", { viewBox: "0 0 10 10", "aria-hidden": "true" }, sign(sort, 0, 1)), ` ${text}`)));
  place.replaceChildren(legend, ...rows);
});
