"""The dossiers behind the lines of a sheet: a code that opens the dossier, or a number that opens their list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.appraisals.rules.sheets import Sheet as Kept
from chuan.readings.scores.queries.behind import Behind, behind, stream_of
from chuan.readings.scores.rules.sheet import Sheet
from chuan.surfaces.rating.web.points import signed

SEE = "dossiers.view"
Dossiers = Mapping[int, Behind]


@dataclass(frozen=True, slots=True)
class Told:
    """A line as pages tell it, whether it stands now or was kept."""

    points: Decimal
    act: str
    rule: str
    text: str


def of_now(sheet: Sheet) -> tuple[Told, ...]:
    return tuple(Told(one.points, one.act, one.rule, sentence(one.reason)) for one in sheet.lines)


def of_kept(sheet: Kept) -> tuple[Told, ...]:
    return tuple(Told(one.points, one.act, one.rule, one.sentence) for one in sheet.lines)


def dossiers(actor: Actor, acts: Iterable[str], at: datetime) -> Dossiers:
    """Those behind the acts; each says whether this person may open it."""
    return behind(scope(actor, SEE, at), set(acts))


def cell(known: Dossiers, act: str, lines: Iterable[Told], rule: str, listed: str) -> Cell:
    """The code of a line's dossier; of a line about a whole procedure how many, opening ``listed`` with them."""
    one = known.get(stream_of(act))
    if one is not None:
        return Cell(one.code, "", reverse("desk:dossier", args=[one.stream]) if one.opens else "")
    procedure = procedure_of(act)
    many = len(chosen(lines, known, rule, procedure)) if procedure else 0
    return counted(many, listed, rule, procedure) if many else Cell()


def counted(many: int, listed: str, rule: str, procedure: str = "") -> Cell:
    """A number that opens the list of its cases."""
    asked = {"tieu-chi": rule, **({"thu-tuc": procedure} if procedure else {})}
    mark = "&" if "?" in listed else "?"
    return Cell(_("%(n)s dòng hồ sơ") % {"n": many}, "", f"{listed}{mark}{urlencode(asked)}")


def procedure_of(act: str) -> str:
    """The procedure of a line that sums its steps ("scheme:trung-tam-tuan:1.004837"); "" for any other line."""
    parts = act.split(":")
    return parts[2] if len(parts) == 3 and parts[0] == "scheme" and "." in parts[2] else ""


def chosen(lines: Iterable[Told], known: Dossiers, rule: str, procedure: str) -> list[tuple[Told, Behind]]:
    """The lines of a criterion that rest on a dossier (of one procedure, where it names one), each with it."""
    mine = [(one, known.get(stream_of(one.act))) for one in lines if one.rule == rule]
    return [(one, found) for one, found in mine if found and procedure in {"", found.procedure}]


def table(found: Iterable[tuple[Told, Behind]]) -> Table:
    """The list of cases."""
    columns = (Column(_("Hồ sơ")), Column(_("Điểm"), "num"), Column(_("Vì sao")))
    rows = tuple(
        Row(
            (
                Cell(one.code, one.title, reverse("desk:dossier", args=[one.stream]) if one.opens else "", open=one.opens),
                Cell(signed(line.points), css="num"),
                Cell(line.text),
            )
        )
        for line, one in found
    )  # fmt: skip
    empty = Empty(_("Không có hồ sơ nào"), _("Dòng điểm này không dựa trên hồ sơ nào."))
    return Table(_("Hồ sơ của dòng điểm"), columns, rows, empty)
