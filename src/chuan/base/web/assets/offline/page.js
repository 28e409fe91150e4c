// The page itself: its state said honestly, a procedure chosen, a dossier taken in, the slip, and the way back.
import * as forms from "./form.js";
import * as kits from "./kit.js";
import * as say from "./say.js";
import { seal } from "./seal.js";
import * as server from "./server.js";
import { draw } from "./slip.js";
import * as store from "./store.js";
import { sync } from "./sync.js";

const SOON = 4000;
const LATER = 30000;
let root;
let chosen = null;
let carried = null; // the key of a reception that was being sent when the server went away
let busy = false;
let timer = 0;
let last = { away: true };
const part = (name) => root.querySelector(`[data-part="${name}"]`);
const now = async () => Math.floor((Date.now() + ((await store.kit("offset")) || 0)) / 60000);

/** One line: whether the server is there, since when not, how many wait. Other pages of this machine read it too. */
async function state(answer) {
  const [count, pack] = [(await store.waiting()).length, await store.kit("pack")];
  const minute = await now();
  if (answer.away && !(await store.kit("lost"))) await store.keepKit("lost", minute);
  if (!answer.away && !count) await store.keepKit("lost", 0);
  const since = (await store.kit("lost")) || minute;
  const name = answer.away ? "away" : answer.signedOut ? "signed-out" : count ? "sending" : "here";
  const facts = { since: say.hour(since), count, numbers: await kits.freeNumbers(say.isoDay(minute)), until: pack ? say.short(Math.floor(pack.until / 60000)) : "" };
  const ready = pack && pack.until / 60000 >= minute;
  const said = part("state");
  say.show(said.querySelector("span"), name, facts);
  said.dataset.state = name;
  say.show(part("kit"), ready ? "ready" : pack ? "over" : "unready", facts);
  part("links").hidden = Boolean(answer.away);
  part("prepare").hidden = !answer.ok;
  localStorage.setItem("chuan-ngoai-tuyen", JSON.stringify({ count, day: pack ? pack.days[0] : "" }));
  list(await store.waiting());
}

function list(queue) {
  const lines = queue.map((one) => {
    const line = document.createElement("li");
    line.textContent = say.word("waits", { code: one.code, name: one.short, at: say.hour(one.at) });
    return line;
  });
  part("queue").replaceChildren(...lines);
  part("queue-none").hidden = lines.length > 0;
}

/** What came of one that was sent: said and kept in sight until the page is left. */
function tell(one, body) {
  const line = document.createElement("li");
  const name = body.state === "received" ? (body.code === one.code ? "came" : "came-other") : body.state === "waiting" ? "came-waiting" : "stays";
  line.textContent = say.word(name, { code: one.code, other: body.code || "", why: (body.why || []).join(" ") });
  if (body.href) {
    const link = document.createElement("a");
    link.href = body.href;
    link.textContent = ` ${say.word("open")}`;
    line.append(link);
  }
  part("told").prepend(line);
  part("told-head").hidden = false;
}

async function round() {
  if (busy) return;
  busy = true;
  clearTimeout(timer);
  const answer = (last = await server.session(root));
  try {
    if (answer.ok) {
      await store.keepKit("offset", answer.body.now - Date.now());
      await state(answer);
      await sync(root, answer.body.token, tell);
      await kits.renew(root, answer.body.token, await now());
      if (navigator.serviceWorker.controller) navigator.serviceWorker.controller.postMessage("keep");
    }
    await state(answer);
    await procedures();
  } finally {
    busy = false;
    timer = setTimeout(round, answer.ok && !(await store.waiting()).length ? LATER : SOON);
  }
}

async function makeReady(event) {
  event.preventDefault();
  const answer = await server.session(root);
  const wanted = Object.fromEntries(new FormData(event.target));
  const why = answer.ok ? await kits.fetchKit(root, answer.body.token, wanted) : [say.word("unprepared")];
  if (!why.length) await kits.keepPage(root);
  part("prepare-said").textContent = why.length ? why.join(" ") : say.word("prepared");
  delete event.target.dataset.sent;
  await state(answer);
  await procedures();
}

/** The procedures of today that hold every word typed. */
async function procedures() {
  const pack = await store.kit("pack");
  const today = say.isoDay(await now());
  const words = say.fold(part("find").value).split(/\s+/).filter(Boolean);
  const found = (pack ? pack.procedures : []).filter((one) => one.day === today && words.every((word) => one.folded.includes(word)));
  const twice = (one) => found.some((other) => other.code === one.code && other.agency !== one.agency);
  const lines = found.map((one) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = twice(one) ? `${one.short} · ${one.agency_name}` : one.short;
    button.title = one.name;
    button.className = one === chosen || (chosen && chosen.code === one.code && chosen.agency === one.agency) ? "on" : "";
    button.addEventListener("click", () => choose(one, chosen ? forms.typed(part("form")) : {}));
    return button;
  });
  part("procedures").replaceChildren(...lines);
}

async function choose(procedure, values = {}) {
  const form = part("form");
  chosen = procedure;
  form.reset();
  forms.fill(form, procedure);
  if (values.case) form.querySelectorAll("[name=case]").forEach((one) => (one.checked = one.value === values.case));
  forms.papers(form, procedure);
  pour(form, values);
  form.hidden = false;
  part("slip-place").hidden = true;
  part("begin").hidden = true;
  await recount();
  form.elements["owner-identity"].focus();
  await procedures();
}

function pour(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements[name];
    if (!field || name === "case") continue;
    if (field instanceof RadioNodeList) field.value = value;
    else if (field.type === "checkbox") field.checked = true;
    else field.value = value;
  }
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

async function recount() {
  if (!chosen) return;
  const [form, pack] = [part("form"), await store.kit("pack")];
  const due = forms.promise(pack, chosen, await now());
  part("due").textContent = due ? say.moment(due) : say.word("no-due");
  part("limit").textContent = chosen.limit;
  part("fee").textContent = say.money(forms.fee(form, chosen));
}

async function receive(event) {
  event.preventDefault();
  const form = part("form");
  delete form.dataset.sent;
  const pack = await store.kit("pack");
  const at = await now();
  const faults = forms.faults(form, chosen);
  if (pack.until / 60000 < at) faults.push(say.word("over", { until: say.short(Math.floor(pack.until / 60000)) }));
  if (faults.length) return complain(faults);
  const key = carried || crypto.randomUUID();
  const [due, since] = [forms.promise(pack, chosen, at) ?? null, (await store.kit("lost")) || at];
  const words = { typed: forms.typed(form), agency: chosen.agency, code: chosen.code, edition: chosen.edition, at, since, promised: due, fee: forms.fee(form, chosen) };
  const number = await store.take(say.isoDay(at), chosen.agency, { key, at, short: chosen.short, sealed: await seal(pack.seals, words, key) });
  if (!number) return complain([say.word("no-number")]);
  carried = null;
  complain([]);
  draw(part("slip-place"), { pack, procedure: chosen, form, number, at, due, since });
  form.reset();
  form.hidden = true;
  part("slip-place").hidden = false;
  part("print").focus();
  chosen = null;
  await state(last);
  if (last.ok) await round();
}

function complain(faults) {
  const place = part("faults");
  place.hidden = !faults.length;
  place.querySelector("ul").replaceChildren(...faults.map((said) => Object.assign(document.createElement("li"), { textContent: said })));
  if (faults.length) place.focus();
}

/** What was being sent from the ordinary page when the server went away. */
async function rescue() {
  const worker = navigator.serviceWorker.controller;
  if (!worker) return;
  const channel = new MessageChannel();
  channel.port1.onmessage = async ({ data }) => {
    if (!data) return;
    const [agency, code] = data.path.split("/").slice(3, 5).map(decodeURIComponent);
    const pack = await store.kit("pack");
    const today = say.isoDay(await now());
    const procedure = pack && pack.procedures.find((one) => one.agency === agency && one.code === code && one.day === today);
    if (!procedure) return;
    carried = data.typed.key || null;
    await choose(procedure, data.typed);
    part("rescued").hidden = false;
  };
  worker.postMessage("rescued", [channel.port2]);
}

export async function begin(place) {
  root = place;
  if (!window.isSecureContext || !navigator.serviceWorker || !window.indexedDB) {
    say.show(part("state").querySelector("span"), "unable");
    return;
  }
  part("prepare").addEventListener("submit", makeReady);
  part("form").addEventListener("submit", receive);
  part("form").addEventListener("change", (event) => {
    if (event.target.name === "case") forms.papers(part("form"), chosen);
    recount();
  });
  part("find").addEventListener("input", procedures);
  part("print").addEventListener("click", () => window.print());
  part("next").addEventListener("click", () => {
    part("slip-place").hidden = true;
    part("begin").hidden = false;
    part("find").focus();
  });
  window.addEventListener("online", round);
  await round();
  await rescue();
}
