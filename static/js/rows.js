// A button below each outline that adds an empty row; without this there are some to begin with.
"use strict";
for (const outline of document.querySelectorAll(".outline")) {
  const total = document.getElementsByName(`${outline.dataset.prefix}-TOTAL_FORMS`)[0];
  const add = document.createElement("button");
  add.type = "button";
  add.className = "plain";
  add.textContent = outline.dataset.add;
  add.addEventListener("click", () => {
    const number = Number(total.value);
    const row = outline.querySelector(".mark:last-of-type").cloneNode(true);
    const old = `${outline.dataset.prefix}-${number - 1}-`;
    const own = `${outline.dataset.prefix}-${number}-`;
    for (const part of row.querySelectorAll("[id], [name], [for], [aria-describedby]")) {
      for (const name of ["id", "name", "for", "aria-describedby"]) {
        if (part.hasAttribute(name)) part.setAttribute(name, part.getAttribute(name).replace(old, own));
      }
    }
    for (const part of row.querySelectorAll(".problem, .stands")) part.remove();
    for (const field of row.querySelectorAll("input")) {
      if (field.type === "checkbox") field.checked = false;
      else field.value = "";
    }
    row.querySelector("select").value = "article";
    row.querySelector("legend").textContent = row.querySelector("legend").textContent.replace(/\d+/, number + 1);
    total.value = number + 1;
    outline.append(row);
    row.querySelector("input:not([type=hidden])").focus();
  });
  outline.after(add);
}
