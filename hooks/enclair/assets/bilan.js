/* L’IA en clair: the sheet that ends a module or a path: a gesture to choose, a line and a message to copy, a reminder.
   Nothing is stored, sent, or written in the address. What is copied, downloaded or given to the mail program is what
   the person asks for, when they ask. */
(() => {
  "use strict";
  const find = (name) => document.getElementById(`bilan-${name}`);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const gesture = find("geste"), commune = find("commune"), date = find("date");
  const cells = [...find("registre").tBodies[0].rows[0].cells], blanks = cells.map((cell) => cell.textContent);
  const opening = find("message").textContent.trim();
  const isOnline = /^https?:$/.test(location.protocol);
  const plain = (text) => text.replace(/\s+/g, " ").trim();

  /** The day declared, today when there is none, some days later; at noon, so that no change of clocks moves it. */
  const day = (later = 0) => {
    const [year, month, number] = (date.value || today()).split("-");
    return new Date(year, month - 1, Number(number) + later, 12);
  };
  const digits = (one) => [one.getFullYear(), one.getMonth() + 1, one.getDate()].map((part) => `${part}`.padStart(2, "0"));
  const today = () => digits(new Date()).join("-");
  const told = (one) => one.toLocaleDateString("fr-FR", { day: "numeric", month: "long", year: "numeric" }).replace(/^1 /, "1er ");

  const message = () => {
    const home = document.querySelector("#bilan-retour a")?.href || new URL("index.html", location).href;
    const done = plain(gesture.value), parts = [opening];
    if (done) parts.push(`Mon geste de lundi\u00a0: ${done}`);
    if (isOnline) parts.push(`C’est ici\u00a0: ${home}`);
    return parts.join("\n\n");
  };
  const show = () => {
    cells[0].textContent = blanks[0].replace(/^\[[^\]]*\]/, () => told(day()));
    cells[1].textContent = blanks[1].replace(/^\[[^\]]*\]/, (blank) => plain(commune.value) || blank);
    find("message").textContent = message();
    const [address] = find("ecrire").href.split("&body=");
    find("ecrire").href = `${address}&body=${encodeURIComponent(message().replace(/\n/g, "\r\n"))}`;
  };

  const say = (button, text) => {
    const status = button.closest("section").querySelector(".bilan-etat");
    all(".bilan-copie").forEach((field) => field.remove());
    all(".bilan-etat").forEach((one) => { one.textContent = one === status ? text : ""; });
    return status;
  };
  /** Copy a text; where the browser does not let us, show it selected. */
  const copy = async (button, text, done) => {
    try {
      await navigator.clipboard.writeText(text);
      say(button, done);
    } catch {
      const field = document.createElement("textarea");
      field.className = "bilan-copie";
      field.setAttribute("aria-label", "Texte à copier");
      field.readOnly = true;
      field.value = text;
      say(button, "Le navigateur ne laisse pas cette page copier\u00a0: le texte est sélectionné, copiez-le vous-même (Ctrl\u00a0+\u00a0C).").after(field);
      field.focus();
      field.select();
    }
  };

  /** A reminder of one day (RFC 5545): same page, same date, same bytes. Lines hold 75 octets at most, 4 a sign. */
  const calendar = () => {
    const name = location.pathname.replace(/^.*\//, "").replace(/\.html$/, "").replace(/^bilan-/, "");
    const at = (later) => digits(day(later)).join("");
    const clean = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");
    const recalls = all("#bilan-rappels li").map((row) => plain(row.textContent)).join("\n");
    const subject = plain(document.querySelector("h1").textContent).replace(/^\S+ : /, "");
    const lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//L’IA en clair//Bilan//FR", "BEGIN:VEVENT",
      `UID:${name}-${at(7)}@ia-en-clair.invalid`, `DTSTAMP:${at(0)}T000000Z`, `DTSTART;VALUE=DATE:${at(7)}`,
      `SUMMARY:${clean(`Sept jours après : ${subject}`)}`, `DESCRIPTION:${clean(recalls)}`,
      ...(isOnline ? [`URL:${document.querySelector("#bilan-rappels a")?.href || location.href.split("#")[0]}`] : []),
      "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
    ];
    const text = lines.map((line) => line.match(/.{1,18}/gu).join("\r\n ")).join("\r\n");
    const link = document.createElement("a");
    link.href = `data:text/calendar;charset=utf-8,${encodeURIComponent(`${text}\r\n`)}`;
    link.download = `rappel-${name}.ics`;
    link.click();
  };

  const actions = {
    "copier-ligne": (button) => copy(button, cells.map((cell) => plain(cell.textContent)).join("\t"), "Ligne copiée\u00a0: collez-la dans le registre."),
    "copier-message": (button) => copy(button, message(), "Message copié."),
    "copier-adresse": (button) => copy(button, location.href.split("#")[0], isOnline ? "Adresse copiée." : "Adresse copiée\u00a0: elle ne s’ouvre que depuis cet ordinateur ou cette clé."),
    agenda: (button) => {
      calendar();
      say(button, `Fichier d’agenda préparé pour le ${told(day(7))}. Si rien ne s’est téléchargé, notez cette date.`);
    },
  };
  Object.entries(actions).forEach(([name, act]) => {
    const button = find(name);
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => act(button));
  });
  all("[id^='bilan-']:is(input, textarea)").forEach((field) => {  // Firefox gives a reloaded page its answers back
    field.checked = false;
    field.value = "";
  });
  date.value = today();
  document.addEventListener("input", ({ target }) => {
    if (target.name === "bilan-geste-choisi") gesture.value = plain(target.closest("label").textContent);
    show();
  });
  document.documentElement.classList.add("bilan-suivi");
  show();
})();
