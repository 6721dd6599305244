// Files dragged or chosen are sent one after another, with a bar that shows how far they are.
// Without this the form sends them all by itself.
"use strict";
(() => {
  const form = document.querySelector("form.upload");
  if (!form) return;
  const input = form.querySelector("input[type=file]");
  const drop = form.querySelector(".drop");
  const sending = form.querySelector(".sending");
  const bar = sending.querySelector("progress");
  const said = sending.querySelector(".said-now");
  const notSent = form.querySelector(".not-sent");
  const limit = Number(form.dataset.limit);
  const token = form.querySelector("[name=csrfmiddlewaretoken]").value;

  function refuse(file, sentence) {
    const line = document.createElement("li");
    line.className = "problem";
    line.textContent = `${file.name}: ${sentence}`;
    notSent.append(line);
  }

  function send(file, before, whole) {
    return new Promise((done) => {
      const body = new FormData();
      body.append("file", file, file.name);
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("X-CSRFToken", token);
      request.setRequestHeader("Accept", "application/json");
      request.upload.addEventListener("progress", (event) => {
        bar.value = whole ? ((before + event.loaded) / whole) * 100 : 100;
      });
      const fail = () => { refuse(file, form.dataset.failed); done(false); };
      request.addEventListener("load", () => {
        const answered = (request.getResponseHeader("Content-Type") || "").startsWith("application/json");
        if (request.status === 200 && answered) done(true);
        else if (request.status === 200 || request.status === 403) { refuse(file, form.dataset.signedOut); done(false); }
        else fail();
      });
      request.addEventListener("error", fail);
      request.send(body);
    });
  }

  async function sendAll(files) {
    notSent.replaceChildren();
    const taken = files.filter((file) => {
      if (file.size <= limit) return true;
      refuse(file, form.dataset.large);
      return false;
    });
    const whole = taken.reduce((sum, file) => sum + file.size, 0);
    let before = 0, kept = 0, place = 0;
    sending.hidden = taken.length === 0;
    for (const file of taken) {
      place += 1;
      said.textContent = `${form.dataset.sending}: ${place} / ${taken.length} · ${file.name}`;
      kept += (await send(file, before, whole)) ? 1 : 0;
      before += file.size;
      bar.value = whole ? (before / whole) * 100 : 100;
    }
    if (kept && !notSent.children.length) location.assign(location.pathname);
    else sending.hidden = true;
    if (kept && window.htmx) htmx.ajax("GET", location.pathname, { target: "#drafts", select: "#drafts", swap: "outerHTML" });
  }

  form.addEventListener("submit", (event) => {
    if (!input.files.length) return;
    event.preventDefault();
    sendAll([...input.files]);
  });
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
  }
  for (const name of ["dragleave", "drop"]) {
    drop.addEventListener(name, () => drop.classList.remove("over"));
  }
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) sendAll([...event.dataTransfer.files]);
  });
})();
