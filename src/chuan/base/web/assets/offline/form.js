// The reception form of one procedure, from the kit: the same names as on the server's own page.
import { due } from "./due.js";
import * as say from "./say.js";

const piece = (name) => document.querySelector(`template[data-piece="${name}"]`).content.firstElementChild.cloneNode(true);
const inCase = (things, key) => things.filter((one) => !one.cases.length || one.cases.includes(key));

/** The case chosen; "" where the procedure has none. */
export function caseOf(form, procedure) {
  const chosen = form.querySelector("[name=case]:checked");
  return chosen ? chosen.value : procedure.cases.length ? procedure.cases[0].key : "";
}

function choices(place, name, options) {
  place.replaceChildren(
    ...options.map((one, at) => {
      const label = piece("choice");
      const field = label.querySelector("input");
      Object.assign(field, { name, value: one.key, defaultChecked: at === 0 });
      label.append(one.name);
      return label;
    }),
  );
}

function paperRow(paper) {
  const row = piece("paper");
  const named = (part) => row.querySelector(`[data-${part}]`);
  named("name").textContent = paper.name;
  named("sub").textContent = paper.looked_up ? say.word("looked-up") : paper.sub;
  named("need").textContent = paper.need;
  const box = row.querySelector("[data-box]");
  Object.assign(box, { name: `paper-${paper.key}`, id: `paper-${paper.key}` });
  row.querySelector("label").htmlFor = box.id;
  if (paper.required) box.dataset.needed = "";
  for (const kind of ["originals", "copies"]) {
    const field = named(kind);
    Object.assign(field, { name: `${kind}-${paper.key}`, value: paper[kind] });
    field.setAttribute("aria-label", `${field.dataset[kind]}: ${paper.name}`);
  }
  if (paper.looked_up) row.querySelectorAll("input").forEach((field) => field.remove());
  row.classList.toggle("na", !paper.required);
  return row;
}

export function papers(form, procedure) {
  const rows = inCase(procedure.papers, caseOf(form, procedure)).map(paperRow);
  form.querySelector("[data-papers]").replaceChildren(...rows);
}

export function fill(form, procedure) {
  form.querySelector("[data-title]").textContent = procedure.name;
  form.querySelector("[data-code]").textContent = procedure.code;
  const cases = form.querySelector("[data-cases]");
  cases.closest("[data-cases-row]").hidden = procedure.cases.length < 2;
  choices(cases, "case", procedure.cases.length > 1 ? procedure.cases : []);
  choices(form.querySelector("[data-deliver]"), "deliver", procedure.deliver);
  papers(form, procedure);
}

/** What is to be collected: stated amounts, by copy where they are, and what the officer types. */
export function fee(form, procedure) {
  const number = (name) => Number((form.elements[name] || {}).value || 0) || 0;
  const stated = inCase(procedure.fees, caseOf(form, procedure)).filter((one) => one.per !== "page");
  return stated.reduce((sum, one) => sum + one.amount * (one.per === "copy" ? number("copies") : 1), number("fee"));
}

export const promise = (pack, procedure, minute) => due(pack.dues, procedure.due, minute);

/** What was typed, as the server's form would send it. */
export function typed(form) {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === "string"));
}

/** What is plainly missing, so that nothing is printed that cannot be taken in: sentences. */
export function faults(form, procedure) {
  const found = [];
  if (!form.elements["owner-name"].value.trim()) found.push(say.word("no-owner"));
  if (form.querySelector("[name=submitter-is]:checked").value === "other" && !form.elements["submitter-name"].value.trim()) found.push(say.word("no-submitter"));
  const lacking = inCase(procedure.papers, caseOf(form, procedure)).filter((one) => one.required && !form.elements[`paper-${one.key}`].checked);
  if (lacking.length) found.push(say.word("lacking", { papers: lacking.map((one) => one.name).join("; ") }));
  return found;
}
