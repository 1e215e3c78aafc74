/* Les jetons: one bets, the journal in view, then draws eight sentences from cards that are counted beforehand. */
window.ENCLAIR_DEMOS.add("jetons", (screen, data, { value, say, fill }, target) => {
  const bet = value("pari"), settings = screen.querySelector(".demo-reglages"), place = screen.querySelector(".demo-dessin");
  const show = (tag, rows, ...before) => {
    const list = document.createElement(tag);
    list.append(...rows.map(([text, told]) => {
      const line = document.createElement("li"), mark = document.createElement("strong");
      mark.textContent = told;
      line.append(text, ...(told ? [" ", mark] : []));
      return line;
    }));
    place.replaceChildren(...before, list);
  };
  /** The rank of a sentence, each as often as it has cards. */
  const draw = ({ poids, sur }) => {
    let left = Math.floor(Math.random() * sur);
    return poids.findIndex((cards) => (left -= cards) < 0);
  };

  settings.hidden = bet === null;
  if (target?.dataset.champ !== "tirer") {
    const title = document.createElement("p");
    title.textContent = data.titre;
    show("ul", data.journal.map((text) => [text, ""]), title);
  }
  if (bet === null) { say(); return; }

  const setting = data.reglages[2 * value("debut") + Number(value("cartes"))];
  const note = value("cartes") === "1" ? [data.note] : [];
  if (target?.dataset.champ !== "tirer") { say(...note, ...(setting.pari ? [setting.pari] : []), setting.chances); return; }
  const drawn = Array.from({ length: data.tirees }, () => draw(setting));
  show("ol", drawn.map((rank) => [setting.phrases[rank], data.comme[setting.comme[rank]]]));
  const lues = drawn.filter((rank) => setting.comme[rank] === setting.vise).length;
  say(...note, setting.chances, fill(data.resultat, { tirees: data.tirees, lues, comme: data.comme[setting.vise], moyenne: setting.moyenne }));
});
