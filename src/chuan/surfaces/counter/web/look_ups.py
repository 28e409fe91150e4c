"""Papers whose data can be looked up: what the agency itself has of the person, and what the officer types of it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.components import Note, Option
from chuan.base.web.rules import say
from chuan.definitions.procedures.rules.definition import Paper
from chuan.surfaces.acts.looking_up import OwnResults
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.reception_desk import Desk

OUTCOMES = (
    ("", gettext_noop("chưa tra cứu")),
    ("found", gettext_noop("có dữ liệu, khớp")),
    ("absent", gettext_noop("không có dữ liệu")),
    ("wrong", gettext_noop("dữ liệu sai")),
)
GROUNDS = (
    ("", gettext_noop("không nhận bản giấy")),
    ("incident", gettext_noop("sự cố, không tra cứu được")),
    ("wrong", gettext_noop("dữ liệu sai")),
    ("absent", gettext_noop("không có dữ liệu")),
    ("brought", gettext_noop("công dân tự mang đến nộp")),
)


def look(desk: Desk, paper: Paper) -> vm.Look:
    """The look-up of one paper as typed."""
    typed, key = desk.typed, paper.key
    names = ("look", "lookref", "looktext", "ground", "gtext")
    error = desk.errors.get(f"ground-{key}", "") or desk.errors.get(f"look-{key}", "")
    return vm.Look(
        _options(OUTCOMES, typed.get(f"look-{key}", "")),
        typed.get(f"lookref-{key}", ""),
        typed.get(f"looktext-{key}", ""),
        _options(GROUNDS, typed.get(f"ground-{key}", "")),
        typed.get(f"gtext-{key}", ""),
        error,
        bool(error) or any(typed.get(f"{name}-{key}") for name in names),
    )


def known_notes(desk: Desk, identity: str) -> tuple[Note, ...]:
    """What this agency issued to the person before, by which a paper need not be asked."""
    asked = any(paper.register for paper in desk.adopted.procedure.papers_for(desk.case))
    known = OwnResults(desk.place.seen).facts_of(identity) if asked and identity else ()
    if not known:
        return ()
    said = "; ".join(
        _("%(name)s số %(number)s ngày %(day)s (%(reference)s)")
        % {
            "name": one.name,
            "number": one.number,
            "day": say.day(one.day) if one.day else "–",
            "reference": one.reference,
        }
        for one in known
    )
    return (Note(_("Cơ quan đã cấp cho số định danh này: %(known)s.") % {"known": said}, "", "database"),)


def _options(choices: tuple[tuple[str, str], ...], chosen: str) -> tuple[Option, ...]:
    return tuple(Option(value, _(label), value == chosen) for value, label in choices)
