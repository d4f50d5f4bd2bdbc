"use strict";
(function () {
  const card = document.querySelector(".card");
  let shown = null;
  let timer = 0;

  // The card repeats what the list of findings says, beside the mark it is about.
  function entry(prefix, number) {
    const item = document.getElementById(prefix + "f" + number);
    const rule = item && item.closest(".rule");
    if (!rule) return null;
    const part = document.createElement("section");
    part.append(rule.querySelector("h4").cloneNode(true), item.querySelector(".message").cloneNode(true));
    rule.querySelectorAll(".why, .fix").forEach((each) => part.append(each.cloneNode(true)));
    return part;
  }

  function open(mark) {
    clearTimeout(timer);
    if (shown === mark) return;
    close();
    const inside = mark.closest(".inside");
    const numbers = mark.dataset.f.split(" ");
    card.replaceChildren(...numbers.map((each) => entry(inside.id, each)).filter(Boolean));
    if (mark.dataset.more) {
      const more = document.createElement("p");
      more.textContent = "and " + mark.dataset.more + " more here";
      card.append(more);
    }
    numbers.forEach((each) => {
      inside.querySelectorAll('mark[data-f~="' + each + '"]').forEach((part) => part.classList.add("on"));
    });
    card.hidden = false;
    place(mark);
    shown = mark;
  }

  function place(mark) {
    const box = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const wide = document.documentElement.clientWidth;
    const left = Math.min(Math.max(8, box.left), Math.max(8, wide - card.offsetWidth - 8));
    const below = box.bottom + 8;
    const above = box.top - card.offsetHeight - 8;
    const top = below + card.offsetHeight > window.innerHeight && above > 0 ? above : below;
    card.style.left = left + window.scrollX + "px";
    card.style.top = top + window.scrollY + "px";
  }

  function close() {
    clearTimeout(timer);
    card.hidden = true;
    document.querySelectorAll("mark.on").forEach((each) => each.classList.remove("on"));
    shown = null;
  }

  function over(event) {
    const mark = event.target.closest && event.target.closest("mark[data-f]");
    if (mark) open(mark);
    else if (event.target.closest && event.target.closest(".card")) clearTimeout(timer);
    else if (shown && shown !== document.activeElement) {
      clearTimeout(timer);
      timer = setTimeout(close, 200);
    }
  }

  document.addEventListener("pointerover", over);
  document.addEventListener("focusin", over);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest("mark[data-f], .card")) close();
  });
  window.addEventListener("resize", () => shown && place(shown));

  function reveal() {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    for (let each = target && target.closest("details"); each; each = each.parentElement.closest("details")) {
      each.open = true;
    }
    if (!target) return;
    target.scrollIntoView({ block: target.matches("mark") ? "center" : "start" });
    if (!target.matches("mark")) return;
    target.focus({ preventScroll: true });
    open(target);
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) setTimeout(reveal);
  });

  let folded = [];
  window.addEventListener("beforeprint", () => {
    close();
    folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((each) => { each.open = true; });
  });
  window.addEventListener("afterprint", () => folded.forEach((each) => { each.open = false; }));

  const table = document.querySelector(".sortable");
  if (!table) return;
  const body = table.tBodies[0];
  const count = document.querySelector(".count");
  const filter = document.querySelector(".filter input");

  function sort(head) {
    const down = head.getAttribute("aria-sort") === "ascending";
    const numeric = head.dataset.kind === "number";
    const key = (row) => row.cells[head.cellIndex].dataset.v;
    const order = (a, b) => (numeric ? key(a) - key(b) : key(a).localeCompare(key(b), "en"));
    const rows = [...body.rows].sort((a, b) => (down ? order(b, a) : order(a, b)));
    table.querySelectorAll("[aria-sort]").forEach((each) => each.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...rows);
  }

  table.tHead.addEventListener("click", (event) => {
    const head = event.target.closest("th");
    if (head) sort(head);
  });

  filter.addEventListener("input", () => {
    const wanted = filter.value.toLowerCase();
    let left = 0;
    for (const row of body.rows) {
      row.hidden = !row.cells[0].dataset.v.toLowerCase().includes(wanted);
      left += row.hidden ? 0 : 1;
    }
    count.textContent = wanted ? left + " of " + body.rows.length + " documents" : "";
  });
})();
