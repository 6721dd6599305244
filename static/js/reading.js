/* What is easier with JavaScript on a page that is read; everything is there without it, too. */
(() => {
  "use strict";
  const say = (text) => {
    let voice = document.getElementById("said");
    if (!voice) {
      voice = document.createElement("p");
      voice.id = "said";
      voice.className = "said";
      voice.setAttribute("role", "status");
      document.body.append(voice);
    }
    voice.textContent = text;
    clearTimeout(say.timer);
    say.timer = setTimeout(() => { voice.textContent = ""; }, 3000);
  };

  const words = document.body.dataset;
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      say(words.copied);
    } catch {
      say(words.notCopied);
    }
  };

  /* Copying: buttons with what they copy, and the link of a place. */
  for (const button of document.querySelectorAll("button[data-copy]")) button.hidden = false;
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-copy]");
    if (button) copy(button.dataset.copy);
    const link = event.target.closest("a.permalink:not(.cite)");
    if (link) copy(link.href);
  });

  /* From match to match. */
  const bar = document.querySelector("[data-steps]");
  const matches = [...document.querySelectorAll("mark[id^='match-']")];
  if (bar && matches.length) {
    let at = -1;
    const place = document.createElement("span");
    const go = (step) => {
      const shown = matches.filter((one) => one.getClientRects().length);
      if (!shown.length) return;
      const from = at < 0 ? (step > 0 ? -1 : 0) : shown.indexOf(matches[at]);
      const next = shown[(from + step + shown.length) % shown.length];
      if (at >= 0) matches[at].removeAttribute("aria-current");
      at = matches.indexOf(next);
      next.setAttribute("aria-current", "true");
      next.scrollIntoView({ block: "center" });
      place.textContent = `${shown.indexOf(next) + 1} / ${shown.length}`;
    };
    const button = (sign, name, step) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = sign;
      made.setAttribute("aria-label", name);
      made.addEventListener("click", () => go(step));
      return made;
    };
    const steps = document.createElement("span");
    steps.className = "stepping";
    steps.append(button("↑", words.previous, -1), place, button("↓", words.next, 1));
    bar.querySelector("a[href='#match-1']").replaceWith(steps);
    place.textContent = `${matches.length}`;
    if (!location.hash || location.hash.startsWith("#match-")) go(1);
  }

  /* The place being read is marked in the contents. */
  const entries = new Map();
  for (const link of document.querySelectorAll(".contents a[href^='#']")) {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (place) entries.set(place, link);
  }
  if (entries.size) {
    let marked = null;
    const box = document.querySelector(".side");
    const read = () => {
      const top = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
      let here = null;
      for (const [place, link] of entries) {
        if (place.getBoundingClientRect().top > top + 8) break;
        here = link;
      }
      if (here === marked) return;
      if (marked) marked.removeAttribute("aria-current");
      marked = here;
      if (!here) return;
      here.setAttribute("aria-current", "location");
      const above = here.offsetTop - box.clientHeight / 2;
      if (getComputedStyle(box).overflowY === "auto") box.scrollTop = above;
    };
    let waiting = false;
    addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; read(); });
    }, { passive: true });
    read();
  }
})();
