/* Under `enclair serve`, reloads the page once it has been remade; the server gives the date of the one that is shown.
   MkDocs would write its own script in each page, which our policy refuses. A hidden tab asks for nothing. */
(() => {
  "use strict";
  const shown = Number(document.currentScript.src.split("?")[1]);
  let asked = new AbortController();

  const ask = async () => {
    const { signal } = asked = new AbortController();
    try {
      const answer = await fetch(`/livereload/${shown}/${Date.now()}`, { signal });
      if (Number(await answer.text()) > shown) location.reload();
      else if (!signal.aborted) ask();
    } catch {
      setTimeout(() => signal.aborted || ask(), 3000);  // the server was stopped, or starts again
    }
  };
  const follow = () => {
    asked.abort();
    if (document.visibilityState === "visible") ask();
  };

  addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => asked.abort());
  follow();
})();
