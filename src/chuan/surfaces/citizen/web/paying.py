"""What the citizen has to pay, by which transfer, and what he paid when; sums and days, nobody's name but the agency's."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.events.money.rules.moves import PAID, REFUND, Move
from chuan.events.money.services import payments
from chuan.surfaces.acts.money import has_ended
from chuan.surfaces.telling.fees import fee_lines
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.money import Code, called, code_for


@dataclass(frozen=True, slots=True)
class Fees:
    """``lines``: (fee, sum); ``moves``: (what, sum) of money that came or went back; ``code`` pays what is owed."""

    lines: tuple[tuple[str, str], ...]
    total: str
    moves: tuple[tuple[str, str], ...]
    owing: str
    back: str
    where: str
    code: Code | None


def fees_of(file: File) -> Fees | None:
    """The money of a dossier; None where nothing was ever asked or paid."""
    found = payments.of(file.case.dossier.id)
    if found is None or not (found.state.lines or found.state.moves):
        return None
    state, over = found.state, has_ended(file.state)
    lines = fee_lines(file.procedure, state)
    owing = 0 if over else state.owing
    return Fees(
        tuple((line.name, say.money(line.amount)) for line in lines),
        say.money(state.due) if len(lines) > 1 else "",
        tuple((_told(move), say.money(move.amount)) for move in (*state.live(PAID), *state.live(REFUND))),
        say.money(owing) if owing else "",
        say.money(state.to_refund) if state.to_refund else "",
        called("collect", state.collect).lower(),
        code_for(file, found) if owing else None,
    )


def _told(move: Move) -> str:
    """As "Đã nộp 20/11 09:40, chuyển khoản, biên lai 1C26TAA số 123"."""
    said = _("Đã nộp %(at)s, %(means)s") if move.kind == PAID else _("Đã hoàn %(at)s, %(means)s")
    told = said % {"at": say.short_moment(move.at), "means": called("means", move.means).lower()}
    if not move.receipt:
        return told
    return told + _(", biên lai %(series)s số %(number)s") % {"series": move.series, "number": move.receipt}
