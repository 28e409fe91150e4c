// Screens of a hall: they hear of changes by a stream, ask every five seconds without one, and say when what they show is old.
import { chime, readyChime } from "./js/chime.js";
import { kiosk } from "./js/kiosk.js";

const POLL = 5000, SILENT = 40000, AGAIN = 60000;
const hall = document.querySelector("[data-hall]");

function listen(root) {
  const part = root.querySelector("[data-hall-part]"), said = root.querySelector("[data-hall-said]");
  let call = root.dataset.call, heard = Date.now(), clock = "", streaming = false;

  function alive() {
    heard = Date.now();
    if (clock) said.textContent = `${said.dataset.fresh} ${clock}`;
    said.classList.remove("stale");
  }
  function stale() {
    const since = new Date(heard).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
    said.textContent = `${said.dataset.stale} ${since}. ${said.dataset.old}`;
    said.classList.add("stale");
  }
  function show(told) {
    clock = told.at;
    alive();
    if (part && part.innerHTML !== told[root.dataset.part]) part.innerHTML = told[root.dataset.part];
    if (told.call && told.call !== call && root.dataset.part === "board") chime();
    call = told.call;
    document.body.dispatchEvent(new Event("hall-moved"));
  }
  async function ask() {
    try {
      const answer = await fetch(root.dataset.state, { cache: "no-store" });
      if (!answer.ok) throw new Error(String(answer.status));
      const told = await answer.text();
      if (told !== ask.last) show(JSON.parse(told)); else alive();
      ask.last = told;
    } catch { stale(); }
  }
  function open() {
    const stream = new EventSource(root.dataset.stream);
    stream.onopen = () => { streaming = true; };
    stream.onmessage = (event) => show(JSON.parse(event.data));
    stream.addEventListener("beat", alive);
    stream.addEventListener("lost", stale);
    stream.onerror = () => {
      streaming = false;
      if (stream.readyState === EventSource.CLOSED) setTimeout(open, AGAIN);
    };
  }
  open();
  setInterval(() => { if (!streaming) ask(); else if (Date.now() - heard > SILENT) stale(); }, POLL);
}

if (hall) { listen(hall); readyChime(); }
const time = document.querySelector("[data-hall-clock]");
if (time) setInterval(() => { time.textContent = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" }); }, 5000);
kiosk(document.querySelector("[data-kiosk]"));
