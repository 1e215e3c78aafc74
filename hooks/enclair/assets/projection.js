/* L’IA en clair: projects the open page, a screen at a time, and counts raised hands. Loaded when somebody asks for it.
   Not reveal.js: 240 kB (6.0.2 with its notes, without a theme) where this is under 60, and slides in its own markup, a second
   source, where the article is enough. It neither cuts what does not fit nor counts hands, and its notes use storage.

   Screens are cut from a copy of the article: one idea each, as large as fits, split again until nothing scrolls.
   Text of the interface, and headings said again, carry `data-rappel`: the rest, end to end, is the article, without what
   a room cannot use: sources, credits, and the reading of a demonstration that is played.
   Nothing is stored or sent. Place, room and size are in the address; messages pass only between this window and the
   trainer’s, which it opened: each looks at who speaks (on file:// every origin is "null"). */
(() => {
  "use strict";
  const WIDTH = 1024, HEIGHT = 768;
  const SIZES = [44, 40, 36, 33, 31];  // of text, for that screen; others in proportion
  const FLOOR = 28;
  const TRIES = [[36, 0], [31, 0], [31, 1], [FLOOR, 0], [FLOOR, 1], [FLOOR, 2]];  // size, then where a text may be cut
  const CUTS = [/\n/g, /[.!?…:;](?:[\u00a0\u202f ]»)?\s+/g, /\s+/g];
  const LEAD = 100;  // signs of what leads to a question, on its screen
  const IDEA = 300;  // signs of text that one screen may gather from several blocks
  const ZOOMS = [1, 1.25, 1.5, 2];
  const LETTERS = "ABCDEFGHIJKL";
  const TOUCHES = ["Rétablir les raccourcis d’une lettre", "Couper les raccourcis d’une lettre"];
  const ALONE = "figure, pre, .admonition, .tableau, .quiz, .demo, .retenir, .lundi, .sources, .fiche, .cartes";
  const OPENED = "section:not(.quiz, .demo, .retenir, .lundi, .sources), .ouverture";
  const HEADS = "h1, h2, h3, h4, caption, thead, summary, .admonition-title, .encadre, .nom, .projection-cle";
  const WHOLE = "tr, figure, .projection-question, .projection-demo";
  const BLOCKS = "p, ul, ol, li, dl, dt, dd, table, thead, tbody, tr, th, td, div, section, figure, blockquote, pre, pre > code, details, h1, h2, h3, h4, .projection-phrase";
  const NEXT = ["ArrowRight", "ArrowDown", "PageDown", " "];
  const BACK = ["ArrowLeft", "ArrowUp", "PageUp"];

  const all = (node, selector) => [...node.querySelectorAll(selector)];
  const make = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
    node.append(...children);
    return node;
  };
  const button = (name, label, text, key) => make("button", {
    type: "button", class: `projection-${name}`, ...(key && { "aria-keyshortcuts": key }),
    ...(label !== text && { "aria-label": label }), title: key ? `${label} (${key})` : label,
  }, text);

  const CREDIT = /^Crédit\u00a0: /;

  /** The text of a screen that is the article’s. */
  const own = (node) => {
    const copy = node.cloneNode(true);
    all(copy, "[data-rappel]").forEach((one) => one.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };

  // ——— address ———

  const MINE = /^(projection|formateur|salle|taille|touches)\b/;
  const asked = new URLSearchParams(location.search);
  const settings = { salle: ["sombre", "claire"].find((room) => room === asked.get("salle")), taille: Math.max(0, ZOOMS.indexOf(Number(asked.get("taille")))), touches: asked.get("touches") !== "non" };

  /** The address of a page in this mode (none: as readers see it); room and size go along. */
  const address = (href, mode, hash) => {
    const url = new URL(href, document.baseURI);
    const others = url.search.slice(1).split("&").filter((one) => one && !MINE.test(one));
    const ours = mode ? [mode, settings.salle && `salle=${settings.salle}`, settings.taille && `taille=${ZOOMS[settings.taille]}`, !settings.touches && "touches=non"] : [];
    url.search = [...others, ...ours].filter(Boolean).join("&");
    url.hash = hash;
    return url.href;
  };
  const write = (...place) => {
    try { history.replaceState(null, "", address(location.href, ...place)); } catch { /* a frame without an address of its own */ }
  };

  // ——— from the article to screens ———

  /** A copy of the article without what only reading alone needs: ids, buttons, marks of answers, links within the page. */
  const prepare = (article) => {
    const root = article.cloneNode(true);
    all(root, ".quiz-actions, .quiz-retour, .quiz-marque, .quiz-suite, .quiz-etape button, .footnote-backref, .headerlink, .notes").forEach((node) => node.remove());
    all(root, ".ici").forEach((node) => node.classList.remove("ici"));  // where a story waits, the scene that is shown: here all is shown
    all(root, ".quiz-scene").forEach((node) => { node.dataset.scene = node.id; });
    all(root, ".quiz-pas a").forEach((link) => {
      const scene = root.querySelector(`[id="${link.hash.slice(1)}"] .quiz-scene-nom`);
      const where = make("span", { class: "projection-vers", "data-rappel": "" }, scene ? `→\u00a0${scene.textContent.trim()}` : "");
      link.replaceWith(make("button", { type: "button", class: "projection-vote projection-pas", "data-vers": link.hash.slice(1) }, make("span", {}, ...link.childNodes, " ", where)));
    });
    all(root, ".footnote-ref, .sources").forEach((node) => node.remove());
    all(root, "figcaption").filter((one) => CREDIT.test(one.textContent)).forEach((one) => one.remove());
    if (window.ENCLAIR_DEMOS) all(root, ".demo:has(.demo-ecran) :is(.demo-cas, .demo-lecture)").forEach((node) => node.remove());
    all(root, "a.terme, a[href^='#']").forEach((node) => node.replaceWith(...node.childNodes));
    all(root, "a[href]:not([target], .externe)").forEach((link) => {
      if (/^[^:]+\.html(\?[^#]*)?(#.*)?$/.test(link.getAttribute("href"))) link.href = address(link.href, "projection", "");
    });
    all(root, "*").forEach((node) => ["id", "aria-labelledby", "aria-describedby", "tabindex", "role", "data-etat"].forEach((name) => node.removeAttribute(name)));
    all(root, "details").forEach((node) => { node.open = true; });
    all(root, "img").forEach((image) => { image.decoding = "sync"; });
    all(root, ".minuteur").forEach((node) => node.replaceChildren(make("span", {}, `${node.dataset.minutes}:00`), " ", button("compte", "Lancer ou arrêter le minuteur", "Lancer", "M")));
    root.normalize();
    all(root, "p:not(.quiz-texte)").forEach((text) => {
      const sentences = runs(text, CUTS[0]);
      if (sentences.length > 1) text.replaceChildren(...sentences.map((nodes) => make("span", { class: "projection-phrase" }, ...nodes)));
    });
    return root;
  };

  const flatten = (node) => [...node.children].flatMap((child) => (child.matches(OPENED) ? flatten(child) : [child]));
  const isHead = (node) => /^H[1-3]$/.test(node.tagName);

  /** Blocks that go together on a screen if they fit: a heading and what it opens, a few short paragraphs. */
  const ideas = (root) => flatten(root).reduce((groups, node) => {
    const last = groups.at(-1);
    const opens = last && (isHead(last.at(-1)) || /:\s*$/.test(last.at(-1).textContent));
    const joins = last && (node.matches("p") && node.querySelector(".bouton") ? true  // what starts the course ends a screen
      : [node, last[0]].some((one) => one.matches(".ecran")) ? false
      : isHead(node) ? isHead(last.at(-1)) && !last[0].matches("h1")
      : last[0].matches("h1") ? node.matches(".chapeau") || (node.matches(".chapeau + p") && !node.nextElementSibling?.matches("p"))
      : node.matches(".quiz, .demo") ? last.every((one) => isHead(one) || one.matches("p")) && last.map(own).join("").length < LEAD
      : opens ? true
      : ![node, last.at(-1)].some((one) => one.matches(ALONE)) && [...last, node].map(own).join("").length < IDEA);
    if (joins) last.push(node); else groups.push([node]);
    return groups;
  }, []);

  /** The runs of inline nodes that a text may be cut into. */
  const runs = (node, cut) => {
    const parts = [[]];
    node.childNodes.forEach((child) => {
      if (child.nodeType !== Node.TEXT_NODE) return parts.at(-1).push(child);
      child.data.replace(cut, "$&\0").split("\0").forEach((piece, i) => {
        if (i) parts.push([]);
        if (piece) parts.at(-1).push(new Text(piece));
      });
    });
    return parts.filter((part) => part.some((one) => one.textContent.trim()));
  };

  /** How to cut a node: the shells to put again around each part, outermost first, and the parts. */
  const divide = (node, cut, outer = []) => {
    const heads = [], parts = [];
    const shells = [...outer, { node, heads }];
    if (node.matches(WHOLE)) return { shells, parts };
    if (!all(node, BLOCKS).length) return { shells, parts: runs(node, cut) };
    let inline = false;
    node.childNodes.forEach((child) => {
      const block = child.nodeType === Node.ELEMENT_NODE && child.matches(BLOCKS + ", summary");
      if (!block && !child.textContent.trim()) return;
      if (block && !parts.length && child.matches(HEADS)) heads.push(child);
      else if (parts.length && ((inline && !block) || child.nodeName === "DD")) parts.at(-1).push(child);
      else parts.push([child]);
      inline = !block;
    });
    const [only] = parts.length === 1 ? parts[0] : [];
    return only && !inline && parts[0].length === 1 ? divide(only, cut, shells) : { shells, parts };
  };

  /** Parts `from` to `to` back in copies of their shells; a title said again is marked, the heading of a screen is not. */
  const wrap = ({ shells, parts }, from, to) => shells.reduceRight((content, { node, heads }, depth) => {
    const shell = node.cloneNode(false);
    const again = from && !node.matches(".projection-texte") ? heads.map((head) => head.cloneNode(true)) : [];
    again.forEach((head) => head.setAttribute("data-rappel", ""));
    if (from && node.matches("li")) shell.classList.add("projection-suite");
    if (node.matches("ol") && depth === shells.length - 1) shell.start = node.start + from;
    shell.append(...(from ? again : heads.map((head) => head.cloneNode(true))), ...content);
    return [shell];
  }, parts.slice(from, to).flat().map((one) => one.cloneNode(true)))[0];

  /** Bounds of `many` runs of parts of about the same length. */
  const share = (parts, many) => {
    const weights = parts.map((part) => 40 + part.reduce((sum, one) => sum + one.textContent.length, 0));
    const total = weights.reduce((a, b) => a + b, 0);
    const bounds = [0];
    let sum = 0;
    weights.forEach((weight, i) => {
      if (i > bounds.at(-1) && sum + weight / 2 > (total * bounds.length) / many) bounds.push(i);
      sum += weight;
    });
    return bounds.map((from, i) => [from, bounds[i + 1] ?? parts.length]);
  };

  /** Screens of an article for this scene, which must be laid out: [{node, size, title, above, at, quiz, vote, answer}]. */
  const compose = (article, scene, unit, zoom) => {
    const root = prepare(article);
    const name = root.querySelector("h1")?.textContent.trim() || document.title;
    const screens = [], known = new Map();
    let at = 0, part = name, step = -1;

    const fits = (node, size) => {
      scene.style.setProperty("--corps", `${size * unit * zoom}px`);
      scene.replaceChildren(node);
      return scene.scrollHeight <= scene.clientHeight && scene.scrollWidth <= scene.clientWidth;
    };
    /** Nodes that fit at this size, or null; with `must`, what cannot be cut stays as it is, and its screen scrolls. */
    const split = (node, size, cut, must) => {
      if (fits(node, size)) return [node];
      const division = divide(node, cut);
      const { parts } = division;
      for (let many = 2; many < parts.length; many += 1) {
        const nodes = share(parts, many).map(([from, to]) => wrap(division, from, to));
        if (nodes.every((one) => fits(one, size))) return nodes;
      }
      if (parts.length < 2) return must ? [node] : null;
      const nodes = parts.map((_, i) => split(wrap(division, i, i + 1), size, cut, must));
      return nodes.includes(null) ? null : nodes.flat();
    };
    /** Tables too wide for the wall become a card a row: the headings of columns stand before each cell. */
    const dealt = (node) => {
      if (!node.querySelector("table")) return node;
      const cards = node.cloneNode(true);
      all(cards, ".tableau").forEach((frame) => {
        const titles = all(frame, "thead th").map((cell) => cell.textContent.trim());
        frame.classList.add("projection-cartes");
        all(frame, "tbody tr").forEach((row) => [...row.cells].forEach((cell, i) => {
          if (titles[i]) cell.dataset.colonne = titles[i];
        }));
      });
      return cards;
    };
    /** The largest size at which a node fits, or 0. */
    const best = (node) => {
      if (!known.has(node)) known.set(node, [...SIZES, FLOOR].find((size) => fits(node, size)) || 0);
      return known.get(node);
    };
    /** One screen if it fits, or several; tables and exchanges stay whole, answers and sources gather, if smaller text allows it. */
    const place = (node, dense = Boolean(node.querySelector(".sources, table"))) => {
      const table = node.querySelector("table");
      if (best(node) > (table || node.querySelector(".repliques, .paire") ? 0 : FLOOR)) return [node];
      for (const one of table ? [node, dealt(node)] : [node]) {
        for (const [size, cut] of dense ? TRIES.slice(1) : TRIES) {
          const nodes = split(one, size, CUTS[cut]);
          if (nodes) return nodes;
        }
      }
      return split(node, FLOOR, CUTS[2], true);
    };
    const add = (nodes, more) => {
      const size = Math.max(FLOOR, Math.min(...nodes.map(best)));
      nodes.forEach((node) => {
        const heading = node.querySelector("h1, h2, h3, .admonition-title, caption");
        const label = heading ? heading.textContent.trim() : part;
        if (node.querySelector("h2")) part = node.querySelector("h2").textContent.trim();
        screens.push({ node, size, at, title: label, above: node.querySelector("h1") ? "" : node.querySelector("h2") ? name : part, step, ...more });
        at += own(node).replace(/ /g, "").length;
      });
      at += more?.part ? 0 : 1;
    };

    const tag = (text) => make("span", { class: "projection-lettre", "data-rappel": "" }, text);
    const blank = (field, text) => field.replaceWith(make("span", { class: "projection-trou", "data-rappel": "" }, text));
    /** What menus or cards offer, once if it is the same for all. */
    const options = (lists) => {
      const same = new Set(lists.map(String)).size < 2;
      const items = same ? (lists[0] || []).map((text, i) => make("li", {}, tag(LETTERS[i]), " ", text))
        : lists.map((list, n) => make("li", {}, tag(n + 1), " ", make("span", {}, ...list.flatMap((text, i) => [make("span", { "data-rappel": "" }, i ? " / " : ""), text]))));
      return items.length ? [make("ul", { class: "projection-options" }, ...items)] : [];
    };
    /** The fields of a question that is not voted, as a room reads them: gaps and lines numbered, passages and steps lettered. */
    const lay = (quiz) => {
      all(quiz, ".quiz-passage").forEach((passage, i) => {
        passage.querySelector("input").remove();
        passage.replaceWith(make("span", { class: "projection-passage" }, tag(LETTERS[i]), " ", ...passage.childNodes));
      });
      const menus = all(quiz, "fieldset select").map((select) => [...select.options].slice(1).map((one) => one.text));
      const words = all(quiz, ".quiz-carte").map((card) => all(card, ".quiz-option").map((one) => one.textContent.trim()));
      all(quiz, ".quiz-texte").flatMap((text) => all(text, "input, select")).forEach((field, i) => blank(field, `${i + 1}`));
      all(quiz, ".quiz-nombre input").forEach((field) => blank(field, "\u00a0"));
      const lines = all(quiz, ".quiz-ligne > label, .quiz-carte > legend").map((line, i) => make("li", {}, tag(i + 1), " ", make("span", {}, ...line.childNodes)));
      const steps = all(quiz, ".quiz-etape-texte").map((step, i) => make("li", {}, tag(LETTERS[i]), " ", make("span", {}, ...step.childNodes)));
      return [...all(quiz, ".quiz-texte, .quiz-nombre"), ...(lines.length + steps.length ? [make("ul", { class: "projection-lignes" }, ...lines, ...steps)] : []),
        ...options([...menus, ...words])];
    };

    /** A question; what heads it stands above its stem. */
    const ask = (quiz, rank, heads) => {
      const label = quiz.querySelector(".quiz-label");
      const rows = all(quiz, ".quiz-corrige > ul > li");
      const title = label.textContent.trim();
      const order = quiz.querySelector(".quiz-consigne").textContent.trim();
      label.remove();
      const stem = make("div", { class: "projection-enonce" }, ...heads, ...quiz.querySelector(".quiz-enonce").childNodes);
      const texts = all(quiz, ".quiz-choix:not(.quiz-passage)").map((one) => one.textContent.trim());
      const choices = all(quiz, ".quiz-choix:not(.quiz-passage)").map((choice, i) => make("li", {},
        make("button", { type: "button", class: "projection-vote", "data-choix": i },
          make("progress", { "data-voix": i, "aria-hidden": "true" }),
          tag(LETTERS[i]), " ", make("span", {}, ...[...choice.childNodes].filter((node) => node.nodeName !== "INPUT"))),
        make("input", { type: "number", min: 0, max: 999, inputmode: "numeric", autocomplete: "off", "data-voix": i, "aria-label": `Voix pour ${LETTERS[i]}` }),
        make("span", { class: "projection-part", "data-voix": i, "data-rappel": "" })));
      const reveal = button("reveler", "Révéler", "Révéler", "R");
      const bet = quiz.matches(".sans-reponse");  // the trainer has what to say of each answer
      const tools = make("p", { class: "projection-outils", "data-rappel": "" }, ...(bet ? [] : [reveal]));
      if (choices.length) tools.append(button("zero", "Remettre à zéro", "Remettre à zéro"), make("span", { class: "projection-total" }));
      const [scene, ...scenes] = all(quiz, ".quiz-scene");
      const body = choices.length ? [make("ol", { class: "projection-choix" }, ...choices)] : scene ? [scene] : lay(quiz);
      const whole = make("div", { class: "projection-texte projection-question" }, ...(stem.textContent.trim() ? [stem] : []), ...body, tools);
      const more = { title, above: `${title}. ${order}`, quiz: rank };
      if (!best(whole)) {
        add(place(make("div", { class: "projection-texte" }, stem)), { ...more, part: true });
      }
      const wide = !choices.length && !best(whole);  // several screens, where nobody votes
      if (wide) add(place(make("div", { class: "projection-texte" }, make("div", {}, ...body, tools))), { ...more, scene: scene?.dataset.scene });
      else add([whole], { ...more, vote: choices.length, scene: scene?.dataset.scene });
      scenes.forEach((one) => {
        add(place(make("div", { class: "projection-texte" }, one)), { ...more, above: title, title: `${title}, ${one.querySelector(".quiz-scene-nom").textContent.trim().toLowerCase()}`, scene: one.dataset.scene });
      });
      all(quiz, ".quiz-indice").forEach((hint) => {
        add(place(make("div", { class: "projection-texte" }, make("div", {}, ...hint.childNodes))), { ...more, above: title, title: `${title}, indice` });
      });

      const right = rows.filter((row) => row.dataset.juste === "oui").map((row) => LETTERS[row.dataset.choix - 1]);
      const key = right.length ? `Réponse${right.length > 1 ? "s" : ""}\u00a0: ${right.join(", ").replace(/, (\w)$/, " et $1")}`
        : choices.length ? "Ce qu’il en est" : scene ? "Ce que change chaque choix" : rows.some((row) => row.matches(".quiz-modele")) ? "Réponse possible"
        : rows.length > 1 || quiz.querySelector(".quiz-texte") ? "Réponses" : "Réponse";
      const lines = rows.map((row) => {
        all(row, ".quiz-critere").forEach((box) => box.replaceWith(...[...box.childNodes].filter((node) => node.nodeName !== "INPUT")));
        const line = make("div", { class: "projection-rang", "data-juste": row.dataset.juste || "oui" }, ...row.childNodes);
        const step = all(quiz, ".quiz-etape").findIndex((one) => one.dataset.etape === row.dataset.trou);
        if (step >= 0) line.prepend(tag(LETTERS[step]), " ");
        if (!row.dataset.choix) return line;
        line.prepend(tag(LETTERS[row.dataset.choix - 1]), " ");
        if (!choices.length) return line;
        const votes = make("span", { class: "projection-voix", "data-voix": row.dataset.choix - 1, "data-rappel": "" }, "000\u00a0voix, 100\u00a0% ");
        const why = line.querySelector(".quiz-pourquoi");
        if (why) why.before(votes); else line.append(" ", votes);
        return line;
      });
      if (bet) return;
      const head = make("p", { class: "projection-cle", "data-rappel": "" }, key);
      const answer = make("div", { class: "projection-texte" }, make("div", { class: "projection-reponse" }, head, ...lines, ...all(quiz, ".quiz-corrige > p")));
      const [first, ...others] = place(answer, true);
      const late = others.flatMap((screen) => all(screen, "[data-juste='oui'] [data-voix]")).map((one) => texts[one.dataset.voix]);
      if (late.length) first.querySelector(".projection-cle").append(`. ${late.join(" ")}`);  // read at once, wherever its line stands
      add(late.length ? [...place(first, true), ...others] : [first, ...others], { ...more, title: `${title}, réponse`, above: title, answer: true });
    };

    /** A demonstration is one screen, alive; then what is read of it, but in a run sheet. */
    const play = (demo, heads) => {
      const screen = demo.querySelector(".demo-ecran"), at = [...demo.children].indexOf(screen), parts = [...demo.children];
      window.ENCLAIR_DEMOS?.start(demo);
      add(place(make("div", { class: "projection-texte" }, ...heads, ...parts.slice(0, at))));
      add([make("div", { class: "projection-texte projection-demo" }, screen)], { title: demo.getAttribute("aria-label") });
      if (step < 0 && parts.length > at + 1) add(place(make("div", { class: "projection-texte" }, make("div", {}, ...parts.slice(at + 1)))));
    };

    /** An exchange is played: each line in its turn, where it will stay. */
    const played = (node) => {
      const lines = all(node, ".repliques > li");
      return lines.length < 2 ? [node] : lines.map((_, last) => {
        const scene = node.cloneNode(true);
        all(scene, ".repliques > li").slice(last + 1).forEach((line) => line.classList.add("projection-attend"));
        return scene;
      });
    };

    let rank = 0;
    const moments = all(root, ".temps");
    ideas(root).forEach((nodes) => {
      const moment = nodes[0].closest(".temps");
      if (moment && step !== (step = moments.indexOf(moment))) part = name;
      if (nodes.at(-1).matches(".quiz")) return ask(nodes.at(-1), rank++, nodes.slice(0, -1));
      if (nodes.at(-1).matches(".demo")) return play(nodes.at(-1), nodes.slice(0, -1));
      const written = nodes[0].matches(".ecran");  // for the room: a screen as it stands
      const idea = make("div", { class: `projection-texte${nodes[0].matches(".idee") ? " idee" : ""}` }, ...(written ? nodes[0].childNodes : nodes));
      if (idea.querySelector("h1")) {
        idea.classList.add("projection-titre");
        const step = all(document, ".repere > :is(strong, span)").find((one) => one.matches("strong") || one.querySelector("a"));  // of a module, or of a role’s path
        if (step) idea.prepend(make("p", { class: "projection-etape", "data-rappel": "" }, step.textContent));
      }
      if (idea.querySelector("figure")) idea.classList.add("projection-figure");
      add(moment ? place(idea).flatMap(played) : place(idea));
    });
    step = -1;
    const next = document.querySelector(".suite [rel=next]") || document.querySelector("article section:not(.sources) > ol a");
    const end = make("div", { class: "projection-texte projection-fin", "data-rappel": "" }, make("h2", {}, next ? "La suite" : "C’est fini"));
    if (next) {
      const words = next.cloneNode(true);
      all(words, "span").forEach((one) => one.remove());
      end.append(make("p", {}, make("a", { class: "projection-suivante", href: address(next.href, "projection", "") }, words.textContent.trim())));
    }
    const cited = all(article, ".sources li").length;
    const credits = new Set(all(article, "figcaption").map((one) => one.textContent.trim()).filter((text) => CREDIT.test(text)));
    const beside = [cited && `Les sources sont au bas de la page\u00a0: ${cited}.`, ...credits].filter(Boolean);
    if (beside.length) end.append(make("p", { class: "projection-credits" }, beside.join(" ")));
    add([end], { title: "Fin", above: name });
    scene.replaceChildren();
    return screens;
  };

  const measure = (scene, unit, zoom) => {
    scene.style.setProperty("--u", `${unit}px`);
    scene.style.setProperty("--plancher", `${FLOOR * unit * zoom}px`);
  };
  const find = (screens, at) => Math.max(0, screens.findLastIndex((screen) => screen.at <= at));
  const paint = (scene, { node, size }, unit, zoom) => {
    scene.style.setProperty("--corps", `${size * unit * zoom}px`);
    scene.replaceChildren(node);
    scene.scrollTop = 0;
  };

  // ——— raised hands ———

  /** Write counts on a screen: bars, numbers, shares. */
  const tally = (node, counts) => {
    const total = counts.reduce((a, b) => a + b, 0);
    all(node, "[data-voix]").forEach((one) => {
      const count = counts[one.dataset.voix] || 0;
      const share = `${total ? Math.round((100 * count) / total) : 0}\u00a0%`;
      if (one.matches("progress")) Object.assign(one, { max: total || 1, value: count });
      else if (!one.matches("input")) one.textContent = !total ? "" : one.matches(".projection-voix") ? `${count}\u00a0voix, ${share} ` : share;
      else if (one !== document.activeElement) one.value = count;
    });
    all(node, ".projection-total").forEach((one) => { one.textContent = total ? `${total}\u00a0voix` : ""; });
  };

  // ——— the clock of an activity ———

  /** « 12:00 », to the second, from what is left. */
  const countdown = (ms) => { const left = Math.max(0, Math.ceil(ms / 1000)); return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`; };

  // ——— on the wall ———

  const article = document.querySelector("article");
  const starter = document.querySelector(".projeter");
  const origin = self.origin === "null" ? "*" : self.origin;
  const link = (child, parent) => { try { return child && child.opener === parent; } catch { return false; } };
  let leave = null, trainer = null;

  const project = () => {
    if (leave) return;
    const before = { x: scrollX, y: scrollY, focus: document.activeElement, hash: /^#ecran=/.test(location.hash) ? "" : location.hash };
    const votes = new Map(), clocks = new Map();  // clocks: by the place of their screen, [what is left, running since]
    let screens = [], here = 0, unit = 1;

    const above = make("p", { class: "projection-rappel" });
    const scene = make("section", { class: "projection-scene contenu", tabindex: -1, "aria-label": "Écran" });
    const bar = make("progress", { class: "projection-avance", "aria-hidden": "true" });
    const count = make("p", { class: "projection-place" });
    const tools = {
      back: button("avant", "Écran précédent", "←"), next: button("apres", "Écran suivant", "→"),
      plan: button("vue", "Vue d’ensemble", "Vue", "O"), black: button("eteindre", "Écran noir", "Noir", "B"),
      room: button("salle", "Salle sombre", "Sombre", "S"), less: button("moins", "A−, texte plus petit", "A−", "-"), more: button("plus", "A+, texte plus grand", "A+", "+"),
      trainer: button("formateur", "Fenêtre du formateur", "Formateur", "N"), quit: button("quitter", "Quitter la projection", "Quitter", "Escape"),
    };
    const foot = make("div", { class: "projection-barre", role: "group", "aria-label": "Commandes" }, tools.back, count, ...Object.values(tools).slice(1));
    const plan = make("nav", { class: "projection-plan", "aria-label": "Vue d’ensemble", hidden: "" });
    const black = make("button", { type: "button", class: "projection-noir", hidden: "" }, make("span", { class: "vh" }, "Écran noir. Rallumer."));
    const live = make("p", { class: "vh", role: "status" });
    const dialog = make("dialog", { class: "projection", "aria-label": "Projection" }, above, scene, bar, foot, plan, black, live);
    const back = [above, scene, bar, foot];

    const zoom = () => ZOOMS[settings.taille];
    const counts = () => {
      const { quiz, vote } = screens[here];
      if (!votes.has(quiz)) votes.set(quiz, new Array(vote || 0).fill(0));
      return votes.get(quiz);
    };
    const tell = () => {
      if (!trainer || trainer.closed) return;
      trainer.postMessage({ enclair: "ecran", page: address(location.href, "", ""), at: screens[here].at, unit, zoom: zoom(),
        width: scene.offsetWidth, height: scene.offsetHeight, noir: !black.hidden, salle: settings.salle }, origin);
    };
    /** The clock of this screen, if it has one: « 12:00 », started and stopped by its button or M. */
    const clock = () => {
      const node = scene.querySelector(".minuteur"), place = screens[here].at;
      if (!node) return null;
      if (!clocks.has(place)) clocks.set(place, [node.dataset.minutes * 60000, 0]);
      return clocks.get(place);
    };
    const left = ([rest, since]) => rest - (since && Date.now() - since);
    const countDown = () => {
      const now = clock(), node = scene.querySelector(".minuteur");
      if (!now) return;
      const [time, run] = node.children;
      time.textContent = left(now) > 0 ? countdown(left(now)) : "C’est l’heure";
      run.textContent = now[1] && left(now) > 0 ? "Arrêter" : "Lancer";
      run.hidden = left(now) <= 0;
    };
    const startClock = () => {
      const now = clock();
      if (!now) return;
      now[0] = left(now);
      now[1] = now[1] ? 0 : Date.now();
      live.textContent = now[1] ? "Minuteur lancé" : "Minuteur arrêté";
      countDown();
    };
    const beat = setInterval(() => { const now = clocks.get(screens[here]?.at); if (now?.[1]) countDown(); }, 250);
    const show = (n) => {
      here = Math.min(Math.max(n, 0), screens.length - 1);
      const screen = screens[here];
      paint(scene, screen, unit, zoom());
      if (screen.quiz !== undefined) tally(screen.node, votes.get(screen.quiz) || []);
      countDown();
      above.textContent = screen.above;
      count.textContent = `${here + 1} / ${screens.length}`;
      live.textContent = `Écran ${here + 1} sur ${screens.length}. ${screen.title}`;
      scene.setAttribute("aria-label", live.textContent);
      Object.assign(bar, { max: screens.length, value: here + 1 });
      tools.back.disabled = !here;
      tools.next.disabled = here === screens.length - 1 && !screen.node.querySelector("a");
      if (!dialog.contains(document.activeElement) || document.activeElement.disabled) scene.focus();
      write("projection", `ecran=${here + 1}`);
      tell();
    };
    const go = (step) => {
      const last = here + step === screens.length && screens[here].node.querySelector("a");
      if (last) location.href = last.href; else show(here + step);
    };
    const fit = (at) => {
      unit = Math.max(16 / FLOOR, Math.min(innerWidth / WIDTH, innerHeight / HEIGHT));
      measure(dialog, unit, 1);
      measure(scene, unit, zoom());
      scene.classList.add("projection-mesure");
      screens = compose(article, scene, unit, zoom());
      scene.classList.remove("projection-mesure");
      show(at === null ? Number((location.hash.match(/^#ecran=(\d+)/) || [0, 1])[1]) - 1 : find(screens, at));
    };
    const cover = (node, on) => {
      node.hidden = !on;
      back.forEach((one) => { one.inert = on; });
      if (!on) scene.focus();
    };
    const darken = (on) => { cover(plan, false); cover(black, on); if (on) black.focus(); live.textContent = on ? "Écran noir" : "Écran rallumé"; tell(); };
    const survey = (on) => {
      const buttons = screens.map(({ title, node }, n) => {
        const one = make("button", { type: "button", "data-ecran": n }, make("strong", {}, `${n + 1}. ${title}`), make("span", {}, own(node).replace(title, "").slice(0, 70).replace(/\S+$/, "…")));
        if (n === here) one.setAttribute("aria-current", "true");
        return make("li", {}, one);
      });
      const keys = make("button", { type: "button", class: "projection-touches" }, TOUCHES[Number(settings.touches)]);
      plan.replaceChildren(make("ol", {}, ...buttons), make("p", {}, "Avancer\u00a0: →, PgSuiv, espace. Reculer\u00a0: ←, PgPréc. Noir\u00a0: B ou point. Vue d’ensemble\u00a0: O. Formateur\u00a0: N. Salle\u00a0: S. Texte\u00a0: + et −. Minuteur d’une activité\u00a0: M. "
        + "Sur une question, A à D ou 1 à 4 ajoutent une voix, avec Maj en retirent une\u00a0; R révèle."), make("p", {}, keys));
      cover(plan, on);
      if (on) plan.querySelector("[aria-current]").focus();
    };
    /** Letters, figures and signs alone command nothing once cut (RGAA 12.10); the address remembers. */
    const allow = (pressed) => {
      settings.touches = !settings.touches;
      pressed.textContent = TOUCHES[Number(settings.touches)];
      live.textContent = settings.touches ? "Raccourcis d’une lettre rétablis" : "Raccourcis d’une lettre coupés";
      write("projection", `ecran=${here + 1}`);
    };
    const reveal = () => {
      const { quiz } = screens[here];
      const answer = screens.findIndex((screen) => screen.quiz === quiz && screen.answer);
      if (quiz !== undefined && answer >= 0 && !screens[here].answer) show(answer);
    };
    const vote = (i, value) => {
      const now = counts();
      now[i] = Math.min(Math.max(0, value), 999);
      tally(screens[here].node, now);
      const total = now.reduce((a, b) => a + b, 0);
      live.textContent = `${LETTERS[i]}\u00a0: ${now[i]} voix sur ${total}`;
    };
    const restart = () => { counts().fill(0); tally(screens[here].node, counts()); live.textContent = "Comptes remis à zéro"; };
    const light = () => {
      const dark = settings.salle ? settings.salle === "sombre" : matchMedia("(prefers-color-scheme: dark)").matches;
      dialog.dataset.salle = dark ? "sombre" : "claire";
      tools.room.setAttribute("aria-pressed", dark);
      return dark;
    };
    const dim = () => { settings.salle = light() ? "claire" : "sombre"; light(); show(here); };
    const grow = (step) => {
      settings.taille = Math.min(Math.max(0, settings.taille + step), ZOOMS.length - 1);
      fit(screens[here].at);
      live.textContent = `Texte à ${100 * zoom()}\u00a0%`;
    };
    const invite = () => {
      if (trainer && !trainer.closed) return trainer.focus();
      trainer = window.open(address(location.href, "formateur", ""), "enclair-formateur", "width=1100,height=760");
      if (!trainer) live.textContent = "La fenêtre du formateur n’a pas pu s’ouvrir.";
      above.textContent = trainer ? above.textContent : "Fenêtre du formateur bloquée\u00a0: autorisez-la pour cette page.";
    };
    const escape = () => {
      if (!black.hidden) darken(false);
      else if (!plan.hidden) survey(false);
      else if (document.activeElement.matches("input, select, textarea")) scene.focus();
      else leave();
    };
    const actions = new Map([
      [tools.back, () => go(-1)], [tools.next, () => go(1)], [tools.plan, () => survey(true)], [tools.black, () => darken(true)], [tools.room, dim],
      [tools.less, () => grow(-1)], [tools.more, () => grow(1)], [tools.trainer, invite], [tools.quit, () => leave()], [black, () => darken(false)],
    ]);

    const onClick = ({ target, detail, shiftKey }) => {
      const pressed = target.closest("button");
      if (!pressed) return;
      const { choix, ecran, vers } = pressed.dataset;
      if (actions.has(pressed)) actions.get(pressed)();
      else if (choix) vote(Number(choix), counts()[choix] + (shiftKey ? -1 : 1));
      else if (ecran) { survey(false); show(Number(ecran)); }
      else if (pressed.matches(".projection-touches")) allow(pressed);
      else if (vers) show(screens.findIndex((screen) => screen.scene === vers));
      else if (pressed.matches(".projection-reveler")) reveal();
      else if (pressed.matches(".projection-zero")) restart();
      else if (pressed.matches(".projection-compte")) startClock();
      // After a click or a tap, the space bar and the remote go on with the screens.
      if (detail && leave && plan.hidden && black.hidden) scene.focus();
    };
    const onKey = (event) => {
      const { key, code, target, shiftKey } = event;
      const typing = target.matches("input, select, textarea");
      const letter = key.toUpperCase();
      const choice = screens[here].vote ? (key.length === 1 ? LETTERS.slice(0, screens[here].vote).indexOf(letter) : -1) : -1;
      const digit = screens[here].vote && /^Digit[1-8]$/.test(code) ? Number(code.at(-1)) - 1 : screens[here].vote && /^[1-8]$/.test(key) ? key - 1 : -1;
      let act = null;
      if (event.ctrlKey || event.altKey || event.metaKey || key === "Tab") return;
      if (!settings.touches && key.length === 1 && key !== " ") return;
      if (key === "Escape") act = escape;
      else if (!black.hidden) act = () => darken(false);
      else if (!plan.hidden) {
        const step = NEXT.includes(key) ? 1 : BACK.includes(key) ? -1 : 0;
        const buttons = all(plan, "button");
        if (letter === "O") act = () => survey(false);
        else if (step && key !== " ") act = () => buttons[Math.min(Math.max(buttons.indexOf(target) + step, 0), buttons.length - 1)].focus();
      } else if (key === "PageDown") act = () => go(1);
      else if (key === "PageUp") act = () => go(-1);
      else if (typing) act = key === "Enter" ? () => scene.focus() : null;
      else if (key === " " && target.matches("button, a")) act = null;
      else if (NEXT.includes(key)) act = () => go(1);
      else if (BACK.includes(key)) act = () => go(-1);
      else if (key === "Home") act = () => show(0);
      else if (key === "End") act = () => show(screens.length - 1);
      else if (choice >= 0 || (digit >= 0 && digit < screens[here].vote)) {
        const i = choice >= 0 ? choice : digit;
        act = () => vote(i, counts()[i] + (shiftKey ? -1 : 1));
      } else act = { B: () => darken(true), ".": () => darken(true), O: () => survey(true), N: invite, R: reveal, S: dim, M: startClock, "+": () => grow(1), "-": () => grow(-1) }[letter];
      if (!act) return;
      event.preventDefault();
      act();
    };
    const onType = ({ target }) => {
      if (target.matches("input[data-voix]")) vote(Number(target.dataset.voix), Math.floor(Number(target.value)) || 0);
    };
    let touch = null;
    const onTouch = ({ type, changedTouches: [{ clientX, clientY }], touches }) => {
      if (type === "touchstart") { touch = touches.length === 1 ? [clientX, clientY] : null; return; }
      const [dx, dy] = touch ? [clientX - touch[0], clientY - touch[1]] : [0, 0];
      touch = null;
      if (Math.abs(dx) > 60 && Math.abs(dx) > 2 * Math.abs(dy)) go(dx < 0 ? 1 : -1);
    };
    let wait;
    const onSize = () => { clearTimeout(wait); wait = setTimeout(() => leave && fit(screens[here].at), 120); };
    const onHash = () => { const place = location.hash.match(/^#ecran=(\d+)/); if (place) show(place[1] - 1); };
    const onMessage = ({ source, data }) => {
      if (!data || !(source === trainer || link(source, window))) return;
      trainer = source;
      if (data.enclair === "bonjour") tell();
      if (data.enclair === "aller") { if (black.hidden) go(data.pas < 0 ? -1 : 1); else darken(false); }
    };
    const listeners = [[document, "keydown", onKey], [window, "resize", onSize], [window, "hashchange", onHash], [window, "message", onMessage]];

    leave = () => {
      leave = null;
      clearInterval(beat);
      listeners.forEach(([node, type, act]) => node.removeEventListener(type, act));
      dialog.remove();
      document.documentElement.classList.remove("projete");
      write("", before.hash);
      scrollTo(before.x, before.y);
      (before.focus === document.body ? starter : before.focus)?.focus({ preventScroll: true });
    };
    dialog.addEventListener("click", onClick);
    dialog.addEventListener("input", onType);
    dialog.addEventListener("cancel", (event) => { event.preventDefault(); });
    dialog.addEventListener("close", () => leave && leave());
    scene.addEventListener("touchstart", onTouch, { passive: true });
    scene.addEventListener("touchend", onTouch, { passive: true });
    listeners.forEach(([node, type, act]) => node.addEventListener(type, act));
    document.body.append(dialog);
    document.documentElement.classList.add("projete");
    light();
    dialog.showModal();
    fit(null);
    scene.focus();
  };

  // ——— the trainer’s window ———

  const accompany = () => {
    const wall = window.opener;
    const given = window.ENCLAIR_NOTES;  // or an element of that id: only a plain object comes from notes.js
    const all = given && Object.getPrototypeOf(given) === Object.prototype && given, notes = all && all[starter?.dataset.sequence];
    const lost = "Aucune projection ne répond. Ouvrez cette fenêtre depuis la projection, avec la touche N.";
    const views = ["À l’écran", "Ensuite"].map((name) => {
      const scene = make("div", { class: "projection-scene contenu" });
      const frame = make("div", { class: "projection-apercu", inert: "" }, scene);
      const title = make("p", {});
      return { scene, frame, title, box: make("section", { "aria-label": name }, make("h2", {}, name), title, frame) };
    });
    const status = make("p", { role: "status" }, lost);
    const time = make("p", { class: "projection-temps", role: "timer", "aria-label": "Minuteur" });
    const plan = make("p", { class: "projection-prevu" });
    const run = button("marche", "Démarrer", "Démarrer"), zero = button("reprise", "Remettre à zéro le minuteur", "Remettre à zéro");
    const back = button("avant", "Écran précédent", "←"), next = button("apres", "Écran suivant", "→");
    const page = make("section", { class: "projection-notes contenu", "aria-label": "Notes", tabindex: 0 }, make("h2", {}, "Notes"));
    const moments = [...article.querySelectorAll(".temps")];  // of a run sheet: each has its own notes
    page.append(...(notes ? new DOMParser().parseFromString(notes, "text/html").body.childNodes
      : moments.length ? [make("p", {}, "Les notes de chaque moment s’affichent ici.")]
      : [make("p", {}, all ? "Pas de notes pour cette page." : "Les notes sont dans le lot du formateur, pas ici.")]));
    /** The notes of the moment on screen, and what is left of it on the timer. */
    const follow = (step) => {
      const moment = moments[step], shown = page.dataset.moment;
      if (!moment || shown === String(step)) return;
      page.dataset.moment = step;
      page.replaceChildren(make("h2", {}, "Notes"), ...moment.querySelector(".notes").cloneNode(true).childNodes);
      page.scrollTop = 0;
      tick();
    };
    const dialog = make("dialog", { class: "projection projection-pupitre", "aria-label": "Fenêtre du formateur" },
      make("header", {}, make("h1", {}, document.querySelector("h1")?.textContent || ""), status, make("div", {}, back, next, time, plan, run, zero)), ...views.map(({ box }) => box), page);
    const clock = (location.hash.match(/^#minuteur=(\d+),(\d+)/) || [0, 0, 0]).slice(1).map(Number);  // past ms, running since
    let state = null, key = "", screens = [], silence = 0;

    const tick = () => {
      const seconds = Math.floor((clock[0] + (clock[1] && Date.now() - clock[1])) / 1000);
      const moment = moments[page.dataset.moment], late = moment && seconds - 60 * moment.dataset.a;
      time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      plan.textContent = !moment ? "" : `de ${moment.dataset.de} à ${moment.dataset.a}\u00a0min` + (late > 0 ? `, ${Math.ceil(late / 60)}\u00a0min de retard` : "");
      run.textContent = clock[1] ? "Pause" : "Démarrer";
      run.setAttribute("aria-label", run.textContent);
      run.title = run.textContent;
    };
    const keep = () => { write("formateur", `minuteur=${clock}`); tick(); };
    const ask = (message) => wall && !wall.closed && wall.postMessage(message, origin);
    const scale = () => views.forEach(({ scene, frame }) => {
      if (!state) return;
      frame.style.height = `${(frame.clientWidth * state.height) / state.width}px`;
      scene.style.transform = `scale(${frame.clientWidth / state.width})`;
    });
    const draw = () => {
      const { at, unit, zoom, width, height } = state;
      views.forEach(({ scene }) => { measure(scene, unit, zoom); scene.style.width = `${width}px`; scene.style.height = `${height}px`; });
      if (key !== (key = [unit, zoom, width, height].join())) screens = compose(article, views[0].scene, unit, zoom);
      const here = find(screens, at);
      views.forEach(({ scene, title }, i) => {
        const screen = screens[here + i];
        title.textContent = screen ? screen.title : "C’était le dernier écran.";
        const node = screen?.node.cloneNode(true);
        if (screen) paint(scene, { ...screen, node }, unit, zoom); else scene.replaceChildren();
        if (screen) tally(node, []);
      });
      follow(screens[here].step);
      status.textContent = `Écran ${here + 1} sur ${screens.length}${state.noir ? ", écran noir" : ""}`;
      dialog.dataset.salle = state.salle || "";
      scale();
    };
    addEventListener("message", ({ source, data }) => {
      if (source !== wall || !data || data.enclair !== "ecran") return;
      silence = 0;
      const [mine, theirs] = [location.href, data.page].map((href) => new URL(href));
      if (mine.protocol !== theirs.protocol || mine.host !== theirs.host) return;
      if (mine.pathname !== theirs.pathname) location.replace(address(theirs.href, "formateur", `minuteur=${clock}`));
      else if (JSON.stringify(state) !== JSON.stringify(state = data)) draw();
    });
    dialog.addEventListener("cancel", (event) => event.preventDefault());
    dialog.addEventListener("click", ({ target }) => {
      if (target === back || target === next) ask({ enclair: "aller", pas: target === back ? -1 : 1 });
      if (target === run) { clock[0] += clock[1] && Date.now() - clock[1]; clock[1] = clock[1] ? 0 : Date.now(); keep(); }
      if (target === zero) { clock[0] = 0; clock[1] = clock[1] && Date.now(); keep(); }
    });
    document.addEventListener("keydown", (event) => {
      const step = ["ArrowRight", "PageDown"].includes(event.key) ? 1 : ["ArrowLeft", "PageUp"].includes(event.key) ? -1 : 0;
      if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      ask({ enclair: "aller", pas: step });
    });
    addEventListener("resize", scale);
    document.body.append(dialog);
    document.documentElement.classList.add("projete");
    dialog.showModal();
    tick();
    const poll = () => { silence += 1; if (silence > 4) status.textContent = lost; ask({ enclair: "bonjour" }); tick(); };
    poll();
    setInterval(poll, 500);
  };

  /** In the frame of a platform, project in a window of its own; where none opens, project there. */
  const start = () => {
    const window_ = self !== top && window.open(address(location.href, "projection", location.hash), "enclair-projection");
    if (window_) window_.focus(); else project();
  };
  starter?.addEventListener("click", start);
  /** Screens are cut once the demonstrations are alive and the images have their size: this script may come before them. */
  const whole = (act) => { if (document.readyState === "complete") act(); else addEventListener("load", act, { once: true }); };
  if (/[?&]formateur\b/.test(location.search)) whole(accompany);
  else if (/[?&]projection\b/.test(location.search) || /^#ecran=/.test(location.hash)) whole(project);
  else start();
})();
