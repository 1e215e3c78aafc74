/* L’IA en clair: « Un paquet à votre nom »: a commune or another body, its contacts, a package, and the package in that name.
   Nothing is sent or kept. Communes come by scripts, one a département, since a page read from a disk can load nothing
   else (`tools/communes.py`). What is asked of a body is what `rules/organisation.py` asks. */
(() => {
  "use strict";
  const { entries, content, sha256, Refusal } = window.ENCLAIR_ZIP, { branded, settled, essence } = window.ENCLAIR_MARQUE;
  const find = (name) => document.getElementById(`nom-${name}`);
  const state = find("etat"), search = find("cherche"), results = find("resultats"), sheet = find("fiche");
  const COMMUNES = new URL("communes/", document.currentScript.src).href;
  const CONTACTS = { dpo: "DPO", referent_ia: "référent IA", accessibilite: "accessibilité" };
  const LINKS = ["charte", "outils", "registre"], COLOURS = ["bandeau", "texte", "accent"];
  const PAPER = "#ffffff", BAND = "#14213d", INK = "#ffffff", WEAKEST = 4.5, MOST_LOGO = 100_000, MOST_SHOWN = 12, MOST_YML = 20_000;
  const make = (tag, ...parts) => {
    const node = document.createElement(tag);
    node.append(...parts);
    return node;
  };
  const quoted = (text) => `«\u00a0${text}\u00a0»`;

  // ——— communes ———

  const departments = new Map(), communes = new Map(), waiting = new Map();
  /** What the scripts of the index call. */
  window.ENCLAIR_COMMUNES = (code, vintage, text) => {
    const rows = text.trim().split("\n").map((line) => line.split("|"));
    if (code) communes.set(code, rows.map(([insee, name, postal]) => ({ code: insee, name, postal: postal.split(" "), department: code, bare: bare(name) })));
    else rows.forEach(([number, name]) => departments.set(number, name));
    find("millesime").textContent = vintage;
  };
  const load = (code) => {
    if (!waiting.has(code)) {
      waiting.set(code, new Promise((done, failed) => {
        const script = Object.assign(make("script"), { src: `${COMMUNES}${code.toLowerCase() || "departements"}.js` });
        script.addEventListener("load", done);
        script.addEventListener("error", () => { waiting.delete(code); failed(new Refusal("La liste des communes manque à côté de cette page\u00a0: choisissez «\u00a0Un autre organisme\u00a0».")); });
        document.head.append(script);
      }));
    }
    return waiting.get(code);
  };
  /** A name without accents, capitals, hyphens; « St » is « Saint ». */
  const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe").replace(/[^a-z0-9]+/g, " ").trim()
    .replace(/\bst(e?)\b/g, "saint$1");
  const departmentsOf = (code) => {
    const start = /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2).toUpperCase();
    const wanted = start === "20" ? ["2A", "2B"] : [start];
    return wanted.filter((one) => departments.has(one));
  };
  const isCode = (text) => /^(?:\d{5}|2[ab]\d{3})$/i.test(text);
  const matching = async (text) => {
    const chosen = find("departement").value, isNumber = isCode(text), wanted = bare(text);
    const inside = (codes) => codes.flatMap((code) => communes.get(code) || []);
    const hits = (codes) => inside(codes).filter((one) => (isNumber ? one.code === text.toUpperCase() || one.postal.includes(text) : one.bare.includes(wanted)));
    const first = chosen ? [chosen] : isNumber ? departmentsOf(text) : [];
    await Promise.all(first.map(load));
    let found = hits(first);
    if (!chosen && !found.length) {
      await Promise.all([...departments.keys()].map(load));
      found = hits([...departments.keys()]);
    }
    const rank = ({ bare: name }) => (name === wanted ? 0 : name.startsWith(wanted) ? 1 : 2);
    return found.sort((a, b) => rank(a) - rank(b) || a.bare.localeCompare(b.bare, "fr") || (a.code < b.code ? -1 : 1));
  };
  let commune = null, turn = 0;
  const choose = (one) => {
    commune = one;
    find("trouve").textContent = one ? `Choisie\u00a0: ${one.name}, ${departments.get(one.department)}, code INSEE ${one.code}.` : "";
  };
  const offer = (found) => {
    const shown = found.slice(0, MOST_SHOWN).map((one) => {
      const radio = Object.assign(make("input"), { type: "radio", name: "nom-laquelle", value: one.code });
      radio.addEventListener("change", () => choose(one));
      return make("label", radio, make("span", `${one.name}, ${departments.get(one.department)} (${one.code})`));
    });
    results.lastElementChild.replaceChildren(...shown);
    results.hidden = !shown.length;
    if (found.length === 1) {
      shown[0].firstChild.checked = true;
      choose(found[0]);
    } else {
      const more = found.length > MOST_SHOWN ? ` Les ${MOST_SHOWN} premières sont montrées\u00a0: précisez le nom ou le département.` : "";
      find("trouve").textContent = found.length ? `${found.length} communes trouvées.${more}` : "Aucune commune trouvée\u00a0: vérifiez le nom ou le code.";
    }
  };
  const lookUp = async () => {
    const text = search.value.trim(), mine = turn += 1;
    choose(null);
    results.hidden = true;
    if (!isCode(text) && (bare(text).length < 2 || /^\d/.test(text))) return;
    find("trouve").textContent = "Recherche…";
    try {
      const found = await matching(text);
      if (mine === turn) offer(found);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      find("trouve").textContent = error.message;
    }
  };

  // ——— what is asked of a body ———

  const value = (name) => settled(find(name).value);
  const isSiren = (number) => /^\d{9}$/.test(number) && Number(number) > 0
    && [...number].reverse().reduce((sum, digit, i) => sum + (i % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][digit] : Number(digit)), 0) % 10 === 0;
  const light = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const isReached = (text) => /[^\s@]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/\S+|(?:\+\d|\b0\d)(?:[ .\u00a0\u202f-]?\d){8,}/.test(text);
  const isHidden = (text) => /[\p{C}\p{Zl}\p{Zp}]|(?![ \u00a0\u202f])\p{Zs}/u.test(text);

  /** What is wrong in a field, or nothing. */
  const faultOf = {
    dpo: (text) => (text ? reach(text) : "Un paquet à votre nom dit qui est votre DPO."),
    accessibilite: (text) => (text ? reach(text) : "Dites qui prévenir d’un défaut d’accessibilité."),
    referent_ia: (text) => text && reach(text),
    ...Object.fromEntries(LINKS.map((name) => [name, (text) => text && !/^https?:\/\/[^\s"<>]+\.[^\s"<>]+$/.test(text) && "Écrivez une adresse entière, qui commence par https://."])),
    ...Object.fromEntries(COLOURS.map((name) => [name, (text) => text && !/^#[0-9a-f]{6}$/.test(text.toLowerCase()) && "Écrivez # et six chiffres, par exemple #14213d."])),
  };
  const reach = (text) => {
    if (text.includes("@") && !/[^\s@]+@[\w-]+(?:\.[\w-]+)+/.test(text)) return "L’adresse de courriel n’est pas entière\u00a0: nom@example.fr.";
    return isReached(text) ? "" : "Ajoutez un courriel, un téléphone ou une page où joindre cette personne.";
  };
  const pale = () => {
    const [band, ink, accent] = COLOURS.map((name) => value(name).toLowerCase());
    if ((band || ink) && contrast(ink || INK, band || BAND) < WEAKEST) return ["texte", "On lirait mal ce texte sur ce bandeau\u00a0: foncez l’un, éclaircissez l’autre."];
    return accent && contrast(accent, PAPER) < WEAKEST ? ["accent", "On lirait mal cette couleur sur du blanc\u00a0: foncez-la."] : null;
  };
  const isCommune = () => document.querySelector("[name='nom-genre']:checked").value === "commune";

  const faults = () => {
    const found = [];
    if (isCommune()) {
      if (!commune) found.push(["cherche", "Cherchez votre commune, puis choisissez-la."]);
    } else {
      if (!value("nom")) found.push(["nom", "Donnez le nom de votre organisme."]);
      if (!isSiren(find("siren").value.replace(/\s/g, ""))) found.push(["siren", "Ce n’est pas un numéro SIREN\u00a0: neuf chiffres, dont le dernier vérifie les autres."]);
    }
    Object.entries(faultOf).forEach(([name, check]) => {
      const said = isHidden(value(name)) ? "Ce texte contient un signe invisible\u00a0: tapez-le de nouveau." : check(value(name));
      if (said) found.push([name, said]);
    });
    if (!found.some(([name]) => COLOURS.includes(name)) && pale()) found.push(pale());
    return found;
  };
  const show = (found) => {
    document.querySelectorAll(".nom-faute").forEach((node) => node.remove());
    document.querySelectorAll("#nom [aria-invalid]").forEach((node) => {
      node.removeAttribute("aria-invalid");
      node.setAttribute("aria-describedby", node === search ? "nom-trouve" : "");
    });
    found.forEach(([name, said]) => {
      const field = find(name), told = Object.assign(make("span", said), { className: "nom-faute", id: `nom-faute-${name}` });
      field.after(told);
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", told.id);
      if (field.closest("details")) field.closest("details").open = true;
    });
    if (found.length) find(found[0][0]).focus();
  };
  const say = (text, isAlert = false) => {
    state.textContent = text;
    state.classList.toggle("alerte", isAlert);
  };

  /** The body, as `provenance.json` tells it; its logo apart. */
  const given = (names) => Object.fromEntries(names.map(([field, key]) => [key, value(field)]).filter(([, text]) => text));
  const body = (logo) => ({
    nom: isCommune() ? commune.name : value("nom"),
    code: isCommune() ? commune.code : find("siren").value.replace(/\s/g, ""),
    contacts: given(Object.entries(CONTACTS)),
    liens: given(LINKS.map((name) => [name, name])),
    couleurs: Object.fromEntries(Object.entries(given(COLOURS.map((name) => [name, name]))).map(([name, colour]) => [name, colour.toLowerCase()])),
    logo: logo && { fichier: `organisation.${logo[1] === 0x50 ? "png" : "jpg"}`, sha256: sha256(logo) },
  });
  const read = async (file) => new Uint8Array(await file.arrayBuffer());
  const logoOf = async () => {
    const [file] = find("logo").files;
    if (!file) return null;
    if (file.size > MOST_LOGO) throw new Refusal("Ce logo dépasse 100\u00a0ko\u00a0: réduisez-le, il paraît en petit.");
    const kept = essence(await read(file));
    if (!kept) throw new Refusal("Ce logo n’est pas une image PNG ou JPEG entière.");
    return kept;
  };

  // ——— the package ———

  const day = (text) => {
    const [year, month, number] = text.split("-");
    return new Date(year, month - 1, number, 12).toLocaleDateString("fr-FR", { day: "numeric", month: "long", year: "numeric" }).replace(/^1 /, "1er ");
  };
  const size = (bytes) => (bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1).replace(".", ",")} Mo` : `${Math.round(bytes / 1000)} ko`).replace(" ", "\u00a0");
  const download = (link, data, type, name) => {
    if (link.href.startsWith("blob:")) URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([data], { type }));
    link.download = name;
  };
  const prepare = async () => {
    sheet.hidden = true;
    const [file] = find("paquet").files, found = faults();
    if (!file) found.push(["paquet", "Choisissez le paquet, un fichier zip."]);
    show(found);
    if (found.length) {
      say(found.length > 1 ? `Il reste ${found.length} champs à revoir.` : "Il reste un champ à revoir.", true);
      return;
    }
    say("Préparation…");
    const bytes = await read(file), logo = await logoOf(), brand = body(logo), whole = await branded(bytes, brand, logo);
    const told = JSON.parse(new TextDecoder().decode(await content(whole, entries(whole).find(({ name }) => name === "provenance.json"))));
    const name = file.name.replace(/(?:-(?:[0-9AB]{5}|\d{9}))?(?: ?\(\d+\))?\.zip$/i, `-${brand.code}.zip`);
    const rows = {
      Organisme: `${brand.nom} (${brand.code})`, Contenu: told.titre, Version: `${told.version}, du ${day(told.date)}`, Licence: told.licence,
      Source: told.source.nom, Fichier: name, Poids: size(whole.length), "Empreinte SHA-256": sha256(whole),
      Identifiant: `${told.parcours}-${told.paquet}.${brand.code}`,
      ...Object.fromEntries(Object.entries(brand.contacts).map(([who, contact]) => [who[0].toUpperCase() + who.slice(1), contact])),
      "Données des agents": "Le paquet n’enregistre rien et n’envoie rien.",
    };
    sheet.querySelector("dl").replaceChildren(...Object.entries(rows).flatMap(([term, text]) => [make("dt", term), make("dd", text)]));
    if (/^[a-z0-9-]+$/.test(told.paquet)) find("integration").href = new URL(`fiches/${told.paquet}.html`, location).href;
    download(find("prendre"), whole, "application/zip", name);
    sheet.hidden = false;
    say("");
    sheet.querySelector("h2").focus();
  };

  // ——— organisation.yml ———

  const SECTIONS = { couleurs: COLOURS, contacts: Object.keys(CONTACTS), liens: LINKS };
  const yaml = () => {
    const quote = (text) => `'${text.replaceAll("'", "''")}'`;
    const lines = [`nom: ${quote(isCommune() ? commune?.name || "" : value("nom"))}`];
    lines.push(isCommune() ? `code_insee: ${quote(commune?.code || "")}` : `siren: ${quote(find("siren").value.replace(/\s/g, ""))}`);
    if (find("logo").files.length) lines.push(`logo: logo.${find("logo").files[0].type === "image/png" ? "png" : "jpg"}`);
    Object.entries(SECTIONS).forEach(([section, names]) => {
      const told = names.filter((name) => value(name));
      if (told.length) lines.push(`${section}:`, ...told.map((name) => `  ${name}: ${quote(value(name))}`));
    });
    return `${lines.join("\n")}\n`;
  };
  /** The text of a scalar; null when it is none of those that we read. */
  const scalar = (text) => {
    const found = /^'((?:[^']|'')*)'(?:\s+#.*)?$/.exec(text);
    if (found) return found[1].replaceAll("''", "'");
    const double = /^"([^"\\]*)"(?:\s+#.*)?$/.exec(text);
    if (double) return double[1];
    const plain = text.replace(/\s+#.*$/, "");
    return /^[^\s'"[\]{}>|*&!%#`@,?-][^\n]*$/.test(plain) && !/:(?:\s|$)/.test(plain) ? plain : null;
  };
  /** The keys and texts of `{key: text, key: text}`; null when it is anything else. */
  const flow = (text) => {
    const [, inside] = /^\{\s*(.*?)\s*\}(?:\s+#.*)?$/.exec(text) || [null, null];
    if (inside === null) return null;
    const pieces = inside.match(/[a-z_]+:\s+(?:'(?:[^']|'')*'|"[^"\\]*"|[^,'"{}]+)/g) || [];
    if (inside.replace(/\s+/g, "") !== pieces.join(",").replace(/\s+/g, "")) return null;
    return pieces.map((piece) => [piece.split(":")[0], scalar(piece.replace(/^[a-z_]+:\s+/, "").trim())]);
  };
  /** What a file says, by key; only what this page writes, told at its line when it is anything else. */
  const parsed = (text) => {
    const found = new Map(), top = new Set(["nom", "code_insee", "siren", "logo", "par_defaut", ...Object.keys(SECTIONS)]);
    let section = "";
    text.replace(/^\ufeff/, "").split(/\r?\n/).forEach((line, i) => {
      const refuse = (why) => { throw new Refusal(`Ligne ${i + 1}\u00a0: ${why}`); };
      if (/^\s*(?:#.*)?$/.test(line)) return;
      const [, indent, key, rest] = /^( *)([a-z_]+):(?:\s+(.*?))?\s*$/.exec(line) || refuse("cette page lit des lignes «\u00a0clé\u00a0: texte\u00a0», rien d’autre.");
      if (!indent) {
        if (!top.has(key)) refuse(`${quoted(key)} change le parcours lui-même, ou n’est pas connu\u00a0: passez par la commande enclair.`);
        section = SECTIONS[key] ? key : "";
        if (section && rest && !rest.startsWith("#")) {
          const inside = flow(rest) || refuse(`ce qui va sous ${quoted(key)} s’écrit aux lignes suivantes.`);
          inside.forEach(([name, told]) => {
            if (!SECTIONS[section].includes(name) || told === null || found.has(name)) refuse(`${quoted(name)} n’est pas à sa place, ou pas entre apostrophes.`);
            found.set(name, told);
          });
          section = "";
          found.set(key, "");
          return;
        }
      } else if (!section || !SECTIONS[section].includes(key)) refuse(`${quoted(key)} n’est pas à sa place.`);
      if (found.has(key)) refuse(`${quoted(key)} est déjà plus haut.`);
      if (section && !indent) found.set(key, "");
      else {
        const told = scalar(rest || "");
        if (told === null) refuse("ce texte n’est pas écrit comme cette page sait le lire\u00a0: mettez-le entre apostrophes.");
        found.set(key, told);
      }
    });
    return found;
  };
  const open = async (file) => {
    if (file.size > MOST_YML) throw new Refusal("Ce fichier est trop long pour un organisation.yml.");
    const found = parsed(new TextDecoder("utf-8").decode(await read(file))), code = (found.get("code_insee") || "").toUpperCase();
    const genre = code ? "commune" : "autre";
    document.querySelector(`[name='nom-genre'][value='${genre}']`).checked = true;
    side();
    [...Object.values(SECTIONS).flat(), "nom", "siren"].forEach((name) => { find(name).value = found.get(name) || ""; });
    find("departement").value = "";
    search.value = code;
    if (code) await lookUp();
    say(found.get("logo") ? "Fichier ouvert. Choisissez à nouveau le logo\u00a0: une page ne peut pas le prendre seule." : "Fichier ouvert.");
  };

  // ——— the page ———

  Object.entries({ yml: ".yml,.yaml", logo: ".png,.jpg,.jpeg", paquet: ".zip" }).forEach(([name, kinds]) => { find(name).accept = kinds; });
  find("nom").maxLength = 120;
  Object.keys(CONTACTS).forEach((name) => { find(name).maxLength = 300; });
  LINKS.forEach((name) => { find(name).maxLength = 500; });

  const side = () => {
    find("commune").hidden = !isCommune();
    find("autre").hidden = isCommune();
  };
  /** Do something; what it refuses is told, what breaks is a bug of ours and stays in the console. */
  const trying = (work) => async (...args) => {
    try {
      await work(...args);
    } catch (error) {
      say(error instanceof Refusal ? error.message : "Cette page a un défaut\u00a0: signalez-le, avec ce que vous faisiez.", true);
      if (!(error instanceof Refusal)) throw error;
    }
  };
  search.addEventListener("input", lookUp);
  find("departement").addEventListener("change", lookUp);
  document.querySelectorAll("[name='nom-genre']").forEach((radio) => radio.addEventListener("change", side));
  find("faire").addEventListener("click", trying(prepare));
  find("garder").addEventListener("click", () => {
    const link = make("a");
    download(link, yaml(), "application/yaml", "organisation.yml");
    link.click();
  });
  find("ouvrir").addEventListener("click", () => find("yml").click());
  find("yml").addEventListener("change", trying(async ({ target }) => {
    const [file] = target.files;
    if (file) await open(file);
    target.value = "";
  }));
  find("imprimer").addEventListener("click", () => window.print());
  document.getElementById("nom").addEventListener("input", () => { sheet.hidden = true; });
  document.querySelectorAll("#nom input:not([type='radio'])").forEach((field) => { field.value = ""; });  // Firefox gives a reloaded page its answers back
  load("").then(() => {
    const options = [...departments].map(([code, name]) => Object.assign(make("option", `${code} ${name}`), { value: code }));
    find("departement").append(...options);
  }, (error) => { find("trouve").textContent = error.message; });
  side();
  find("sans").hidden = true;
  document.getElementById("nom").hidden = false;
})();
