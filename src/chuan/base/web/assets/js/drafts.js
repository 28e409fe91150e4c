// What is typed is kept by the server while it is typed: <form data-draft="/nhap/counter.receive/KEY/">.
// The state is said in [data-draft-state]; a session that ended is said there too, and nothing is lost.
const WAIT = 1500;

function body(form) {
  const kept = new FormData();
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && name !== "csrfmiddlewaretoken") kept.append(name, value);
  return kept;
}

function say(form, key) {
  const place = document.querySelector("[data-draft-state]");
  if (place) place.textContent = place.dataset[key] || "";
}

async function save(form) {
  const token = form.querySelector("[name=csrfmiddlewaretoken]");
  if (form.dataset.sent || !token) return;
  const sent = body(form);
  sent.append("csrfmiddlewaretoken", token.value);
  try {
    const answer = await fetch(form.dataset.draft, { method: "POST", body: sent, credentials: "same-origin", redirect: "manual" });
    say(form, answer.ok ? "kept" : "lost");
  } catch {
    say(form, "lost");
  }
}

document.querySelectorAll("form[data-draft]").forEach((form) => {
  let timer = 0;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => save(form), WAIT);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && timer && save(form));
});
