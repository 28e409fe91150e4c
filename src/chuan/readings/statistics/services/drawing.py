"""One report: its rows from every source its form asks, merged, with what has to be said beside the figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.spans import QUARTER
from chuan.base.kernel.text import sort_key
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.imports.few import shipped
from chuan.readings.indices.queries.counting import Of, weeks
from chuan.readings.indices.rules.gaps import Week
from chuan.readings.statistics.queries.counting import Counted, begun, counted
from chuan.readings.statistics.rules.covering import covering
from chuan.readings.statistics.rules.figures import CASES, MONEY, PETITIONS, of_source
from chuan.readings.statistics.rules.form import AGENCY, INDICATOR, Form
from chuan.readings.statistics.rules.table import Report, Row, totalled
from chuan.readings.statistics.services.asking import Asked
from chuan.readings.statistics.services.indicators import indicators

_SYNC = {"synced", "heard"}


def drawn(asked: Asked) -> Report:
    """The report as known then; a statement a source, and one for the weeks where synchronisation is counted."""
    if asked.form.rows == INDICATOR:
        rows, notes = indicators(asked)
        return Report(asked.form, rows, None, (*asked.notes, *notes, *covered_note(*rows)))
    of, form = asked.days.of(*asked.agencies), asked.form
    absent = absent_weeks(form, of)
    rows = _rows(form, of, [one.monday for one in absent])
    rows, total = covering(rows, totalled(form, rows) if rows else None, shipped(), settled=settled(asked))
    notes = (*asked.notes, *_notes(form, absent), *covered_note(*rows, total))
    return Report(form, rows, total, notes)


def settled(asked: Asked) -> bool:
    """Whether figures of answers are told: of a quarter that is over, as known when it ended; they are one for ever."""
    return asked.span.kind == QUARTER and asked.over and asked.days.as_of == asked.days.end


def covered_note(*rows: Row | None) -> tuple[Reason, ...]:
    """Why something is not shown; nothing where all is."""
    hidden = any(row is not None and row.covered for row in rows)
    return (Reason.of("statistics.covered_note", fewest=shipped().fewest),) if hidden else ()


def absent_weeks(form: Form, of: Of) -> tuple[Week, ...]:
    """Weeks in which nothing at all was synchronised: absent, and never 0."""
    if not _SYNC & set(form.figures):
        return ()
    return tuple(week for week in weeks(of).values() if week.absent)


def _rows(form: Form, of: Of, silent: Sequence[date]) -> tuple[Row, ...]:
    merged: dict[str, tuple[str, dict[str, int]]] = {}
    for source in (CASES, PETITIONS, MONEY):
        names = of_source(source, form.figures)
        found = counted(source, of, form.rows, names, silent) if names else {}
        for one in found.values():
            _merge(merged, one)
    return _agencies(of, merged) if form.rows == AGENCY else _plain(merged)


def _merge(merged: dict[str, tuple[str, dict[str, int]]], one: Counted) -> None:
    name, figures = merged.get(one.key, ("", {}))
    merged[one.key] = (name or one.name, {**figures, **one.figures})


def _plain(merged: dict[str, tuple[str, dict[str, int]]]) -> tuple[Row, ...]:
    """Rows that have anything to say; those with nothing but 0 are left out."""
    found = (Row(key, name or "Chưa ghi lĩnh vực", figures) for key, (name, figures) in merged.items())
    return tuple(
        sorted(
            (row for row in found if any((row.figures or {}).values())), key=lambda row: sort_key(row.name)
        )
    )


def _agencies(of: Of, merged: dict[str, tuple[str, dict[str, int]]]) -> tuple[Row, ...]:
    """Every agency in its order: one that has not begun to work here is absent, one without work has 0.

    One that ended before the period and has nothing in it has no row.
    """
    at_work = begun(of)
    stood = organisation.stood(of.agencies)
    names = organisation.agency_names(set(of.agencies))
    return tuple(
        Row(str(one), names.get(one, ""), merged.get(str(one), ("", {}))[1])
        if one in at_work or str(one) in merged
        else Row(str(one), names.get(one, ""), None)
        for one in of.agencies
        if str(one) in merged or (ends := stood[one].period.until) is None or ends > of.since
    )


def _notes(form: Form, absent: Sequence[Week]) -> tuple[Reason, ...]:
    notes = []
    if absent:
        mondays = ", ".join(f"{week.monday:%d/%m}" for week in absent)
        notes.append(Reason.of("statistics.weeks_absent", weeks=len(absent), mondays=mondays))
    if of_source(MONEY, form.figures):
        notes.append(Reason.of("statistics.by_own_dates"))
    return tuple(notes)
