// What waits is sent one after another, each under its own key: sent twice it arrives once. What came of each is said.
import * as say from "./say.js";
import * as server from "./server.js";
import * as store from "./store.js";

/** Send everything that waits; false where the server went away again or something must wait. */
export async function sync(root, token, tell) {
  const device = (await store.kit("device")) || {};
  for (const one of await store.waiting()) {
    const now = Date.now() + ((await store.kit("offset")) || 0);
    const answer = await server.send(root.dataset.bring, token, { token: device.token, key: one.key, day: one.day, number: one.number, sent: now, sealed: one.sealed });
    if (answer.away || answer.signedOut) return false;
    if (answer.ok) {
      await store.sent(one.key);
      tell(one, answer.body);
    } else if (answer.status !== 409) {
      tell(one, { state: "kept", why: answer.body.why || [say.word("unsent")] });
      if (answer.status !== 422) return false;
    }
  }
  return true;
}
