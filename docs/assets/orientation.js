/* L’IA en clair: « Par où commencer » asks its questions one by one, instead of in a table. Nothing is stored or sent. */
(() => {
  "use strict";
  const table = document.querySelector(".contenu .tableau"), otherwise = table.nextElementSibling;
  const rows = [...table.querySelectorAll("tbody tr")].map(({ cells }) => [...cells]);
  const make = (tag, name, ...nodes) => {
    const node = document.createElement(tag);
    node.className = name;
    node.append(...nodes);
    return node;
  };
  const screen = make("section", "orientation");
  screen.setAttribute("aria-label", "Les questions, une par une");
  const button = (text, name, act) => {
    const node = make("button", name, text);
    node.type = "button";
    node.addEventListener("click", act);
    return node;
  };
  /** Put what is said on the screen, and the focus on it: it is read aloud. */
  const put = (said, ...nodes) => {
    screen.replaceChildren(said, make("p", "orientation-boutons", ...nodes.flatMap((node) => [node, " "])));
    said.tabIndex = -1;
    return said;
  };
  const again = () => button("Reprendre les questions", "bouton-discret", () => ask(0).focus());
  const copy = (node) => [...node.cloneNode(true).childNodes];
  const lead = (...nodes) => put(make("div", "orientation-dite", make("p", "", ...nodes)), again()).focus();
  const ask = (place) => put(
    make("div", "orientation-dite", make("p", "note", `Question ${place + 1} sur ${rows.length}`), make("p", "orientation-question", ...copy(rows[place][0]))),
    button("Oui", "bouton", () => lead("Commencez par ", ...copy(rows[place][1]), ".")),
    button("Non", "bouton", () => (place + 1 < rows.length ? ask(place + 1).focus() : lead(...copy(otherwise)))),
    ...(place ? [button("Question précédente", "bouton-discret", () => ask(place - 1).focus())] : []),
  );
  const whole = make("details", "orientation-toutes", make("summary", "", "Voir toutes les questions"));
  table.before(screen, whole);
  whole.append(table, otherwise);
  ask(0);
})();
