/* L’IA en clair: what the site adds with JavaScript: a field to search from each page, catalogue filters, open menus
   where CSS cannot. Nothing is stored or sent. */
(() => {
  "use strict";
  const SITE = new URL("..", document.currentScript.src).href;
  const find = (selector) => document.querySelector(selector);
  const make = (tag, text, attributes) => Object.assign(document.createElement(tag), { textContent: text }, attributes);

  const link = find(".chercher");

  if (link) {
    const form = make("form", "", { className: "chercher-ici" });
    const field = make("input", "", { type: "search", autocomplete: "off", placeholder: "Un mot, un sigle" });
    form.setAttribute("role", "search");
    field.setAttribute("aria-label", "Chercher dans le site");
    form.append(field, make("button", "Chercher", { type: "submit" }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      location.href = `${link.href}#q=${encodeURIComponent(field.value)}`;
    });
    link.replaceWith(form);
  }

  /* A lesson reached from a role’s path (`?parcours=elu`): what comes before and after is that path’s. */
  const way = find(".suite[data-parcours]");
  const role = new URLSearchParams(location.search).get("parcours");
  const stage = way && JSON.parse(way.dataset.parcours)[role];
  if (stage) {
    const path = { href: `${SITE}parcours/${role}.html`, title: stage.titre };
    const step = (found, rel, word) => {
      const [href, title] = found ? [`${SITE}${found[0]}${found[0].startsWith("bilan/") ? "" : `?parcours=${role}`}`, found[1]] : [path.href, `Parcours\u00a0: ${path.title}`];
      const anchor = make("a", "", { href, rel });
      anchor.append(make("span", word), ` ${title}`);
      return anchor;
    };
    way.setAttribute("aria-label", "Étape précédente ou suivante du parcours");
    way.replaceChildren(step(stage.avant, "prev", stage.avant ? "Précédent" : "Revenir au"), step(stage.apres, "next", "Suivant"));
    const told = make("span", "");
    told.append(make("a", path.title, { href: path.href }), `\u00a0: étape ${stage.place} sur ${stage.total}`);
    find(".repere strong").replaceWith(told);
  }

  const filters = find("#filtres");
  if (filters) {
    const cases = [...document.querySelectorAll(".cas")];
    const groups = [...document.querySelectorAll(".domaine")];
    const reset = make("button", "Tout afficher", { type: "button", className: "bouton-discret" });
    const selects = [...filters.querySelectorAll("[data-filtre]")];
    const apply = () => {
      cases.forEach((one) => { one.hidden = selects.some(({ value, dataset }) => value && one.dataset[dataset.filtre] !== value); });
      groups.forEach((group) => {
        const empty = !group.querySelector(".cas:not([hidden])");
        [group, find(`.colonne [href="#${group.getAttribute("aria-labelledby")}"]`)].forEach((node) => { if (node) node.hidden = empty; });
      });
      const shown = cases.filter((one) => !one.hidden).length;
      find("#filtres-bilan").textContent = shown
        ? `${shown} cas ${shown > 1 ? "affichés" : "affiché"} sur ${cases.length}.`
        : "Aucun cas ne répond à ces choix. Retirez-en un, ou choisissez «\u00a0Tout afficher\u00a0».";
    };
    filters.hidden = false;
    filters.addEventListener("change", apply);
    filters.append(reset);
    reset.addEventListener("click", () => {
      selects.forEach((select) => { select.value = ""; });
      apply();
    });
    apply();
  }

  if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 60em)").matches) {
    document.querySelectorAll(".volet").forEach((disclosure) => { disclosure.open = true; });
  }
})();
