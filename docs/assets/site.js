/* L’IA en clair: what the site adds with JavaScript: search, catalogue filters, open menus where CSS cannot.
   Nothing is stored or sent; the search page alone loads an index, by a classic script (it works from a USB key).

   The index: window.ENCLAIR_RECHERCHE = [{u, t, h, x}, …], one entry for each part of a page.
     u  address from the root of the site, with its anchor     t  title of the page
     h  heading of the part ("" for the opening)               x  its text, answers left out */
(() => {
  "use strict";
  const LIMIT = 40;
  const SITE = new URL("..", document.currentScript.src).href;
  const find = (selector) => document.querySelector(selector);
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[^a-z0-9]+/g, " ")
    .replace(/eaux\b/g, "eau").replace(/([a-z]{3})aux\b/g, "$1al").replace(/([a-z]{2})[sx]\b/g, "$1").trim();

  const EMPTY = /^([a-z]|[dl]e|la|du|une?|et|en|au|qu)?$/;

  const make = (tag, text, attributes) => Object.assign(document.createElement(tag), { textContent: text }, attributes);

  /** Does folded `text` hold a word that begins with `word`? Words of two letters or fewer must match whole. */
  const holds = (text, word) => ` ${text} `.includes(word.length > 2 ? ` ${word}` : ` ${word} `);

  /** Words around the first match, matches marked; text goes in as text, never as markup. */
  const extract = (text, words) => {
    const parts = text.split(/([\p{L}\p{N}]+)/u);
    const isHit = parts.map((part, i) => i % 2 === 1 && words.some((word) => holds(fold(part), word)));
    const from = Math.max(0, isHit.indexOf(true) - 24);
    const line = make("p", from ? "… " : "");
    parts.slice(from, from + 72).forEach((part, i) => line.append(isHit[from + i] ? make("mark", part) : part));
    if (parts.length > from + 72) line.append(" …");
    return line;
  };

  const search = (entries, words) => entries.map((entry) => {
    const scores = words.map((word) => (holds(entry.title, word) && 9) + (holds(entry.heading, word) && 4) + (holds(entry.text, word) && 1));
    return { entry, score: Math.min(...scores) && scores.reduce((a, b) => a + b, entry.h ? 0 : 0.5) };
  }).filter(({ score }) => score).sort((a, b) => b.score - a.score);

  const page = find("#recherche");
  const link = find(".chercher");

  if (page) {
    const field = find("#recherche-champ");
    const summary = find("#recherche-bilan");
    const root = (page.dataset.racine || "").replace(/[^/]*$/, "");
    const asked = () => {
      try { return decodeURIComponent((location.hash.match(/^#q=(.*)/) || ["", ""])[1]); } catch { return ""; }
    };
    let entries = [];

    const show = () => {
      const words = fold(field.value).split(" ").filter((word) => !EMPTY.test(word));
      const found = words.length ? search(entries, words) : [];
      find("#recherche-resultats").replaceChildren(...found.slice(0, LIMIT).map(({ entry }) => {
        const item = make("li", "");
        const target = make("a", entry.h || entry.t, { href: root + entry.u });
        if (entry.h) target.append(" ", make("span", entry.t));
        item.append(target, extract(entry.x, words));
        return item;
      }));
      const many = found.length > 1 ? `${found.length} résultats` : "1 résultat";
      summary.textContent = !words.length ? "Écrivez un ou plusieurs mots."
        : !found.length ? `Aucun résultat pour «\u00a0${field.value.trim()}\u00a0». Essayez un mot plus court ou plus courant.`
        : `${many} pour «\u00a0${field.value.trim()}\u00a0»${found.length > LIMIT ? `, les ${LIMIT} premiers sont affichés` : ""}.`;
    };

    const loaded = make("script", "", { src: page.dataset.index });
    loaded.onload = () => {
      entries = window.ENCLAIR_RECHERCHE.map((entry) => ({
        ...entry, title: fold(entry.t), heading: fold(entry.h), text: fold(entry.x),
      }));
      const start = () => { field.value = asked(); show(); };
      let wait;
      field.closest("p").hidden = false;
      field.addEventListener("input", () => {
        clearTimeout(wait);
        wait = setTimeout(() => {
          show();
          try { history.replaceState(null, "", `#q=${encodeURIComponent(field.value)}`); } catch { /* sandboxed frame */ }
        }, 150);
      });
      addEventListener("hashchange", start);
      start();
    };
    loaded.onerror = () => { summary.textContent = "La recherche n’a pas pu se charger."; };
    document.head.append(loaded);
  } else if (link) {
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
