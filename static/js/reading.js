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

  /* The place being read: the last one whose beginning is above the line that is read. */
  const readingLine = () =>
    (parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0) + 8;
  const lastAbove = (places) => {
    const line = readingLine();
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle].getBoundingClientRect().top > line) high = middle;
      else low = middle + 1;
    }
    return low ? places[low - 1] : null;
  };

  /* It is marked in the contents, which come along. */
  const contents = document.getElementById("contents");
  const entries = new Map();
  for (const link of contents ? contents.querySelectorAll("a[href^='#']") : []) {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (place) entries.set(place, link);
  }
  const scroller = () => (contents.classList.contains("sheet") ? contents : contents.closest(".side"));
  const bring = (link) => {
    const box = scroller();
    if (getComputedStyle(box).overflowY !== "auto") return;
    const [inner, outer] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
    if (!inner.height || (inner.top >= outer.top && inner.bottom <= outer.bottom)) return;
    box.scrollTop += inner.top - outer.top - box.clientHeight / 2;
  };
  if (entries.size) {
    let marked = null;
    const places = [...entries.keys()];
    const read = () => {
      const place = lastAbove(places);
      const here = place ? entries.get(place) : null;
      if (here === marked) return;
      if (marked) marked.removeAttribute("aria-current");
      marked = here;
      if (!here) return;
      here.setAttribute("aria-current", "location");
      bring(here);
    };
    let waiting = false;
    addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; read(); });
    }, { passive: true });
    read();
  }

  /* The contents over the text: opened where the reader is, closed by Escape or a choice. */
  const opener = document.querySelector("a.to-contents");
  if (opener && contents) {
    const show = (open) => {
      contents.classList.toggle("sheet", open);
      opener.setAttribute("aria-expanded", String(open));
    };
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-controls", "contents");
    show(false);
    const close = () => { show(false); opener.focus(); };
    const toggle = (event) => {
      event.preventDefault();
      if (contents.classList.contains("sheet")) return close();
      show(true);
      const here = contents.querySelector("a[aria-current]");
      if (here) bring(here);
      (here || contents.querySelector("a")).focus({ preventScroll: true });
    };
    opener.addEventListener("click", toggle);
    opener.addEventListener("keydown", (event) => { if (event.key === " ") toggle(event); });
    addEventListener("keydown", (event) => {
      if (event.key === "Escape" && contents.classList.contains("sheet")) close();
    });
    document.addEventListener("click", (event) => {
      if (!contents.classList.contains("sheet") || opener.contains(event.target)) return;
      if (event.target.closest("#contents a[href^='#']") || !contents.contains(event.target)) show(false);
    });
  }

  /* To other columns or the other view, and still at the same place. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-keep-place]");
    if (!link) return;
    const places = [...document.querySelectorAll(".reading .row[id], .reading .unit[id]")];
    const here = scrollY > 0 ? lastAbove(places.filter((one) => one.getClientRects().length)) : null;
    link.hash = here ? here.id : "";
  });
})();
