"""At reception: what the office already holds of the owner, chosen for a paper in place of the paper itself."""

from __future__ import annotations

from django.utils.translation import gettext as _

from chuan.base.web.components import Option
from chuan.events.dossiers.rules.identity import plain
from chuan.events.holdings.rules.reuse import CONSENTS, RESULT, SCAN
from chuan.events.holdings.rules.standing import VALID
from chuan.surfaces.acts import reusing
from chuan.surfaces.acts.reusing import Reusing
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.held import said, value_of
from chuan.surfaces.counter.web.reading import Typed
from chuan.surfaces.counter.web.reception_desk import Desk

_BEFORE = "held-"


def held_box(desk: Desk) -> vm.HeldBox:
    """One line a thing held, with the papers of the case it may answer; how the person agreed stands below."""
    identity, agency = plain(desk.typed.get("owner-identity", "")), desk.adopted.agency
    held = reusing.held(desk.place.actor, agency, identity) if identity else ()
    papers = tuple((one.key, one.name) for one in desk.adopted.procedure.papers_for(desk.case))
    lines = tuple(
        vm.HeldLine(
            f"{_BEFORE}{value_of(one)}",
            said(one),
            _options(papers, desk.typed.get(f"{_BEFORE}{value_of(one)}", ""))
            if one.standing == VALID
            else (),
        )
        for one in held
    )
    chosen = desk.typed.get("consent", "")
    consents = tuple(Option(key, _(label), key == chosen) for key, label in CONSENTS.items())
    error = next(
        (told for name, told in desk.errors.items() if name == "consent" or name.startswith(_BEFORE)), ""
    )
    return vm.HeldBox(lines, consents, desk.typed.get("consent-words", ""), error)


def chosen_reuses(typed: Typed) -> tuple[Reusing, ...]:
    """What was chosen: a thing held for a paper."""
    found = []
    for name, paper in typed.items():
        kind, _dash, number = name.removeprefix(_BEFORE).partition("-")
        if (
            name.startswith(_BEFORE)
            and paper
            and kind in {RESULT, SCAN}
            and number.isascii()
            and number.isdecimal()
        ):
            consent, words = typed.get("consent", ""), typed.get("consent-words", "")[:300]
            found.append(Reusing(paper, kind, int(number), consent, words))
    return tuple(found)


def _options(papers: tuple[tuple[str, str], ...], chosen: str) -> tuple[Option, ...]:
    return tuple(Option(key, name, key == chosen) for key, name in papers)
