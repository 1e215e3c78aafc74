/* The search page of the site. Its words go nowhere: the index is a script beside, loaded when the page opens, and what
   is sought stays in the address. No storage, no request elsewhere.
   window.ENCLAIR_RECHERCHE = {sortes: [[name, weight], …], pages: [{u, k, t, h, x}, …], voulues: [[word, …, address], …]}
     u  address from the root of the site, with its anchor     k  rank of its kind     t  title of the page
     h  heading of the part ("" for the opening)               x  its text, answers left out */
(() => {
  "use strict";
  const LIMIT = 40, OF_A_PAGE = 3;
  const find = (selector) => document.querySelector(selector);
  const make = (tag, text, attributes) => Object.assign(document.createElement(tag), { textContent: text }, attributes);

  /** Words without case, accents nor plural: « Données » → « donnee », « jumeaux » → « jumeau », « tribunaux » → « tribunal ». */
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase()
    .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[^a-z0-9]+/g, " ")
    .replace(/eaux\b/g, "eau").replace(/([a-z]{3})aux\b/g, "$1al").replace(/([a-z]{2})[sx]\b/g, "$1").trim();
  const EMPTY = /^([a-z]|[dl]e|la|du|une?|et|en|au|qu|ce|que|est|quoi|qui|sur|pour|par|dan)?$/;
  const wordsOf = (text) => fold(text).split(" ").filter((word) => !EMPTY.test(word));

  /** Does folded `text` hold a word that begins with `word`? Words of two letters or fewer must match whole. */
  const holds = (text, word) => text.includes(word.length > 2 ? ` ${word}` : ` ${word} `);
  const isWhole = (text, word) => text.includes(` ${word} `);

  /** Edits that turn one word into another: a letter put, taken, changed, or two that changed places. */
  const distance = (a, b) => {
    let [before, last, now] = [[], [...Array(b.length + 1).keys()], []];
    for (let i = 1; i <= a.length; i += 1) {
      now = [i];
      for (let j = 1; j <= b.length; j += 1) {
        now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) now[j] = Math.min(now[j], before[j - 2] + 1);
      }
      [before, last] = [last, now];
    }
    return last[b.length];
  };

  /** The word of the course nearest to one that it does not hold, the most frequent of those; "" if none is near. */
  const nearest = (word, vocabulary) => {
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    let best = ["", most + 1, 0];
    for (const [known, times] of vocabulary) {
      if (known[0] !== word[0] || Math.abs(known.length - word.length) > most) continue;
      const far = distance(word, known);
      if (far < best[1] || (far === best[1] && far <= most && times > best[2])) best = [known, far, times];
    }
    return best[0];
  };

  /** Words around the first match, matches marked; text goes in as text, never as markup. */
  const extract = (text, words) => {
    const parts = text.split(/([\p{L}\p{N}]+)/u);
    const isHit = parts.map((part, i) => i % 2 === 1 && words.some((word) => holds(` ${fold(part)} `, word)));
    const from = Math.max(0, isHit.indexOf(true) - 24);
    const line = make("p", from ? "… " : "");
    parts.slice(from, from + 72).forEach((part, i) => line.append(isHit[from + i] ? make("mark", part) : part));
    if (parts.length > from + 72) line.append(" …");
    return line;
  };

  /** How well an entry answers: each word must stand in it; its name counts most, whole before begun, then its kind. */
  const score = (entry, words, phrase) => {
    const names = entry.h ? [[entry.heading, 6], [entry.title, 3]] : [[entry.title, 12]];
    const each = words.map((word) => {
      const named = Math.max(...names.map(([name, weight]) => holds(name, word) && weight * (isWhole(name, word) ? 1 : 0.6)));
      const told = entry.text.split(` ${word}`).length - 1;
      return named + (holds(entry.text, word) ? 1 + Math.min(told, 6) / 4 : holds(entry.below, word) ? 0.5 : 0);
    });
    if (!each.every(Boolean)) return 0;
    const name = (entry.h ? entry.heading : entry.title).trim();
    const exact = name === phrase ? 20 : name.startsWith(`${phrase} `) ? 4 : 0;
    return (each.reduce((a, b) => a + b, 0) / words.length + exact + (phrase.includes(" ") && entry.text.includes(` ${phrase}`) ? 2 : 0)) * entry.weight;
  };

  const page = find("#recherche");
  const field = find("#recherche-champ");
  const summary = find("#recherche-bilan");
  const root = (page.dataset.racine || "").replace(/[^/]*$/, "");
  const asked = () => {
    try { return decodeURIComponent((location.hash.match(/^#q=(.*)/) || ["", ""])[1]); } catch { return ""; }
  };

  const ready = ({ sortes, pages, voulues }) => {
    const entries = pages.map((entry) => ({
      ...entry, kind: sortes[entry.k][0], weight: sortes[entry.k][1],
      title: ` ${fold(entry.t)} `, heading: ` ${fold(entry.h)} `, text: ` ${fold(entry.x)} `,
    }));
    const parts = new Map();  // the opening of a page answers for all of it
    entries.forEach(({ u, text }) => parts.set(u.replace(/#.*/, ""), (parts.get(u.replace(/#.*/, "")) || "") + text));
    entries.forEach((entry) => { entry.below = parts.get(entry.u) || ""; });
    const wanted = new Map();
    voulues.forEach((one) => one.slice(0, -1).map(fold).forEach((word) => wanted.set(word, [...(wanted.get(word) || []), one.at(-1)])));
    const vocabulary = new Map();
    const learn = () => [...wanted.keys(), ...entries.map(({ title, heading, text }) => title + heading + text)].forEach((said) => {
      said.split(" ").forEach((word) => vocabulary.set(word, (vocabulary.get(word) || 0) + 1));
    });
    const isKnown = (word) => wanted.has(word) || entries.some(({ title, heading, text }) => [title, heading, text].some((one) => holds(one, word)));
    const corrected = (word) => {
      if (isKnown(word)) return word;
      if (!vocabulary.size) learn();
      return nearest(word, vocabulary) || word;
    };
    /** Entries that answer, the best first, three parts of a page at most; the pages wanted for these very words before all. */
    const search = (words, phrase) => {
      const first = wanted.get(phrase) || [];
      const seen = new Map();
      return entries
        .map((entry) => ({ entry, score: first.includes(entry.u) ? 1000 - first.indexOf(entry.u) : score(entry, words, phrase) }))
        .filter((one) => one.score).sort((a, b) => b.score - a.score)
        .map(({ entry }) => entry)
        .filter(({ t, h }) => !h || seen.set(t, (seen.get(t) || 0) + 1).get(t) <= OF_A_PAGE);
    };

    const show = () => {
      const typed = wordsOf(field.value);
      const meant = wanted.has(fold(field.value)) ? typed : typed.map(corrected);
      const isOther = meant.some((word, i) => word !== typed[i]);
      const found = meant.length ? search(meant, isOther ? meant.join(" ") : fold(field.value)) : [];
      find("#recherche-resultats").replaceChildren(...found.slice(0, LIMIT).map((entry) => {
        const item = make("li", "");
        const link = make("a", entry.h || entry.t, { href: root + entry.u });
        const told = make("span", entry.h ? `${entry.kind}\u00a0: ${entry.t}` : entry.kind);
        link.append(" ", told);
        item.append(link, extract(entry.x, meant));
        return item;
      }));
      const many = found.length > 1 ? `${found.length} résultats` : "1 résultat";
      const said = `«\u00a0${isOther ? meant.join(" ") : field.value.trim()}\u00a0»`;
      const shown = found.length > LIMIT ? `, les ${LIMIT} premiers sont affichés` : "";
      summary.textContent = !typed.length ? "Écrivez un ou plusieurs mots."
        : !found.length ? `Aucun résultat pour ${said}. Essayez un mot plus court ou plus courant.`
        : isOther ? `Rien pour «\u00a0${field.value.trim()}\u00a0». Voici ${many} pour ${said}${shown}.`
        : `${many} pour ${said}${shown}.`;
    };
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

  const loaded = make("script", "", { src: page.dataset.index });
  loaded.onload = () => ready(window.ENCLAIR_RECHERCHE);
  loaded.onerror = () => { summary.textContent = "La recherche n’a pas pu se charger."; };
  document.head.append(loaded);
})();
