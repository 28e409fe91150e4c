// A handheld scanner types a whole card into the number's field: <input data-card="/mot-cua/the-can-cuoc/">.
// The server reads it, the fields beside it are filled; what a Vietnamese keyboard has mangled is said under the field.
const REST = 150; // a scanner's letters come without a pause

function tell(field, text) {
  const box = field.closest(".fd");
  let place = box.querySelector("[data-card-said]");
  if (!place) {
    place = document.createElement("p");
    place.className = "err";
    place.setAttribute("role", "alert");
    place.dataset.cardSaid = "";
    box.append(place);
  }
  place.textContent = text;
  box.classList.toggle("bad", text !== "");
}

async function read(field) {
  const form = field.form;
  const sent = new FormData();
  sent.append("text", field.value);
  sent.append("csrfmiddlewaretoken", form.querySelector("[name=csrfmiddlewaretoken]").value);
  const party = field.name.split("-")[0];
  try {
    const answer = await (await fetch(field.dataset.card, { method: "POST", body: sent, credentials: "same-origin" })).json();
    if (answer.wrong) field.value = "";
    tell(field, answer.wrong || "");
    for (const [name, value] of Object.entries(answer.fields || {})) {
      const target = form.querySelector(`[name="${party}-${name}"]`);
      if (target && value) target.value = value;
    }
    field.dispatchEvent(new Event("change", { bubbles: true }));
  } catch {
    // the text stays where it is: the server reads it again when the form is sent
  }
}

const timers = new WeakMap();
document.addEventListener("input", (event) => {
  const field = event.target;
  if (!field.matches || !field.matches("[data-card]") || !field.value.includes("|")) return;
  clearTimeout(timers.get(field));
  timers.set(field, setTimeout(() => read(field), REST));
});
// the scanner ends with Enter: that must not send the form
document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (event.key === "Enter" && field.matches && field.matches("[data-card]") && field.value.includes("|")) event.preventDefault();
});
