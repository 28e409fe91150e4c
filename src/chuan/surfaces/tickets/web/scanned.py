"""What a kiosk's scanner reads: the code of an appointment, the QR code of a receipt, or a dossier's code typed."""

from __future__ import annotations

from uuid import UUID

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.procedures import services as procedures
from chuan.events.dossiers.services import dossiers
from chuan.events.queue.services.tickets import Drawn
from chuan.readings.deadlines.queries.public import stream_of
from chuan.surfaces.acts.appointing import use
from chuan.surfaces.acts.queueing import RESULTS, Place, Wanted, by_kiosk

_OPEN = "open"


def scanned(where: Place, text: str, key: UUID | None) -> Drawn:
    """A number for whoever showed this; ``Refused`` where it names nothing of this hall."""
    code = text.rstrip("/").rpartition("/")[2]
    if not code:
        raise Refused(refuse("invalid", "queue.no_appointment", "ma"))
    drawn = use(where, code, key)
    if drawn is not None:
        return drawn
    dossier = dossiers.by_secret(code) or stream_of("".join(code.split()).upper())
    return by_kiosk(where.hall.unit, _wanted(where, dossier), key)


def _wanted(where: Place, stream: int | None) -> Wanted:
    """A dossier with an answer is collected; one under way is asked about where its field is served."""
    found = dossiers.load(stream) if stream else None
    if found is None or found.agency not in (where.hall.agency, *where.hall.serves):
        raise Refused(refuse("missing", "queue.no_appointment", "ma"))
    if found.state.status != _OPEN:
        return Wanted(RESULTS, dossier=found.id)
    field = procedures.adoption(int(found.terms["adoption"])).procedure.field
    return Wanted(field if field in where.matters else RESULTS, dossier=found.id)
