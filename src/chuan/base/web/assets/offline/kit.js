// Making this browser ready, and ready again on each new day: numbers, promises, key; what was not used goes back.
import * as say from "./say.js";
import * as server from "./server.js";
import * as store from "./store.js";

/** Ask for a kit and keep it; a sentence where the server refuses. */
export async function fetchKit(root, token, wanted) {
  const device = (await store.kit("device")) || {};
  const answer = await server.prepare(root, token, { ...wanted, device: device.token || "" });
  if (!answer.ok) return (answer.body && answer.body.why) || [say.word("unprepared")];
  const pack = answer.body;
  await store.keepKit("device", { token: pack.token || device.token, name: wanted.name, count: wanted.count, days: wanted.days });
  await store.keepKit("offset", pack.now - Date.now());
  await store.keepKit("pack", pack);
  return [];
}

/** The service worker that answers while the server does not. */
export async function keepPage(root) {
  const here = await navigator.serviceWorker.register(root.dataset.worker, { scope: root.dataset.scope });
  await navigator.serviceWorker.ready;
  (here.active || here.waiting || here.installing).postMessage("keep");
}

/** A new day, or few numbers left: the kit is renewed without anybody asking. */
export async function renew(root, token, minute) {
  const [pack, device] = [await store.kit("pack"), await store.kit("device")];
  if (!pack || !device) return;
  const today = say.isoDay(minute);
  await handBack(root, token, today, device);
  const free = await freeNumbers(today);
  if (pack.days[0] === today && free * 2 >= Number(device.count)) return;
  await fetchKit(root, token, { name: device.name, count: device.count, days: device.days });
}

/** Free numbers of a day, of the agency that has the fewest. */
export async function freeNumbers(day) {
  const [pack, used] = [await store.kit("pack"), await store.usedCodes()];
  const left = Object.fromEntries((pack ? pack.numbers : []).map((one) => [one.agency, 0]));
  (pack ? pack.numbers : []).forEach((one) => (left[one.agency] += one.day === day && !used.has(one.code) ? 1 : 0));
  return Math.min(...Object.values(left), pack ? Infinity : 0);
}

async function handBack(root, token, today, device) {
  const [pack, queue] = [await store.kit("pack"), await store.waiting()];
  const over = pack.days.filter((day) => day < today && !queue.some((one) => one.day === day));
  if (!over.length) return;
  const answer = await server.send(root.dataset.handBack, token, { token: device.token, days: over, waiting: [] });
  if (answer.ok) await store.forgetBefore(today);
}
