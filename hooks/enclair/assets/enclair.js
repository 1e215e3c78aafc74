/* L’IA en clair: questions to try by oneself, and the buttons that print and project.
   Key and feedback are read from the answer already in the page (details.quiz-corrige).
   Nothing is stored or sent; what the learner types is compared, never written back. */
(() => {
  "use strict";
  const all = (node, selector) => [...node.querySelectorAll(selector)];
  const state = (right) => (right ? "juste" : "revoir");
  /** What a typed answer says. Nothing hangs on case, accents, blanks, quotes, a plural, the article that comes first, the
      decimal sign; a minus does count. */
  const fold = (text) => text.normalize("NFD").toLowerCase().replace(/[\u0300-\u036f\p{Cf}]/gu, "")
    .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/[‐‑–—−]/g, "-").replace(/[’ʼ‘´`]/g, "'").replace(/["«»“”„‹›]/g, " ").trim()
    .replace(/^'*(?:(?:les?|la|une?|des)\s+|l'\s*)(?=[\p{L}\p{N}])/u, "")
    .replace(/(\p{L}{2})[sx](?![\p{L}\p{N}])/gu, "$1")
    .replace(/(\d)\.(?=\d)/g, "$1,")
    .replace(/(^|[\s\d])-\s*(?=\d)/g, "$1−")
    .replace(/[\s'-]/g, "").replace(/[.,;:!?…]+$/, "");

  /** Make an element of this text, or a copy of what `source` holds, ids left out. */
  const make = (tag, name, text, source) => {
    const node = document.createElement(tag);
    node.className = name;
    node.textContent = text;
    if (source) node.append(...source.cloneNode(true).childNodes);
    all(node, "[id]").forEach((child) => child.removeAttribute("id"));
    return node;
  };

  const clear = (quiz) => {
    all(quiz, ".quiz-marque").forEach((word) => { word.previousSibling.remove(); word.remove(); });
    all(quiz, "[data-etat]").forEach((node) => node.removeAttribute("data-etat"));
    quiz.querySelector(".quiz-retour").textContent = "";
    quiz.querySelector(".quiz-recommencer").hidden = true;
  };

  const empty = (node) => {
    all(node, ".quiz-texte input").forEach((field) => { field.value = ""; });
    all(node, ".quiz-choix :checked").forEach((field) => { field.checked = false; });
  };

  const say = (quiz, verdict, right, feedback) => {
    const status = quiz.querySelector(".quiz-retour");
    const why = quiz.querySelector(".quiz-explication");
    status.dataset.etat = state(right);
    status.append(make("p", "quiz-verdict", verdict), ...feedback);
    if (right && why) status.append(make("p", "", "", why));
  };

  const verify = (quiz) => {
    const fields = all(quiz, "fieldset input");
    const rows = all(quiz, "li[data-choix], li[data-trou]");
    const typed = fields[0].type === "text";
    const isRight = (row, field) => (typed
      ? fold(field.value) !== "" && JSON.parse(row.dataset.reponses).map(fold).includes(fold(field.value))
      : row.dataset.juste === "oui");
    const tries = fields.map((field, i) => ({ field, row: rows[i], right: isRight(rows[i], field) }))
      .filter(({ field }) => (typed ? fields.some((one) => one.value.trim()) : field.checked));
    const hits = tries.filter(({ right }) => right);
    const wrong = tries.length - hits.length;
    const missing = typed ? 0 : rows.filter(isRight).length - hits.length;
    clear(quiz);
    if (!tries.length) return say(quiz, `${typed ? "Écrivez" : "Choisissez"} d’abord une réponse.`, false, []);
    tries.forEach(({ field, right }) => {
      const word = make("span", "quiz-marque", right ? " juste" : " à revoir");
      word.dataset.etat = state(right);
      if (typed) return field.after(" ", word);
      field.parentNode.dataset.etat = state(right);
      field.parentNode.append(" ", word);
    });
    quiz.querySelector(".quiz-recommencer").hidden = false;
    const verdict = !hits.length ? "Ce n’est pas la bonne réponse."
      : wrong ? `En partie juste\u00a0: ${wrong > 1 ? `${wrong} réponses sont` : "une réponse est"} à revoir.`
      : missing ? `Presque\u00a0: il manque ${missing > 1 ? `${missing} bonnes réponses` : "une bonne réponse"}.`
      : "Juste.";
    say(quiz, verdict, !wrong && !missing, (typed ? hits : tries)
      .map(({ row }) => make("p", "", "", ((typed || tries.length < 2) && row.querySelector(".quiz-pourquoi")) || row)));
  };

  const add = (tag, attributes) => document.head.append(Object.assign(document.createElement(tag), attributes));
  const sheet = new URL("projection.css", document.currentScript.src).href;
  const script = sheet.replace(/css$/, "js");

  /** Load the projection: its sheet first, to measure with, then its script, which then listens to the button itself. */
  const project = () => {
    if (document.querySelector(`[href="${sheet}"]`)) return;
    add("link", { rel: "stylesheet", href: sheet, onload: () => add("script", { src: script }) });
  };

  document.addEventListener("click", ({ target }) => {
    const quiz = target.closest(".quiz");
    if (target.matches(".imprimer")) window.print();
    if (target.matches(".projeter")) project();
    if (target.matches(".quiz-verifier")) verify(quiz);
    if (!target.matches(".quiz-recommencer")) return;
    clear(quiz);
    empty(quiz);
    quiz.querySelector("fieldset input").focus();
  });
  document.addEventListener("input", ({ target }) => {
    if (target.closest(".quiz")) clear(target.closest(".quiz"));
  });
  document.addEventListener("keydown", ({ key, target }) => {
    if (key === "Enter" && target.matches(".quiz-texte input")) verify(target.closest(".quiz"));
  });
  empty(document);  // Firefox gives a reloaded page its answers back
  all(document, ".quiz-actions, .imprimer, .projeter").forEach((node) => { node.hidden = false; });
  if (/[?&](projection|formateur)\b/.test(location.search) || /^#ecran=/.test(location.hash)) project();
})();
