// What this browser keeps: its kit (numbers, promises, key to seal with), numbers used, and what waits to be sent.
const NAME = "chuan-ngoai-tuyen";
let opened = null;

function open() {
  opened ||= new Promise((done, failed) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("kit");
      asked.result.createObjectStore("used");
      asked.result.createObjectStore("queue", { keyPath: "key" });
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
  return opened;
}

const answer = (asked) => new Promise((done, failed) => ((asked.onsuccess = () => done(asked.result)), (asked.onerror = () => failed(asked.error))));

async function within(stores, mode, act) {
  const base = await open();
  const deal = base.transaction(stores, mode, { durability: "strict" });
  const ended = new Promise((done, failed) => ((deal.oncomplete = done), (deal.onabort = () => failed(deal.error))));
  const result = await act((name) => deal.objectStore(name));
  await ended;
  return result;
}

export const kit = (name) => within(["kit"], "readonly", (at) => answer(at("kit").get(name)));
export const keepKit = (name, value) => within(["kit"], "readwrite", (at) => answer(at("kit").put(value, name)));
export const waiting = () => within(["queue"], "readonly", async (at) => (await answer(at("queue").getAll())).sort((a, b) => a.at - b.at || a.number - b.number));
export const sent = (key) => within(["queue"], "readwrite", (at) => answer(at("queue").delete(key)));
export const usedCodes = () => within(["used"], "readonly", async (at) => new Set(await answer(at("used").getAllKeys())));

/** The next free number of an agency on a day and the record that uses it, in one transaction: no number twice, none without its record. */
export function take(day, agency, record) {
  return within(["kit", "used", "queue"], "readwrite", async (at) => {
    const pack = await answer(at("kit").get("pack"));
    const used = new Set(await answer(at("used").getAllKeys()));
    const free = (pack ? pack.numbers : []).find((one) => one.day === day && one.agency === agency && !used.has(one.code));
    if (!free) return null;
    at("used").put(record.key, free.code);
    at("queue").put({ ...record, day, number: free.number, code: free.code });
    return free;
  });
}

/** Numbers of days gone by need no remembering: they are told to the server and forgotten. */
export function forgetBefore(day) {
  return within(["used"], "readwrite", async (at) => {
    const short = day.slice(2).replaceAll("-", "");
    const codes = await answer(at("used").getAllKeys());
    codes.filter((code) => code.split("-")[1] < short).forEach((code) => at("used").delete(code));
  });
}
