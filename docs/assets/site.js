/* L’IA en clair: what the site adds with JavaScript: a field to search from each page, a role’s path, catalogue filters,
   open menus where CSS cannot. Nothing is stored or sent; the paths are a classic script, loaded where they serve. */
(() => {
  "use strict";
  const SITE = new URL("..", document.currentScript.src).href;
  const PATHS = new URL("parcours.js", document.currentScript.src).href;
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
    link.after(form);  // the style sheet shows the form where it has room
  }

  /* A lesson reached from a role’s path (`?parcours=elu`): the column, what comes before and after, the way back are
     that path’s. window.ENCLAIR_ROLES = {elu: [title, [[address from the root, title], …]]}, the end last. */
  const role = new URLSearchParams(location.search).get("parcours");
  const column = find(".colonne[data-etape]");
  const follow = () => {
    const [title, steps] = Object.hasOwn(window.ENCLAIR_ROLES, role) ? window.ENCLAIR_ROLES[role] : ["", []];
    const place = steps.findIndex(([uri]) => new URL(uri, SITE).pathname === location.pathname);
    if (place < 0) return;
    const home = [`parcours/${role}.html`, title], end = steps.length - 1;
    const link = ([uri, text], attributes) => make("a", text, { href: `${SITE}${uri}${uri.startsWith("modules/") ? `?parcours=${role}` : ""}`, ...attributes });
    const hold = (tag, ...nodes) => { const node = make(tag, ""); node.append(...nodes); return node; };
    const step = (target, rel, word) => {
      const anchor = link(target, { rel });
      anchor.prepend(make("span", word), " ");
      return anchor;
    };
    const way = find(".suite");
    way.setAttribute("aria-label", "Étape précédente ou suivante du parcours");
    way.replaceChildren(
      place ? step(steps[place - 1], "prev", "Précédent") : step([home[0], `Parcours\u00a0: ${title}`], "prev", "Revenir au"),
      step(steps[place + 1], "next", "Suivant"));
    find(".repere strong").textContent = `${title}\u00a0: étape ${place + 1} sur ${end}`;
    find(".fil ol").replaceChildren(
      hold("li", link(["index.html", "Accueil"])), hold("li", link(["parcours/index.html", "Parcours par rôle"])),
      hold("li", link(home)), find(".fil [aria-current]"));
    column.setAttribute("aria-label", "Dans ce parcours");
    find(".colonne summary").textContent = "Les étapes du parcours";
    find(".colonne ol").replaceChildren(...steps.slice(0, end).map((one) => hold("li", link(one))));
    find(`.colonne ol li:nth-child(${place + 1}) a`).setAttribute("aria-current", "page");
    find(".colonne summary + p").replaceChildren(link(home));
    while (find(".colonne .ouvertes").nextElementSibling) find(".colonne .ouvertes").nextElementSibling.remove();
    find(".colonne .volet").append(hold("p", link([steps[end][0], "Bilan du parcours"])), hold("p", link(["parcours/index.html", "Les autres parcours"])));
    show();
  };
  /** A column that scrolls by itself shows the step where we are; when it does already, its top stays whole. */
  const show = () => {
    const box = find(".colonne"), here = find(".colonne [aria-current]"), end = here && here.offsetTop + here.offsetHeight;
    if (box && end > box.clientHeight) box.scrollTop = end - box.clientHeight / 2;
  };
  if (role && column) document.head.append(make("script", "", { src: PATHS, onload: follow }));
  show();

  /* The filters of the catalogue live in the address, after the # (`#domaine=eau&taille=petite`): a server never sees
     them. Each choice says how many cases it would leave, the others staying as they are. */
  const filters = find("#filtres");
  if (filters) {
    const cases = [...document.querySelectorAll(".cas")];
    const groups = [...document.querySelectorAll(".domaine")];
    const reset = make("button", "Tout afficher", { type: "button", className: "bouton-discret" });
    const selects = [...filters.querySelectorAll("[data-filtre]")];
    const names = new Map(selects.flatMap(({ options }) => [...options].map((option) => [option, option.textContent])));
    const answers = (one, except) => selects.every((select) => select === except || !select.value || one.dataset[select.dataset.filtre] === select.value);
    const apply = () => {
      cases.forEach((one) => { one.hidden = !answers(one); });
      groups.forEach((group) => {
        const empty = !group.querySelector(".cas:not([hidden])");
        [group, find(`.colonne [href="#${group.getAttribute("aria-labelledby")}"]`)].forEach((node) => { if (node) node.hidden = empty; });
      });
      selects.forEach((select) => {
        const left = cases.filter((one) => answers(one, select));
        [...select.options].forEach((option) => {
          const many = option.value ? left.filter((one) => one.dataset[select.dataset.filtre] === option.value).length : left.length;
          option.textContent = `${names.get(option)} (${many})`;
        });
      });
      const shown = cases.filter((one) => !one.hidden).length;
      find("#filtres-bilan").textContent = shown
        ? `${shown} cas ${shown > 1 ? "affichés" : "affiché"} sur ${cases.length}.`
        : "Aucun cas ne répond à ces choix. Retirez-en un, ou choisissez «\u00a0Tout afficher\u00a0».";
    };
    const read = () => {
      const asked = new URLSearchParams(location.hash.slice(1));
      if (location.hash && !selects.some(({ dataset }) => asked.has(dataset.filtre))) return;
      selects.forEach((select) => { select.value = asked.get(select.dataset.filtre) || ""; if (select.selectedIndex < 0) select.value = ""; });
      apply();
    };
    const write = () => {
      apply();
      const kept = selects.filter(({ value }) => value).map(({ dataset, value }) => `${dataset.filtre}=${encodeURIComponent(value)}`);
      try { history.replaceState(null, "", kept.length ? `#${kept.join("&")}` : location.pathname); } catch { /* sandboxed frame */ }
    };
    filters.hidden = false;
    filters.addEventListener("change", write);
    filters.append(reset);
    reset.addEventListener("click", () => {
      selects.forEach((select) => { select.value = ""; });
      write();
    });
    addEventListener("hashchange", read);
    apply();
    read();
  }

  /* A large screen shows the menus, open for good: a column that scrolls must hold what takes the focus. */
  const large = matchMedia("(min-width: 60em)");
  const unfold = () => document.querySelectorAll(".volet").forEach((disclosure) => { disclosure.open = large.matches; });
  large.addEventListener("change", unfold);
  if (large.matches) unfold();
})();
