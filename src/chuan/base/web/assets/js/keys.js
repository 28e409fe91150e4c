// Keys are declared in the markup: data-key="alt+b" on a link or button, "/" on a field, "ctrl+enter" on a submit.
// A key with Alt or Ctrl works while typing; a bare key only when nobody is typing.

export function isTyping(target) {
  if (!(target instanceof HTMLElement)) return false;
  const kind = target.getAttribute("type") || "";
  return target.isContentEditable || target.matches("textarea,select") || (target.matches("input") && !["checkbox", "radio", "button", "submit"].includes(kind));
}

export function nameOf(event) {
  const parts = [];
  if (event.ctrlKey || event.metaKey) parts.push("ctrl");
  if (event.altKey) parts.push("alt");
  if (event.shiftKey && event.key.length > 1) parts.push("shift");
  const letter = event.altKey && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key;
  parts.push(letter.toLowerCase());
  return parts.join("+");
}

function act(element) {
  if (element.matches("input,textarea,select")) {
    element.focus();
    if (element.select) element.select();
  } else if (element.tagName === "DETAILS") {
    element.open = !element.open;
    element.querySelector("summary").focus();
  } else {
    element.click();
  }
}

function visible(element) {
  return !element.hidden && element.getClientRects().length > 0;
}

// "?" lists the keys of this page, read from the page itself.
function label(element) {
  const named = element.getAttribute("aria-label") || element.placeholder || (element.id && document.querySelector(`label[for="${element.id}"]`)?.textContent);
  if (named) return named.trim();
  const copy = element.cloneNode(true);
  copy.querySelectorAll("kbd").forEach((one) => one.remove());
  return copy.textContent.trim();
}

function row(element) {
  const line = document.createElement("div");
  const key = document.createElement("kbd");
  key.textContent = element.dataset.key.split(" ")[0].replace("ctrl+enter", "Ctrl ↵").replace("alt+", "Alt ").toUpperCase().replace("CTRL", "Ctrl").replace("ALT", "Alt");
  line.append(key, " ", label(element));
  return line;
}

function help() {
  const sheet = document.querySelector("dialog[data-keys]");
  if (!sheet) return false;
  if (sheet.open) return sheet.close() || true;
  sheet.querySelector("[data-own]").replaceChildren(...[...document.querySelectorAll("[data-key]")].filter(visible).map(row));
  sheet.showModal();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.key === "?" && !isTyping(event.target) && help()) return event.preventDefault();
  if (event.isComposing || event.defaultPrevented) return;
  const name = nameOf(event);
  const chord = event.altKey || event.ctrlKey || event.metaKey || /^f\d+$/.test(name);
  if (!chord && isTyping(event.target)) return;
  const found = [...document.querySelectorAll("[data-key]")].find(
    (element) => element.dataset.key.split(" ").includes(name) && visible(element),
  );
  if (!found) return;
  event.preventDefault();
  if (!event.repeat) act(found); // a key held down is pressed once
});
