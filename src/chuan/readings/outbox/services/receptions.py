"""A dossier on both sides when all went well, as plain rows: for work that is simulated by copies of what was lived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.store.wire import Recorded
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.rules.evolve import evolve
from chuan.events.dossiers.rules.kinds import KINDS
from chuan.events.dossiers.rules.state import State
from chuan.readings.outbox.models import SENT, Theirs
from chuan.readings.outbox.rules.mapping import status_of
from chuan.readings.outbox.rules.profile import PORTAL
from chuan.readings.outbox.rules.writing import Told
from chuan.readings.outbox.services.recording import rows_of, title_of
from chuan.readings.outbox.services.remembering import ARRIVES

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Exchanged:
    """``message``: that of the reception, taken at once (``outbox_delivery``).

    ``theirs``: what the Portal has where every later message arrived too (``outbox_theirs``); asked at no moment yet.
    """

    message: Row
    theirs: Row


def exchanged(received: Recorded, terms: Mapping[str, Any], last: State) -> Exchanged | None:
    """By its event of reception, its terms and the state it is in now; None where the Portal is told nothing of it."""
    happened = Happened(codec.load(KINDS[received.kind], received.body), received.at, Id(received.actor))
    told = Told(
        received.stream, received.agency, procedures.procedure(terms["edition"]), title_of(int(terms["adoption"])),
        State(), evolve(State(), happened),
    )  # fmt: skip
    for row in rows_of(told, [received], ()):
        row.state, row.attempts, row.answer = SENT, 1, "0"
        row.sent = row.last_try = received.recorded + ARRIVES
        theirs = Theirs(
            partner=PORTAL, agency=row.agency, stream=row.stream, code=row.code, status=status_of(last),
            promised=last.promised, finished=last.ended,
        )  # fmt: skip
        return Exchanged(_plain(row), _plain(theirs))
    return None


def _plain(row: Model) -> Row:
    """Column -> value, without a number that only the database gives."""
    return {
        name: value for name, value in vars(row).items() if name != "_state" and (name, value) != ("id", None)
    }
