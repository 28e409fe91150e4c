"""Rows beside a publication: what each published sheet comes to, and the extracts that went to other agencies."""

from __future__ import annotations

from chuan.base.kernel.spans import WEEK, parsed
from chuan.events.appraisals.models import Extract, Standing
from chuan.events.appraisals.rules.publication import BACK, State
from chuan.events.appraisals.rules.sheets import Sheet, Sheets
from chuan.events.appraisals.services import bytes as kept


def keep_standing(stream: int, agency: int, state: State) -> None:
    """What months and years add up: the last count of what is published; nothing once it is taken back."""
    if state.published is None or state.status == BACK:
        Standing.objects.filter(stream=stream).delete()
        return
    if Standing.objects.filter(stream=stream, sha256=state.latest).exists():
        return
    Standing.objects.filter(stream=stream).delete()
    found = kept.read(stream, state.latest)
    Standing.objects.bulk_create(_row(stream, agency, state.latest, found, one) for one in found.sheets)


def _row(stream: int, agency: int, sha256: str, found: Sheets, one: Sheet) -> Standing:
    return Standing(
        stream=stream, sha256=sha256, agency=agency, period=found.period, scheme=found.scheme,
        official=int(one.official), total=one.total, rated=_rated(found.period, one),
    )  # fmt: skip


def _rated(period: str, one: Sheet) -> int:
    """A week counts as one; a longer period as many as it adds up."""
    span = parsed(period)
    if one.total is None:
        return 0
    below = sum(line.act.startswith("sheet:") for line in one.lines)
    return 1 if span is None or span.kind == WEEK else max(1, below)


def keep_extracts(stream: int, agency: int, state: State) -> None:
    """One row an agency that seconded people; the last extract it got."""
    for one in state.extracts:
        people = sum(sheet.home == one.to for sheet in kept.read(stream, state.latest).sheets)
        Extract.objects.update_or_create(
            stream=stream, home=int(one.to),
            defaults={
                "agency": agency, "period": state.period, "sha256": one.sha256, "at": one.at, "people": people,
                "signed": one.signed, "sealed": one.sealed,
            },
        )  # fmt: skip
