// The list of procedures under a search field: the server filters (htmx), the arrows choose, Enter takes.
const options = (field) => [...document.querySelectorAll(`#${field.getAttribute("aria-controls")} [role=option]`)];

function choose(field, next) {
  options(field).forEach((option) => option.setAttribute("aria-selected", String(option === next)));
  if (!next) return field.removeAttribute("aria-activedescendant");
  field.setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({ block: "nearest" });
}

// With nothing typed the arrows walk the list of the most used: <nav data-used>.
function walk(event, from, step) {
  const links = [...document.querySelectorAll("[data-used] a")];
  const next = links[from ? links.indexOf(from) + step : 0];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

document.addEventListener("keydown", (event) => {
  const link = event.target.closest && event.target.closest("[data-used] a");
  if (link && event.key === "ArrowDown") walk(event, link, 1);
  if (link && event.key === "ArrowUp") walk(event, link, -1);
});

document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!field.matches || !field.matches("[role=combobox]") || event.isComposing) return;
  const all = options(field);
  if (!all.length && event.key === "ArrowDown") return walk(event, null, 1);
  const at = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    choose(field, all[Math.min(Math.max(at + (event.key === "ArrowDown" ? 1 : -1), 0), all.length - 1)]);
  } else if (event.key === "Enter" && !event.ctrlKey && all.length) {
    event.preventDefault();
    (all[at] || all[0]).click();
  } else if (event.key === "Escape" && field.value) {
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
});
