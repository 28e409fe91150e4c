"""Results sent by public post in the demonstration: one list on its way, one that waits for the postman."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.post.rules.tracking import check_digit
from chuan.readings.whereabouts.queries.posting import ToPost, to_post
from chuan.surfaces.acts import posted, posting
from chuan.surfaces.acts.posting import Parcel

_OFFICER, _POSTMAN = "tuyet.quay", "Nịnh A Tài, bưu tá (mô phỏng)"
_ON_THE_WAY = 2
_FIRST = 26_112_000


def send_by_post(at: datetime) -> int:
    """Lists of what waits for the post at one counter; how many parcels."""
    officer = organisation.actor_named(_OFFICER, at)
    if officer is None:
        return 0
    due = to_post(scope(officer, "dossiers.hand_over", at))
    due = tuple(one for one in due if one.agency == due[0].agency and one.address)
    sent, waits = due[:_ON_THE_WAY], due[_ON_THE_WAY : _ON_THE_WAY + 1]
    if len(sent) == _ON_THE_WAY:
        _on_its_way(officer, sent)
    if waits:
        posting.list_parcels(officer, _parcels(waits, _FIRST + _ON_THE_WAY))
    return len(sent) + len(waits)


def _on_its_way(officer: Actor, sent: Sequence[ToPost]) -> None:
    """Handed over; one delivered, one tried in vain."""
    bag = posting.list_parcels(officer, _parcels(sent, _FIRST))
    posting.hand_to_post(officer, bag.id, _POSTMAN)
    posted.delivered(officer, bag.id, posted.Arrived(sent[0].stream, posting.today()), uuid4())
    posted.failed(officer, bag.id, sent[1].stream, "Người nhận vắng nhà (mô phỏng)")


def _parcels(found: Sequence[ToPost], first: int) -> tuple[Parcel, ...]:
    serials = (f"{first + nth:08d}" for nth in range(len(found)))
    return tuple(
        Parcel(one.stream, f"CB{serial}{check_digit(serial)}VN")
        for one, serial in zip(found, serials, strict=True)
    )
