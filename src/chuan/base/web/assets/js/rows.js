// A work list under the fingers: J and K walk, X ticks, Enter opens, Escape lets go. <table data-rows>.
import { isTyping } from "./keys.js";

const current = () => document.querySelector("[data-rows] tr.cur");

function rows() {
  return [...document.querySelectorAll("[data-rows] tbody tr")].filter((row) => row.querySelector("a[data-open]"));
}

function go(step) {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(current());
  const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
  all.forEach((row) => row.classList.toggle("cur", row === next));
  next.scrollIntoView({ block: "nearest" });
  next.querySelector("a[data-open]").focus({ preventScroll: true });
}

function tick(box, on) {
  box.checked = on;
  box.dispatchEvent(new Event("change", { bubbles: true }));
}

const moves = {
  j: () => go(1),
  k: () => go(-1),
  x: () => {
    const box = current() && current().querySelector("input[type=checkbox]");
    if (box) tick(box, !box.checked);
  },
  Enter: () => {
    const first = document.querySelector("[data-first]");
    const link = current() ? current().querySelector("a[data-open]") : first;
    if (link) link.click();
  },
  Escape: () => {
    const row = current();
    if (row) row.classList.remove("cur");
    document.querySelectorAll("[data-rows] input[data-pick]:checked").forEach((box) => tick(box, false));
  },
};

document.addEventListener("keydown", (event) => {
  if (!document.querySelector("[data-rows]") || isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Enter" && event.target.closest("a,button,summary")) return;
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  move();
});

// Ticked rows and the strip that says what may be done with them.
document.addEventListener("change", (event) => {
  const box = event.target;
  if (!box.matches || !box.matches("[data-rows] input[type=checkbox]")) return;
  const table = box.closest("[data-rows]");
  if (box.matches("[data-all]")) table.querySelectorAll("input[data-pick]").forEach((one) => (one.checked = box.checked));
  table.querySelectorAll("tbody tr").forEach((row) => {
    const pick = row.querySelector("input[data-pick]");
    row.classList.toggle("sel", Boolean(pick && pick.checked));
  });
  const count = table.querySelectorAll("input[data-pick]:checked").length;
  const strip = document.querySelector("[data-bulk]");
  if (!strip) return;
  strip.hidden = count === 0;
  strip.querySelectorAll("[data-count]").forEach((place) => (place.textContent = String(count)));
});
