// Sealed to the server's key: once kept, nobody reads it on this machine, not even this page.
const plain = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const text = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));

export async function seal(seals, words, about) {
  const lock = await crypto.subtle.importKey("spki", plain(seals), { name: "RSA-OAEP", hash: "SHA-256" }, false, ["encrypt"]);
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const coded = new TextEncoder();
  const body = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: coded.encode(about) }, key, coded.encode(JSON.stringify(words)));
  const raw = await crypto.subtle.exportKey("raw", key);
  return { k: text(await crypto.subtle.encrypt({ name: "RSA-OAEP" }, lock, raw)), iv: text(iv), c: text(body) };
}
