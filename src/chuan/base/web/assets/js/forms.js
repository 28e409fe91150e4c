// One sending a click, sections that follow a choice, and a question before what cannot be undone.

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (form.hasAttribute("data-many")) return; // searches and filters may be sent again and again
  form.dataset.sent = "1";
  const pressed = event.submitter;
  if (pressed) setTimeout(() => pressed.setAttribute("aria-busy", "true"));
});

function release(form) {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
}

window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
document.addEventListener("htmx:afterRequest", (event) => {
  // only a form that htmx itself sent: a part of it that was recounted says nothing about the sending
  if (event.target.matches && event.target.matches("form")) release(event.target);
});

// <section data-show-for="channel=post"> is shown while the choice "channel" is "post".
function follow() {
  document.querySelectorAll("[data-show-for]").forEach((part) => {
    const [name, values] = part.dataset.showFor.split("=");
    const chosen = document.querySelector(`[name="${name}"]:checked, select[name="${name}"]`);
    part.hidden = !(chosen && values.split("|").includes(chosen.value));
    part.querySelectorAll("input,select,textarea").forEach((field) => (field.disabled = part.hidden));
  });
}

// While the section that asks for papers stands open, every paper has a field for why it is missing.
function asking() {
  document.querySelectorAll("[data-asks]").forEach((part) => part.closest("form").classList.toggle("asking", !part.hidden));
}

// <button data-opens="#refuse"> opens the section that says what will happen and takes the reason.
document.addEventListener("click", (event) => {
  const opener = event.target.closest && event.target.closest("[data-opens]");
  if (!opener) return;
  const part = document.querySelector(opener.dataset.opens);
  if (!part) return;
  event.preventDefault();
  part.hidden = !part.hidden;
  document.querySelectorAll(`[data-opens="${opener.dataset.opens}"][aria-expanded]`).forEach((one) => one.setAttribute("aria-expanded", String(!part.hidden)));
  asking();
  const field = !part.hidden && part.querySelector("textarea,select,input:not([type=hidden])");
  if (field) field.focus();
  if (!part.hidden) part.scrollIntoView({ block: "nearest" });
});

document.addEventListener("click", (event) => {
  if (event.target.closest && event.target.closest("[data-print]")) window.print();
  document.querySelectorAll("details.drop[open]").forEach((drop) => {
    if (!drop.contains(event.target)) drop.open = false;
  });
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelectorAll("details.drop[open]").forEach((drop) => (drop.open = false));
});

// A filter sends itself when its choice changes.
document.addEventListener("change", (event) => {
  const field = event.target;
  if (field.matches && field.matches("[data-send]")) field.form.requestSubmit();
  follow();
});
document.addEventListener("htmx:afterSettle", follow);
follow();
asking();

// <button data-ticks="needed"> ticks every box of its form marked data-needed, and tells the form once.
document.addEventListener("click", (event) => {
  const button = event.target.closest && event.target.closest("[data-ticks]");
  if (!button) return;
  const boxes = [...button.form.querySelectorAll(`[data-${button.dataset.ticks}]`)];
  boxes.forEach((box) => (box.checked = true));
  if (boxes.length) boxes[0].dispatchEvent(new Event("change", { bubbles: true }));
});

const wrong = document.querySelector(".sum-err");
if (wrong) wrong.focus();
