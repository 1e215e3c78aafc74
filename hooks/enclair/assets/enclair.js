/* L’IA en clair: questions to try by oneself, and the buttons that print and project.
   Each row of the answer (details.quiz-corrige) says by its attributes what it answers.
   Nothing is stored or sent; what is typed is compared. */
(() => {
  "use strict";
  const NUMBERS = "zéro une deux trois quatre cinq six sept huit".split(" ");
  const RANKS = "- première deuxième troisième quatrième cinquième sixième".split(" ");
  const all = (node, selector) => [...node.querySelectorAll(selector)];
  const first = (node, selector) => node.querySelector(selector);
  /** What a typed answer says. Nothing hangs on case, accents, blanks, quotes, a plural, a first article, the decimal
      sign; a minus does count. */
  const fold = (text) => text.normalize("NFD").toLowerCase().replace(/[\u0300-\u036f\p{Cf}]/gu, "")
    .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[‐‑–—−]/g, "-").replace(/[’ʼ‘´`]/g, "'").replace(/["«»“”„‹›]/g, " ").trim()
    .replace(/^'*(?:(?:les?|la|une?|des)\s+|l'\s*)(?=[\p{L}\p{N}])/u, "")
    .replace(/(\p{L}{2})[sx](?![\p{L}\p{N}])/gu, "$1")
    .replace(/(\d)\.(?=\d)/g, "$1,")
    .replace(/(^|[\s\d])-\s*(?=\d)/g, "$1−")
    .replace(/[\s'-]/g, "").replace(/[.,;:!?…]+$/, "");
  /** An element that holds a text, or a copy of a node’s. */
  const make = (what, name = "", tag = "p") => {
    const node = document.createElement(tag);
    node.className = name;
    node.append(...(what.nodeType ? what.cloneNode(true).childNodes : [what]));
    all(node, "[id]").forEach((child) => child.removeAttribute("id"));
    return node;
  };

  const count = (many, noun) => `${NUMBERS[many] || many}${noun ? ` ${noun}${many > 1 ? "s" : ""}` : ""}`;
  /** What is said of choices: how much is missing, never which; of fields: which to look at again. */
  const chosen = (right, { length: wrong }, missing) => (wrong
    ? `En partie juste\u00a0: ${count(wrong, "réponse")} à revoir${missing ? `, ${count(missing)} à trouver` : ""}.`
    : missing === 1 ? "Presque\u00a0: il manque une bonne réponse."
    : missing ? `${right < missing ? "C’est un bon début" : `Vous y êtes ${right > missing ? "presque" : "à moitié"}`}\u00a0: il en manque ${count(missing)}.`
    : "Juste.");
  const filled = (right, wrong, missing, host) => {
    const noun = { "quiz-carte": "carte", "quiz-etape": "étape" }[host?.classList[0]] || "réponse", total = right + wrong.length + missing;
    const look = wrong.length > 3 ? "celles qui sont à revoir" : wrong.map((rank) => `la ${RANKS[rank] || `${rank}e`}`).join(", ").replace(/, ([^,]+)$/, " et $1");
    return `${right === total ? "Juste. " : ""}${total > 1 ? `${count(right, noun)} sur ${count(total)}.`.replace(/./, (letter) => letter.toUpperCase()) : ""}${
      look && ` Regardez ${look}.`}${missing ? ` Il en reste ${count(missing)} à faire.` : ""}`;
  };

  const orders = new Map(all(document, ".quiz-etapes").map((list) => [list, [...list.children]]));
  const place = (step) => [...step.parentNode.children].indexOf(step) + 1;

  /** A row of the answers, its fields, what they were given, whether it is right. */
  const read = (quiz, row) => {
    const { choix, trou, juste, reponses, nombre, tolerance = 0 } = row.dataset, id = `${quiz.id}-${choix || trou}`;
    const step = first(quiz, `[data-etape="${trou}"]`), rank = step ? place(step) : Number(trou);
    const fields = choix ? [all(quiz, ".quiz-choix input")[choix - 1]]
      : step ? all(step, "button") : all(quiz, `[name="${id}"], [id="${id}"]`);
    const field = fields.find(({ checked }) => checked) || fields[0], value = step ? `${rank}` : field.value.trim();
    const given = step ? orders.get(step.parentNode).some((one, i) => place(one) !== i + 1)
      : /radio|checkbox/.test(field.type) ? field.checked : value;
    const unit = nombre && fold(first(field.parentNode, ".quiz-unite")?.textContent || "");
    const amount = nombre && Number(fold(value).replace(unit, "").replace(/^(−?\d+),?(\d*)\D*$/, "$1.$2").replace("−", "-") || NaN);
    const says = (key, margin = 0) => given && (nombre ? Math.abs(amount - key) <= Number(margin) + 1e-9
      : field.type === "text" ? fold(key) !== "" && fold(key) === fold(value) : key === value);
    const right = choix ? juste === "oui" : nombre ? says(nombre, tolerance) : JSON.parse(reponses).some((key) => says(key));
    const error = all(row, "[data-erreur]").find(({ dataset }) => says(dataset.erreur));
    return { id, row, fields, host: field.closest(".quiz-choix, .quiz-carte, .quiz-ligne, .quiz-etape, .quiz-nombre"), rank, choix, amount, right, error, given };
  };

  const mark = ({ id, fields, host, choix, right }) => {
    const word = make(right ? "juste" : "à revoir", "quiz-marque", "span");
    word.id = `${id}-marque`;
    (host || fields[0]).dataset.etat = word.dataset.etat = right ? "juste" : "revoir";
    if (host) host.append(" ", word); else fields[0].after(" ", word);
    if (!choix) fields.forEach((field) => field.setAttribute("aria-describedby", word.id));  // a label says it
  };
  /** What is told of an answer: a choice again, or why; of a field, why, after its name unless it is alone. */
  const tell = ({ row, fields, host, choix, right, error }, alone) => {
    const why = all(error || row, ".quiz-pourquoi").find((one) => error || !one.closest(".quiz-erreurs"));
    const told = make(choix && !(alone && why) ? row : why || ""), name = host?.querySelector("legend, label, .quiz-etape-texte");
    if (!choix && why && !alone) told.prepend(make(name || fields[0].getAttribute("aria-label").replace(/\s:.*/, ""), "", "strong"), ` (${right ? "juste" : "à revoir"})\u00a0: `);
    return told;
  };

  const status = (quiz) => first(quiz, ".quiz-retour");
  const clear = (quiz) => {
    all(quiz, ".quiz-marque").forEach((word) => { word.previousSibling.remove(); word.remove(); });
    all(quiz, "[data-etat], [aria-describedby]").forEach((node) => {
      node.removeAttribute("data-etat");
      node.removeAttribute("aria-describedby");
    });
    status(quiz).textContent = "";
    first(quiz, ".quiz-recommencer").hidden = true;
  };
  /** Say what an answer is worth, if anything; go on with the story, unless it stays. */
  const say = (quiz, etat, verdict, told = [], stays = !etat) => {
    const why = make((etat === "juste" && first(quiz, ".quiz-explication")) || "");
    status(quiz).replaceChildren(...[make(verdict, "quiz-verdict"), ...told, why].filter((line) => line.textContent));
    status(quiz).dataset.etat = etat;
    first(quiz, ".quiz-recommencer").hidden = !etat;
    if (!stays) leave(quiz);
    status(quiz).scrollIntoView({ block: "nearest" });
  };
  const open = (quiz, verdict) => {
    clear(quiz);
    first(quiz, ".quiz-corrige").open = true;
    say(quiz, "pari", verdict);
  };

  const verify = (quiz) => {
    const parts = all(quiz, "li[data-choix], li[data-trou]").map((row) => read(quiz, row));
    const tries = parts.filter(({ given }) => given);
    const field = first(quiz, "fieldset :is(input, select, textarea)");
    if (!parts.length && field.value.trim()) return open(quiz, "Comparez votre réponse à celle-ci, puis cochez ce que vous y retrouvez.");
    clear(quiz);
    if (!tries.length) return say(quiz, "", field ? `${/^text/.test(field.type) ? "Écrivez" : "Choisissez"} d’abord une réponse.` : "Déplacez d’abord une étape.");
    if (tries.some(({ amount }) => Number.isNaN(amount))) return say(quiz, "", "Écrivez un nombre, par exemple 12,5.");
    const [{ row, choix, host }] = tries;
    const told = tries.map((one) => tell(one, (choix ? tries : parts).length < 2));
    if (row.dataset.juste === "pari") return say(quiz, "pari", "", told);
    tries.forEach(mark);
    const wrong = tries.flatMap(({ right, rank }) => (right ? [] : rank)).sort((a, b) => a - b), right = tries.length - wrong.length;
    if (!right) return say(quiz, "revoir", "Ce n’est pas encore ça.", told);
    const missing = parts.filter((one) => !one.given && (one.right || !choix)).length;
    say(quiz, wrong.length || missing ? "presque" : "juste", (choix ? chosen : filled)(right, wrong, missing, host), told);
  };

  const bound = (list) => all(list, "button").forEach((button) => {
    button.disabled = place(button.closest("li")) === (button.matches(".quiz-monter") ? 1 : list.children.length);
  });
  /** The other step moves: this one keeps the focus. */
  const move = (quiz, button, step) => {
    if (button.matches(".quiz-monter")) step.after(step.previousElementSibling); else step.before(step.nextElementSibling);
    clear(quiz);
    bound(step.parentNode);
    (button.disabled ? first(step, "button:enabled") : button).focus();
    status(quiz).append(make(`«\u00a0${first(step, ".quiz-etape-texte").textContent.trim()}\u00a0»\u00a0: ${place(step)} sur ${step.parentNode.children.length}.`, "vh"));
  };

  const ways = new Map();
  const enter = (scene) => [...scene.parentNode.children].forEach((one) => {
    one.classList.toggle("ici", one === scene);
    first(one, ".quiz-scene-nom").tabIndex = -1;
  });
  const follow = (quiz, link, scene) => {
    const why = first(all(quiz, "li[data-pas]")[all(quiz, ".quiz-pas a").indexOf(link)], ".quiz-pourquoi");
    const way = ways.get(scene.parentNode), goes = first(scene, ".quiz-pas");
    way.push(link.textContent.trim().replace(/[.\s]+$/, ""));
    enter(scene);
    say(quiz, "pari", "", [make(why || ""), make(goes ? "" : `Votre chemin\u00a0: ${way.join(" → ")}.`, "note")], goes);
    first(scene, ".quiz-scene-nom").focus({ preventScroll: true });
  };

  const empty = (node) => {
    all(node, ".quiz :is(input, select, textarea)").forEach((field) => {
      field.checked = false;
      field.value = field.defaultValue || "";
    });
    all(node, ".quiz-etapes").forEach((list) => { list.append(...orders.get(list)); bound(list); });
    all(node, ".quiz-scenes").forEach((scenes) => {
      scenes.before(status(scenes.closest(".quiz")));  // what a choice does, then where it leads
      ways.set(scenes, []);
      enter(scenes.firstElementChild);
    });
  };
  const restart = (quiz) => {
    clear(quiz);
    empty(quiz);
    first(quiz, ".quiz-corrige").open = false;
    first(quiz, "fieldset :is(input, select, textarea, button:enabled, .quiz-scene-nom)").focus();
  };

  // A story in steps waits at the first question not answered, passed or skipped; style hides the rest.
  const story = first(document, "[data-par-etapes]"), past = new Set(), skip = make("Lire la suite sans répondre", "quiz-suite bouton-discret", "button");
  const later = () => first(story, ":is(.quiz.ici, :has(.quiz.ici)) ~ :not(.quiz-suite, .sources)");
  const wait = () => {
    const quizzes = all(story || skip, ".quiz"), here = quizzes.find((quiz) => !past.has(quiz));
    quizzes.forEach((quiz) => quiz.classList.toggle("ici", quiz === here));
    skip.remove();
    if (here && later()) here.after(skip);
  };
  const leave = (quiz) => {
    const next = quiz.matches(".ici") && later();
    wait(past.add(quiz));
    if (next) status(quiz).append(make("La suite est affichée.", "note"));
    return next;
  };
  const aim = (hash) => document.getElementById(hash.slice(1));
  /** Show the place that an address leads to, and what comes before. */
  const reach = (hash) => {
    const node = aim(hash), scene = node?.closest(".quiz-scene");
    if (scene) enter(scene);
    if (!story?.contains(node) || node.closest(".sources")) return;
    all(story, ".quiz").forEach((quiz) => quiz.compareDocumentPosition(node) === 4 && past.add(quiz));  // 4: after it
    wait();
    node.scrollIntoView();
  };

  const add = (tag, attributes) => document.head.append(Object.assign(document.createElement(tag), attributes));
  const sheet = new URL("projection.css", document.currentScript.src).href;
  /** Load the sheet of the projection, to measure with, then its script, which listens to the button. */
  const project = () => {
    if (first(document, `[href="${sheet}"]`)) return;
    add("link", { rel: "stylesheet", href: sheet, onload: () => add("script", { src: sheet.replace(/css$/, "js") }) });
  };

  document.addEventListener("click", (event) => {
    const { target } = event, quiz = target.closest(".quiz"), link = target.closest("a[href^='#']"), is = (name) => target.matches(name);
    if (is(".imprimer")) window.print();
    if (is(".projeter")) project();
    if (is(".quiz-verifier")) verify(quiz);
    if (is(".quiz-passer")) open(quiz, "Vous ne savez pas\u00a0: voici de quoi décider.");
    if (is(".quiz-recommencer")) restart(quiz);
    if (is(".quiz-etape button")) move(quiz, target, target.closest("li"));
    if (target === skip) Object.assign(leave(skip.previousElementSibling), { tabIndex: -1 }).focus();
    if (!link) return;
    if (!link.matches(".quiz-pas a")) return reach(link.hash);
    event.preventDefault();
    follow(quiz, link, aim(link.hash));
  });
  document.addEventListener("input", ({ target }) => {
    const quiz = target.closest(".quiz");
    if (!quiz) return;
    if (!target.matches(".quiz-critere input")) return clear(quiz);
    const found = all(quiz, ".quiz-critere :checked").length, plural = found > 1 ? "s" : "";
    status(quiz).textContent = `${found} point${plural} sur ${all(quiz, ".quiz-critere").length} retrouvé${plural}.`;
  });
  document.addEventListener("keydown", ({ key, target }) => {
    if (key === "Enter" && target.matches(".quiz [type='text']")) verify(target.closest(".quiz"));
  });
  empty(document);  // Firefox gives a reloaded page its answers back
  wait();
  reach(location.hash);
  addEventListener("hashchange", () => reach(location.hash));
  all(document, ".quiz-actions, .quiz-etape button, .imprimer, .projeter").forEach((node) => { node.hidden = false; });
  if (first(document, "a.terme")) add("script", { src: sheet.replace(/[^/]*$/, "termes.js") });
  if (/[?&](projection|formateur)\b/.test(location.search) || /^#ecran=/.test(location.hash)) project();
})();
