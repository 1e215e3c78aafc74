/* Relire une réponse: one ticks, opens the source, ticks again, compares. All replies stand in the screen, one in view;
   what was ticked before the source was opened, and that a reply was compared, stand on its node. */
window.ENCLAIR_DEMOS.add("relire-une-reponse", (screen, data, { value, say, fill }, target) => {
  const make = (tag, properties, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };
  const button = (name) => {
    const node = make("button", { type: "button", className: "bouton" }, data[name]);
    node.dataset.champ = name;
    return node;
  };
  const line = ({ texte }) => {
    const box = make("input", { type: "checkbox" });
    box.dataset.champ = "ligne";
    return make("div", { className: "demo-ligne" }, make("label", { className: "demo-choix" }, box, make("span", {}, texte)));
  };
  const written = ({ demande, document: title, source, cases }) => make("div", { className: "demo-relecture" },
    make("p", { className: "demo-demande" }, demande),
    make("fieldset", { className: "demo-lignes" }, make("legend", {}, data.cocher), ...cases.map(line)),
    make("div", { className: "demo-cote" }, button("ouvrir"), button("comparer"),
      make("div", { className: "demo-source", tabIndex: -1, hidden: true }, make("p", {}, title), make("ul", {}, ...source.map((text) => make("li", {}, text))))));

  const place = screen.querySelector(".demo-relectures");
  if (target === null) place.replaceChildren(...data.reponses.map(written));
  const replies = [...place.children], rank = Number(value("reponse")), reply = replies[rank];
  const boxes = (one) => [...one.querySelectorAll("[data-champ='ligne']")];
  const ticks = (one) => boxes(one).map((box) => Number(box.checked));
  const worth = (ticked, { cases }) => ({
    placees: cases.filter(({ faute }) => faute).length,
    trouvees: cases.filter(({ faute }, i) => faute && ticked[i]).length,
    inutiles: cases.filter(({ faute }, i) => !faute && ticked[i]).length,
  });

  const open = () => {
    reply.dataset.avant ??= ticks(reply).join("");
    reply.querySelector("legend").textContent = data.trier;
    reply.querySelector(".demo-source").hidden = false;
    reply.querySelector("[data-champ='ouvrir']").hidden = true;
  };
  const judge = (box, i) => {
    const { faute, retour } = data.reponses[rank].cases[i], node = box.closest(".demo-ligne");
    const name = faute ? (box.checked ? "trouvee" : "manquee") : box.checked ? "inutile" : "bonne";
    const why = node.querySelector("p") || make("p", {});
    why.replaceChildren(make("strong", {}, `${data.verdicts[name]}${faute ? ` (${faute})` : ""}. `), retour);
    node.dataset.verdict = name;
    node.append(why);
  };

  replies.forEach((one, i) => { one.hidden = i !== rank; });
  const gesture = target?.dataset.champ;
  if (gesture === "ouvrir") {
    open();
    reply.querySelector(".demo-source").focus();
  } else if (gesture === "comparer") {
    if (!reply.dataset.avant) reply.dataset.ferme = "oui";
    reply.dataset.compare = "oui";
    open();
  }
  const story = data.reponses[rank], now = worth(ticks(reply), story);
  if (!reply.dataset.compare) {
    say(fill(data.debut, { nom: story.nom, coches: now.trouvees + now.inutiles, cases: story.cases.length }), ...(reply.dataset.avant ? [] : [data.sous]));
    return;
  }
  boxes(reply).forEach(judge);
  const done = replies.map((one, i) => [one, i]).filter(([one]) => one.dataset.compare).map(([one, i]) => worth(ticks(one), data.reponses[i]));
  const sum = (name) => done.reduce((total, one) => total + one[name], 0);
  say(fill(now.placees ? data.resultat : data.propre, now),
    reply.dataset.ferme ? data.ferme : fill(data.avant, worth([...reply.dataset.avant].map(Number), story)),
    ...(done.length > 1 ? [fill(data.ensemble, { nombre: done.length, offertes: replies.length, placees: sum("placees"), trouvees: sum("trouvees"), inutiles: sum("inutiles") })] : []));
  if (gesture === "comparer") screen.querySelector("output").scrollIntoView({ block: "nearest" });
});
