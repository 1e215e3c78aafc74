/* Relire une réponse: one ticks, opens the source, ticks again, compares. What was ticked before the source was opened,
   and that a reply was compared, stand on the node of that reply. */
window.ENCLAIR_DEMOS.add("relire-une-reponse", (screen, data, { value, field, say, fill }, target) => {
  const replies = [...screen.querySelectorAll(".demo-relecture")], rank = Number(value("reponse")), reply = replies[rank];
  const boxes = (one) => [...one.querySelectorAll("[data-champ='ligne']")];
  const ticks = (one) => boxes(one).map((box) => Number(box.checked));
  const worth = (ticked, faults) => ({
    placees: faults.filter(Boolean).length,
    trouvees: faults.filter((fault, i) => fault && ticked[i]).length,
    inutiles: faults.filter((fault, i) => !fault && ticked[i]).length,
  });

  const open = () => {
    reply.dataset.avant ??= ticks(reply).join("");
    reply.querySelector(".demo-source").hidden = false;
    reply.querySelector("[data-champ='ouvrir']").hidden = true;
  };
  const judge = (box, i) => {
    const fault = data.fautes[rank][i], line = box.closest(".demo-ligne");
    const name = fault ? (box.checked ? "trouvee" : "manquee") : box.checked ? "inutile" : "bonne";
    const verdict = document.createElement("strong"), why = line.querySelector("p") || document.createElement("p");
    verdict.textContent = `${data.verdicts[name]}${fault ? ` (${fault})` : ""}. `;
    why.replaceChildren(verdict, data.retours[rank][i]);
    line.dataset.verdict = name;
    line.append(why);
  };

  if (target === null) {  // as at first, in a copy too
    replies.forEach((one) => {
      ["avant", "compare", "ferme"].forEach((name) => delete one.dataset[name]);
      one.querySelector(".demo-source").hidden = true;
      one.querySelector("[data-champ='ouvrir']").hidden = false;
      one.querySelectorAll(".demo-ligne").forEach((line) => { delete line.dataset.verdict; line.querySelector("p")?.remove(); });
    });
  }
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
  if (!reply.dataset.compare) {
    const ticked = ticks(reply);
    say(fill(data.debut, { nom: data.noms[rank], coches: ticked.filter(Boolean).length, cases: ticked.length }));
    return;
  }

  boxes(reply).forEach(judge);
  const faults = data.fautes[rank], now = worth(ticks(reply), faults), before = worth([...reply.dataset.avant].map(Number), faults);
  const done = replies.map((one, i) => [one, i]).filter(([one]) => one.dataset.compare).map(([one, i]) => worth(ticks(one), data.fautes[i]));
  const sum = (name) => done.reduce((total, one) => total + one[name], 0);
  say(fill(now.placees ? data.resultat : data.propre, now),
    reply.dataset.ferme ? data.ferme : fill(data.avant, before),
    ...(done.length > 1 ? [fill(data.ensemble, { nombre: done.length, offertes: replies.length, placees: sum("placees"), trouvees: sum("trouvees"), inutiles: sum("inutiles") })] : []));
  if (gesture === "comparer") screen.querySelector("output").scrollIntoView({ block: "nearest" });
});
