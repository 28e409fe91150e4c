// Whether the server answers, and what is asked of it; every answer is one of a few plain things.
const PATIENCE = 6000;
const AWAY = [502, 503, 504];

async function asked(address, options = {}) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(address, { credentials: "same-origin", cache: "no-store", redirect: "manual", signal: stop.signal, ...options });
    if (AWAY.includes(answer.status)) return { away: true };
    if (answer.type === "opaqueredirect" || answer.status === 401) return { signedOut: true };
    const body = await answer.json().catch(() => ({}));
    return { ok: answer.ok, status: answer.status, body };
  } catch {
    return { away: true };
  } finally {
    clearTimeout(timer);
  }
}

export const session = (root) => asked(root.dataset.session);
export const send = (address, token, words) => asked(address, { method: "POST", headers: { "X-CSRFToken": token, "Content-Type": "application/json" }, body: JSON.stringify(words) });
export function prepare(root, token, wanted) {
  return asked(root.dataset.prepare, { method: "POST", headers: { "X-CSRFToken": token }, body: new URLSearchParams(wanted) });
}
