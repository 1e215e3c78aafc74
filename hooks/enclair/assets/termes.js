/* L’IA en clair: a term of the glossary opens its definition in place. Without this script, or in a browser without
   popovers, the link leads to the glossary, and its title says the definition. Nothing is stored or sent. */
(() => {
  "use strict";
  if (!HTMLElement.prototype.showPopover) return;
  const GAP = 8, NEAR = 6;
  const make = (tag, ...nodes) => {
    const node = document.createElement(tag);
    node.append(...nodes);
    return node;
  };
  const box = Object.assign(make("span"), { className: "definition", popover: "auto", tabIndex: -1 });
  box.setAttribute("role", "dialog");
  box.addEventListener("toggle", ({ newState }) => {
    if (newState === "open") return;
    box.previousElementSibling?.setAttribute("aria-expanded", "false");
    box.remove();
  });
  const place = (link) => {
    const near = link.getClientRects()[0], { offsetWidth: wide, offsetHeight: high } = box;
    const left = Math.max(GAP, Math.min(near.left, document.documentElement.clientWidth - wide - GAP));
    const above = near.bottom + NEAR + high > innerHeight && near.top > high + NEAR;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(above ? near.top - high - NEAR : near.bottom + NEAR) + scrollY}px`;
  };
  const show = (link) => {
    const term = Object.assign(make("strong", link.textContent), { lang: link.lang }), more = Object.assign(make("a", "Voir le glossaire"), { href: link.href });
    box.replaceChildren(term, make("span", link.dataset.definition), more);
    box.setAttribute("aria-label", `Définition\u00a0: ${link.textContent}`);
    link.after(box);
    box.showPopover({ source: link });
    link.setAttribute("aria-expanded", "true");
    place(link);
    box.focus({ preventScroll: true });
  };
  document.querySelectorAll("a.terme:is([title], [data-definition])").forEach((link) => {
    link.dataset.definition ||= link.title;
    link.removeAttribute("title");
    link.setAttribute("role", "button");
    link.setAttribute("aria-haspopup", "dialog");
    link.setAttribute("aria-expanded", "false");
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.terme[data-definition]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.nextElementSibling === box && box.matches(":popover-open")) box.hidePopover(); else show(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== " " || !event.target.matches("a.terme[data-definition]")) return;
    event.preventDefault();
    event.target.click();
  });
})();
