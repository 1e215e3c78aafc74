/* L’IA en clair: « Ma copie est-elle à jour ? »: whose a file is, whether it is whole, what changed since.
   The file is read here, and nothing is sent, kept or executed: what comes from it is shown as text, never as markup.
   What it is compared with comes by two scripts: window.ENCLAIR_PARCOURS, the course of today (`my_copy.py`), and
   window.ENCLAIR_FICHIERS, the names of the files of this site by digest. */
(() => {
  "use strict";
  const { entries, content, sha256, Refusal, MOST_BYTES } = window.ENCLAIR_ZIP;
  const { emptied } = window.ENCLAIR_MARQUE;
  const here = window.ENCLAIR_PARCOURS, files = new Map(Object.entries(window.ENCLAIR_FICHIERS || {}));
  const find = (name) => document.getElementById(`copie-${name}`);
  const frame = document.getElementById("copie"), state = find("etat"), report = find("rapport");
  const PROVENANCE = "provenance.json", INVENTORY = "inventaire.json", ABOUT = "a-propos.html";
  const UNLISTED = new Set(["imsmanifest.xml", "mimetype"]);
  const MOST_SHOWN = 100, MOST_READ = 5_000_000, LONGEST = 600;

  // ——— words ———

  /** A text of the file, on one line, without the signs that would change how the rest of the page reads. */
  const plain = (text) => {
    const clean = `${text}`.slice(0, 4 * LONGEST).replace(/\p{C}/gu, "").replace(/[^\S\u00a0\u202f]+/g, " ").trim();
    return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
  };
  const quoted = (text) => `«\u00a0${plain(text)}\u00a0»`;
  const counted = (number, one, many = `${one}s`) => `${number.toLocaleString("fr-FR")} ${number > 1 ? many : one}`;
  const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text);
  const day = (text) => {
    if (!isDay(text)) return plain(text);
    const [year, month, number] = text.split("-");
    return new Date(year, month - 1, number, 12).toLocaleDateString("fr-FR", { day: "numeric", month: "long", year: "numeric" }).replace(/^1 /, "1er ");
  };
  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
  };
  const make = (tag, ...parts) => {
    const node = document.createElement(tag);
    node.append(...parts);
    return node;
  };
  const link = (text, href) => Object.assign(make("a", text), { href });
  const list = (lines) => {
    const shown = lines.slice(0, MOST_SHOWN).map((line) => make("li", ...[line].flat()));
    if (lines.length > MOST_SHOWN) shown.push(make("li", `… et ${counted(lines.length - MOST_SHOWN, "autre")}`));
    return make("ul", ...shown);
  };
  const under = (title, lines) => (lines.length ? [make("h3", title), list(lines)] : []);
  const aside = (text) => make("span", text);

  // ——— reading ———

  const parsed = (bytes) => {
    if (!bytes || bytes.length > MOST_READ) return null;
    try {
      return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      return null;
    }
  };
  const isRecord = (one) => one !== null && typeof one === "object" && !Array.isArray(one);
  const areTexts = (...all) => all.every((one) => typeof one === "string");
  const isList = (one, holds) => Array.isArray(one) && one.every(holds);
  const isProvenance = (one) => isRecord(one)
    && areTexts(one.parcours, one.paquet, one.titre, one.version, one.date, one.licence)
    && isRecord(one.source) && areTexts(one.source.nom)
    && (one.organisation === null || (isRecord(one.organisation) && areTexts(one.organisation.nom)))
    && isList(one.pages, (page) => areTexts(page))
    && isRecord(one.sha256) && areTexts(...Object.values(one.sha256));
  const isInventory = (one) => isRecord(one)
    && isList(one.pages, (page) => isRecord(page) && areTexts(page.id, page.titre, page.empreinte) && isList(page.questions, (id) => areTexts(id)))
    && isRecord(one.questions) && areTexts(...Object.values(one.questions))
    && isRecord(one.faits) && Object.values(one.faits).every((fact) => isRecord(fact) && areTexts(fact.revoir_avant, fact.empreinte));

  /** In which folder of an archive its provenance is; a zip made again often holds everything in a folder. */
  const folderOf = (held) => {
    const places = held.map(({ name }) => name).filter((name) => name === PROVENANCE || name.endsWith(`/${PROVENANCE}`));
    if (places.includes(PROVENANCE)) return { place: PROVENANCE, folder: "" };
    if (places.includes(`META-INF/${PROVENANCE}`)) return { place: `META-INF/${PROVENANCE}`, folder: "" };
    return places.length === 1 ? { place: places[0], folder: places[0].slice(0, -PROVENANCE.length) } : null;
  };

  /** What an archive says of itself, and which of its files are not those that it tells of. Throws Refusal. */
  const opened = async (bytes) => {
    const held = entries(bytes).filter(({ name }) => !name.endsWith("/"));
    const found = folderOf(held);
    if (!found) return null;
    const named = new Map(held.map((entry) => [entry.name, entry]));
    const read = async (name) => {
      const entry = named.get(found.folder + name);
      return entry && entry.size <= MOST_READ ? content(bytes, entry) : null;
    };
    const provenance = parsed(await content(bytes, named.get(found.place)));
    if (!isProvenance(provenance)) throw new Refusal("Ce zip a une provenance que cette page ne sait pas lire\u00a0: elle n’est pas de la forme que le projet écrit.");
    const expected = new Map(Object.entries(provenance.sha256)), changed = [], added = [];
    for (const entry of held) {
      const name = entry.name.startsWith(found.folder) ? entry.name.slice(found.folder.length) : `../${entry.name}`;
      if (entry.name === found.place || UNLISTED.has(name)) continue;
      if (provenance.organisation?.logo?.fichier === name) {
        const logo = await content(bytes, entry);
        if (!logo || sha256(logo) !== provenance.organisation.logo.sha256) changed.push(name);
      } else if (!expected.has(name)) added.push(entry.name);
      else {
        const data = await content(bytes, entry);
        if (!data || sha256(emptied(name, data)) !== expected.get(name)) changed.push(name);
      }
    }
    const missing = [...expected.keys()].filter((name) => !named.has(found.folder + name));
    const inventory = parsed(await read(INVENTORY)), about = await read(ABOUT);
    return {
      provenance, changed, added, missing, folder: found.folder,
      checked: expected.size, inventory: isInventory(inventory) ? inventory : null,
      words: about ? new DOMParser().parseFromString(new TextDecoder().decode(about), "text/html") : null,
    };
  };

  // ——— comparing ———

  const numbers = (version) => (version.match(/\d+/g) || []).map(Number);
  /** Less than 0 when the copy came before this site. */
  const order = ({ version, date }) => {
    const [ours, theirs] = [numbers(here.version), numbers(version)];
    const at = [...Array(Math.max(ours.length, theirs.length)).keys()].find((i) => ours[i] !== theirs[i]);
    if (at !== undefined) return (theirs[at] || 0) - (ours[at] || 0);
    return isDay(date) ? Number(date > here.date) - Number(date < here.date) : 0;
  };

  const questionsOf = (page, ours, theirs) => {
    const [before, after] = [new Set(page.before.questions), new Set(page.after.questions)];
    const edited = [...after].filter((id) => before.has(id) && ours.get(id) !== theirs.get(id)).length;
    const added = [...after].filter((id) => !before.has(id)).length, removed = [...before].filter((id) => !after.has(id)).length;
    return [
      edited && `${counted(edited, "question")} ${edited > 1 ? "modifiées" : "modifiée"}`,
      added && `${counted(added, "question")} en plus`, removed && `${counted(removed, "question")} en moins`,
    ].filter(Boolean);
  };

  /** What differs between a copy and the course of today: pages, then facts; null when the copy has no list. */
  const compared = ({ provenance, inventory, words }) => {
    const current = new Map(here.pages.map((page) => [page.id, page]));
    const wanted = Object.hasOwn(here.paquets, provenance.paquet) ? here.paquets[provenance.paquet] : null;
    const own = inventory ? inventory.pages : provenance.pages.map((id) => ({ id, titre: current.get(id)?.titre || id }));
    const held = new Map(own.map((page) => [page.id, page]));
    const pages = {
      added: (wanted || []).filter((id) => !held.has(id)).map((id) => current.get(id)),
      removed: inventory ? own.filter(({ id }) => !current.has(id)) : [],
      moved: inventory && wanted ? own.filter(({ id }) => current.has(id) && !wanted.includes(id)) : [],
      edited: [],
    };
    if (!inventory) return { wanted, pages, facts: { added: [], removed: [], edited: [] }, late: [] };
    const [ours, theirs] = [here, inventory].map((one) => new Map(Object.entries(one.questions)));
    for (const [id, before] of held) {
      const after = current.get(id);
      if (!after) continue;
      const why = [...(before.empreinte !== after.empreinte ? ["texte ou image"] : []), ...questionsOf({ before, after }, ours, theirs)];
      if (why.length) pages.edited.push({ ...after, why });
    }
    const [now, then] = [here, inventory].map((one) => new Map(Object.entries(one.faits)));
    const inCopy = (id) => plain(words?.getElementById(`source-${id}`)?.textContent || id);
    const called = new Set((wanted || [...held.keys()]).flatMap((id) => current.get(id)?.faits || []));
    return {
      wanted, pages,
      facts: {
        added: [...called].filter((id) => !then.has(id)).map((id) => ({ id, ...now.get(id) })),
        removed: [...then.keys()].filter((id) => !now.has(id)).map((id) => ({ id, enonce: inCopy(id) })),
        edited: [...then.keys()].filter((id) => now.has(id) && now.get(id).empreinte !== then.get(id).empreinte)
          .map((id) => ({ id, ...now.get(id), before: inCopy(id) })),
      },
      late: [...then].filter(([, fact]) => isDay(fact.revoir_avant) && fact.revoir_avant < today())
        .sort(([, a], [, b]) => (a.revoir_avant < b.revoir_avant ? -1 : 1))
        .map(([id, fact]) => ({ id, enonce: now.get(id)?.enonce || inCopy(id), due: fact.revoir_avant, next: now.get(id)?.revoir_avant })),
    };
  };

  // ——— telling ———

  const pageLink = ({ titre, adresse }) => link(titre, adresse);
  const factLink = ({ id, enonce }) => link(enonce, `sources.html#${encodeURIComponent(id)}`);
  const isSame = ({ pages, facts }) => [...Object.values(pages), ...Object.values(facts)].every(({ length }) => !length);

  const origin = ({ provenance }, file, name) => {
    const { titre, version, date, source, licence, organisation } = provenance;
    const lines = [
      ["Fichier", plain(file.name)], ["Contenu", plain(titre)],
      ["Proposé par", organisation ? plain(organisation.nom) : "Aucun organisme n’y a mis son nom\u00a0: c’est le paquet d’origine."],
      ["Source", plain(source.nom)], ["Version", `${plain(version)}, du ${day(date)}`], ["Licence", plain(licence)],
      ...(name && name !== file.name ? [["Nom publié", name]] : []),
    ];
    const table = make("dl");
    lines.forEach(([term, told]) => table.append(make("dt", term), make("dd", told)));
    return [make("h2", "D’où vient cette copie"), table];
  };

  const wholeness = ({ changed, added, missing, folder, checked }, name) => {
    const parts = [make("h2", "Est-elle entière\u202f?")];
    if (name) return [...parts, make("p", `Oui, à l’octet près\u00a0: c’est le fichier ${name} que publie ce site.`)];
    if (!changed.length && !added.length && !missing.length) {
      parts.push(make("p", `Oui\u00a0: ses ${counted(checked, "fichier")} ont l’empreinte que dit sa provenance. L’archive elle-même n’est pas une de celles que ce site publie\u00a0: autre version, autre éditeur, ou zip refait.`));
    } else {
      parts.push(
        make("p", `Non\u00a0: elle n’a plus exactement les fichiers que dit sa provenance. Demandez à qui vous l’a donnée ce qui a été changé.`),
        ...under("Fichiers modifiés ou abîmés", changed.map(plain)), ...under("Fichiers disparus", missing.map(plain)),
        ...under("Fichiers ajoutés", added.map(plain)),
      );
    }
    if (folder) parts.push(make("p", `Tout y est rangé dans le dossier ${quoted(folder)}\u00a0: une plateforme ne l’ouvrirait pas. Refaites le zip à partir du contenu de ce dossier.`));
    return parts;
  };

  const changes = ({ provenance, inventory }, found, name) => {
    const title = make("h2", order(provenance) > 0 ? "Ce qui diffère" : "Ce qui a changé depuis");
    if (inventory && isSame(found)) return [title, make("p", "Rien\u00a0: votre version et la nôtre ont les mêmes leçons, les mêmes questions et les mêmes faits.")];
    if (name) return [title, make("p", "Rien\u00a0: ce fichier est celui que publie ce site.")];
    const { pages, facts } = found, parts = [title];
    if (!inventory && found.wanted) parts.push(make("p", "Ce fichier ne porte pas l’inventaire de son contenu\u00a0: cette page compare ses leçons par leur nom, sans voir si leur texte a changé."));
    if (!found.wanted) parts.push(make("p", `Ce site ne publie pas de paquet ${quoted(provenance.paquet)} à mettre en regard\u00a0: ce qui y a été ajouté ne se voit pas.`));
    const law = (all, isLaw) => all.filter((fact) => Boolean(fact.droit) === isLaw);
    const told = (isLaw) => [
      ...law(facts.edited, isLaw).map((fact) => ["Modifié\u00a0: ", factLink(fact), aside(`Dans votre copie\u00a0: ${fact.before}`)]),
      ...law(facts.added, isLaw).map((fact) => ["Nouveau\u00a0: ", factLink(fact)]),
    ];
    parts.push(
      ...under("Leçons ajoutées", pages.added.map(pageLink)),
      ...under("Leçons modifiées", pages.edited.map((page) => [pageLink(page), aside(page.why.join(", "))])),
      ...under("Leçons retirées", pages.removed.map(({ titre }) => plain(titre))),
      ...under("Leçons passées ailleurs", pages.moved.map(({ id }) => pageLink(here.pages.find((page) => page.id === id)))),
      ...under("Le droit", told(true)), ...under("Les autres faits", told(false)),
      ...under("Faits retirés", facts.removed.map(({ enonce }) => enonce)),
    );
    if (!inventory && found.wanted && !pages.added.length) parts.push(make("p", "Les leçons sont les mêmes, par leur nom."));
    return parts;
  };

  const review = ({ provenance, inventory }, { late }) => {
    const title = make("h2", "Ce qui est à revoir");
    if (!inventory) {
      const due = provenance.a_relire_avant;
      if (!isDay(due || "")) return [];
      return [title, make("p", due < today() ? `Sa première date de revue est passée\u00a0: c’était le ${day(due)}.` : `Rien encore\u00a0: sa première date de revue est le ${day(due)}.`)];
    }
    if (late.length) {
      return [title, make("p", "Ces faits ont dépassé leur date de revue. Ne les répétez pas sans relire leur source."), list(late.map((fact) => [
        fact.next ? factLink(fact) : fact.enonce,
        aside(`À revoir avant le ${day(fact.due)}.${fact.next > fact.due ? ` Relu depuis\u00a0: la prochaine revue est avant le ${day(fact.next)}.` : ""}`),
      ]))];
    }
    const [next] = Object.values(inventory.faits).map((fact) => fact.revoir_avant).filter(isDay).sort();
    return [title, make("p", next ? `Rien encore\u00a0: le premier de ses faits est à revoir avant le ${day(next)}.` : "Rien\u00a0: il ne cite aucun fait daté.")];
  };

  const verdict = (copy, found, name) => {
    const { provenance, changed, added, missing, inventory } = copy;
    const damage = changed.length + added.length + missing.length, came = order(provenance);
    const whole = damage ? `Votre copie a été modifiée\u00a0: ${counted(damage, "fichier ne correspond", "fichiers ne correspondent")} pas à sa provenance.` : "";
    const theirs = `la vôtre est la version ${plain(provenance.version)}, du ${day(provenance.date)}`;
    const fresh = came < 0 ? `${damage ? "Une" : "Votre copie est entière, mais une"} version plus récente existe\u00a0: ce site porte la ${here.version}, du ${day(here.date)}\u00a0; ${theirs}.`
      : came > 0 ? `${damage ? "Elle" : "Votre copie est entière, et elle"} est plus récente que ce site\u00a0: ${theirs}, et ce site porte la ${here.version}.`
      : name || (inventory && isSame(found)) ? (damage ? `Pour le reste, c’est la version de ce site, la ${here.version}.` : `Votre copie est entière et à jour\u00a0: votre version et la nôtre sont la même, la ${here.version}.`)
      : inventory ? `${damage ? "Elle" : "Votre copie est entière, mais elle"} porte le même numéro que la nôtre, la ${here.version}, sans avoir le même contenu\u00a0: l’une des deux a été adaptée.`
      : `${damage ? "Elle" : "Votre copie est entière, et"} porte le même numéro que la nôtre, la ${here.version}.`;
    const late = found.late.length ? `${counted(found.late.length, "fait a", "faits ont")} dépassé ${found.late.length > 1 ? "leur" : "sa"} date de revue.` : "";
    return { sentence: [whole, fresh, late].filter(Boolean).join(" "), isGood: !damage && came >= 0 && !late };
  };

  const advice = ({ provenance }, isGood) => {
    if (isGood) return [];
    const by = provenance.organisation ? `Cette copie est publiée par ${plain(provenance.organisation.nom)}\u00a0: demandez-lui sa version à jour, ou prenez la nôtre à la page ` : "Prenez la version de ce site à la page ";
    return [make("h2", "Que faire"), make("p", by, link("Télécharger", "telecharger.html"), ".")];
  };

  // ——— the page ———

  let turn = 0;
  const say = (sentence, isGood) => {
    state.textContent = sentence;
    state.classList.toggle("alerte", !isGood);
  };

  /** Look at a file; what another one, chosen meanwhile, makes of no use is not shown. */
  const examine = async (file) => {
    turn += 1;
    const mine = turn, show = (sentence, isGood, ...parts) => {
      if (mine !== turn) return;
      report.replaceChildren(...parts);
      say(sentence, isGood);
    };
    show("Lecture en cours…", true);
    try {
      if (file.size > MOST_BYTES) throw new Refusal(`Ce fichier pèse ${Math.round(file.size / 1e6).toLocaleString("fr-FR")}\u00a0Mo\u00a0; les nôtres en pèsent moins de 50. Cette page ne l’ouvre pas.`);
      if (!file.size) throw new Refusal("Ce fichier est vide.");
      const bytes = new Uint8Array(await file.arrayBuffer());
      const name = files.get(sha256(bytes)), isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
      const copy = isZip ? await opened(bytes) : null;
      if (!copy && name) show(`Votre copie est entière et à jour\u00a0: c’est, à l’octet près, le fichier ${name} que publie ce site.`, true);
      else if (!isZip) show("Ce fichier n’est pas un zip, et il n’est pas non plus un de ceux que ce site publie\u00a0: autre version, modifié, ou venu d’ailleurs.", false);
      else if (!copy) show("Ce zip vient d’ailleurs\u00a0: il n’a pas le fichier provenance.json que portent tous les nôtres. Cette page ne peut rien en dire.", false);
      else if (copy.provenance.parcours !== here.parcours) {
        show(`Ce zip est d’un autre parcours, ${quoted(copy.provenance.titre)}\u00a0: ce site ne peut pas dire s’il est à jour.`, false, ...origin(copy, file, name), ...wholeness(copy, name));
      } else {
        const found = compared(copy), { sentence, isGood } = verdict(copy, found, name);
        show(sentence, isGood, ...origin(copy, file, name), ...wholeness(copy, name), ...changes(copy, found, name), ...review(copy, found), ...advice(copy, isGood));
      }
    } catch (error) {
      const isUnread = error instanceof DOMException;
      show(error instanceof Refusal ? error.message
        : isUnread ? "Ce fichier ne peut pas être lu\u00a0: est-ce bien un fichier, et non un dossier\u202f?"
        : "Cette page n’a pas su lire ce fichier\u00a0: c’est un défaut de notre outil, pas de votre copie.", false);
      if (!(error instanceof Refusal) && !isUnread) throw error;
    }
  };

  find("fichier").addEventListener("change", ({ target }) => {
    if (target.files.length) examine(target.files[0]);
  });
  /* anywhere on the page: a file dropped beside the frame would replace the page */
  const isFile = ({ dataTransfer }) => [...(dataTransfer?.types || [])].includes("Files");
  ["dragenter", "dragover"].forEach((name) => document.addEventListener(name, (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    frame.classList.add("survol");
  }));
  document.addEventListener("dragleave", ({ relatedTarget }) => { if (!relatedTarget) frame.classList.remove("survol"); });
  document.addEventListener("drop", (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    frame.classList.remove("survol");
    const { files: dropped } = event.dataTransfer;
    if (dropped.length > 1) {
      turn += 1;
      report.replaceChildren();
      say("Déposez un seul fichier à la fois.", false);
    } else if (dropped.length) examine(dropped[0]);
  });
  frame.hidden = false;
  state.textContent = "";
})();
