"""The door to parcels: by which one a dossier came, by which its result went, and where that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Who
from chuan.events.post.models import Parcel as Row
from chuan.events.post.rules.events import CameByPost

_IN_KINDS: dict[str, type] = {"post.CameByPost": CameByPost}


@dataclass(frozen=True, slots=True)
class In:
    """The parcel a dossier came by."""

    tracking: str = ""


def _evolve(state: In, happened: Happened) -> In:
    return In(happened.event.tracking) if isinstance(happened.event, CameByPost) else state


KIND: Kind[In] = Kind("postin", "post", In, _IN_KINDS, _evolve)


@dataclass(frozen=True, slots=True)
class Parcel:
    """One parcel of a dossier; ``way`` "in" or "out"."""

    tracking: str
    way: str
    status: str
    moved: datetime
    stream: int


def came_in(agency: int, dossier: int, tracking: str, who: Who) -> None:
    """The dossier came by this parcel, inside reception's transaction; ``Refused`` where the number is known."""
    opened = store.open_stream(KIND.name, agency, {"dossier": str(dossier)}, new_id())
    made = KIND.carried(opened, lambda _state, _at: (CameByPost(Id(dossier), tracking),), who)
    row = Row(
        tracking=tracking, dossier=dossier, stream=made.id, agency=agency, way="in", status="delivered",
        moved=made.now,
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise Refused(refuse("invalid", "post.taken", field="tracking", number=tracking)) from None


def of_dossier(dossier: int) -> tuple[Parcel, ...]:
    """Its parcels, the latest first."""
    rows = Row.objects.filter(dossier=dossier).order_by("-moved", "-stream")
    return tuple(Parcel(*row) for row in rows.values_list(*Parcel.__slots__))
