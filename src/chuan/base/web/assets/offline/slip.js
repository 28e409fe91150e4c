// The slip a citizen takes home, drawn here: its number and square were the server's, its words say how it was made.
import { caseOf, fee } from "./form.js";
import * as say from "./say.js";

const SVG = "http://www.w3.org/2000/svg";

function square(number) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", `0 0 ${number.side} ${number.side}`);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", number.code);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", number.path);
  picture.append(path);
  return picture;
}

function handedIn(form, procedure) {
  const key = caseOf(form, procedure);
  const taken = procedure.papers.filter((one) => (!one.cases.length || one.cases.includes(key)) && (form.elements[`paper-${one.key}`] || {}).checked);
  return taken.map((one) => {
    const line = document.createElement("li");
    const count = (kind) => form.elements[`${kind}-${one.key}`].value || "0";
    line.textContent = say.word("handed-in", { name: one.name, originals: count("originals"), copies: count("copies") });
    return line;
  });
}

export function draw(place, facts) {
  const { pack, procedure, form, number, at, due } = facts;
  const other = form.querySelector("[name=submitter-is]:checked").value === "other";
  const agency = pack.agencies[procedure.agency];
  const values = {
    agency: agency.name,
    address: [agency.address, agency.phone].filter(Boolean).join(" · "),
    code: number.code,
    procedure: procedure.name,
    owner: form.elements["owner-name"].value,
    submitter: form.elements[other ? "submitter-name" : "owner-name"].value,
    at: say.moment(at),
    due: due ? say.moment(due) : say.word("no-due"),
    limit: procedure.limit,
    fee: say.money(fee(form, procedure)),
    deliver: form.querySelector("[name=deliver]:checked").parentElement.textContent.trim(),
    officer: pack.officer,
    honest: say.word("honest", { at: say.short(at), since: say.short(facts.since) }),
  };
  for (const [name, value] of Object.entries(values)) place.querySelectorAll(`[data-slip="${name}"]`).forEach((one) => (one.textContent = value));
  place.querySelector("[data-slip-papers]").replaceChildren(...handedIn(form, procedure));
  place.querySelector("[data-slip-square]").replaceChildren(square(number));
}
