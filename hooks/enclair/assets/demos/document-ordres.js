/* Le document qui donne des ordres: one ranks, looks at what the tool reads, then tries to stop the hidden line. */
window.ENCLAIR_DEMOS.add("document-ordres", (screen, data, { value, field, say, fill, svg }, target) => {
  const SIDE = 10, CROSS = "M1.500 1.500l7 7m0-7l-7 7", RING = "M5 1.200a3.800 3.800 0 1 0 .010 0z";
  const place = screen.querySelector(".demo-dessin"), settings = screen.querySelector(".demo-reglages");
  const bet = value("pari");
  settings.hidden = bet === null;
  if (bet === null) { say(); place.replaceChildren(); return; }

  const access = [...screen.querySelectorAll('[data-champ="acces"]')].map((box) => box.checked);
  const warned = value("consigne") !== "0", seen = value("vue") !== "0";
  const found = data.issues[value("consigne")][access.reduce((rank, one) => rank * 2 + Number(one), 0)];
  const tell = (name, more = {}) => fill(data.phrases[name], { ...data, trompes: found[0], partis: found[1], ...more });

  const started = target && target.dataset.champ !== "pari";
  if (!started) {
    say(...(bet ? [tell("pari", { offre: data.offres[bet] })] : []), tell("reponse"), tell("grille"));
  } else if (target === field("vue")) {
    say(tell(seen ? "trouve" : "vu"));
  } else {
    const cut = access[0] && !(access[1] && access[2]);
    say(tell(access[0] ? "classe" : "juste"), tell(found[1] ? "part" : "reste"),
      ...(cut ? [tell("coupe")] : warned && access[0] ? [tell("mefiance")] : []), ...(seen || !access[0] ? [] : [tell("voir")]));
  }

  const make = (tag, name, ...children) => {
    const node = document.createElement(tag);
    node.className = name;
    node.append(...children);
    return node;
  };
  const lines = data.page.map((text) => make("p", "", text));
  if (seen) lines.splice(1, 0, make("p", "demo-cache", make("strong", "", `${data.cache}\u00a0: `), data.ordre));
  const mark = (d, at) => d.replace(/M([\d.]+)/g, (_, x) => `M${at * SIDE + Number(x)}`);
  const row = (text, count) => {
    const draw = (d, from, to) => Array.from({ length: to - from }, (_, i) => mark(d, from + i)).join("");
    return make("p", "demo-rang", `${text}\u00a0: ${count}`, svg("svg", { viewBox: `0 0 ${data.essais * SIDE} ${SIDE}`, "aria-hidden": "true" },
      svg("path", { d: draw(CROSS, 0, count), class: "demo-fausse" }), svg("path", { d: draw(RING, count, data.essais), class: "demo-calme" })));
  };
  const legend = make("ul", "demo-legende", ...data.legende.map((text, i) => make("li", "",
    svg("svg", { viewBox: "0 0 10 10", "aria-hidden": "true" }, svg("path", { d: i ? RING : CROSS, class: i ? "demo-calme" : "demo-fausse" })), ` ${text}`)));
  const tried = started || seen || warned || access.includes(false);  // before, nothing is counted yet
  place.replaceChildren(make("div", "demo-page", ...lines), ...(tried ? [...data.rangees.map((text, i) => row(text, found[i])), legend] : []));
});
