// The kiosk prints its slip by itself, and says in plain words when the server cannot be reached.
export function kiosk(root) {
  if (!root) return;
  if ("print" in root.dataset) window.print();
  const said = root.dataset.offline;
  if (!said) return;
  const note = document.createElement("div");
  note.className = "wrong";
  note.setAttribute("role", "alert");
  note.textContent = said;
  note.hidden = true;
  root.prepend(note);
  async function look() {
    const answers = await fetch(location.href, { method: "HEAD", cache: "no-store" }).then(() => true, () => false);
    note.hidden = answers;
    for (const button of root.querySelectorAll("button")) button.disabled = !answers;
  }
  setInterval(look, 10000);
}
