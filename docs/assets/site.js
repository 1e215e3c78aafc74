/* L’IA en clair: what the site adds with JavaScript: search, a role’s path, catalogue filters, open menus where CSS cannot.
   Nothing is stored or sent; the index and the paths are classic scripts, loaded where they serve (they work from a USB key).

   The index: window.ENCLAIR_RECHERCHE = [{u, t, h, x}, …], one entry for each part of a page.
     u  address from the root of the site, with its anchor     t  title of the page
     h  heading of the part ("" for the opening)               x  its text, answers left out */
(() => {
  "use strict";
  const LIMIT = 40;
  const SITE = new URL("..", document.currentScript.src).href;
  const PATHS = new URL("parcours.js", document.currentScript.src).href;
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
    link.after(form);  // the style sheet shows the form where it has room
  }

  /* A lesson reached from a role’s path (`?parcours=elu`): the column, what comes before and after, the way back are
     that path’s. window.ENCLAIR_PARCOURS = {elu: [title, [[address from the root, title], …]]}, the end last. */
  const role = new URLSearchParams(location.search).get("parcours");
  const column = find(".colonne[data-etape]");
  const follow = () => {
    const [title, steps] = Object.hasOwn(window.ENCLAIR_PARCOURS, role) ? window.ENCLAIR_PARCOURS[role] : ["", []];
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
  /** A column that scrolls by itself shows the step where we are. */
  const show = () => {
    const box = find(".colonne"), here = find(".colonne [aria-current]");
    if (box && here) box.scrollTop = here.offsetTop + here.offsetHeight - box.clientHeight / 2;
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

  if (!CSS.supports("selector(::details-content)") && matchMedia("(min-width: 60em)").matches) {
    document.querySelectorAll(".volet").forEach((disclosure) => { disclosure.open = true; });
  }
})();
