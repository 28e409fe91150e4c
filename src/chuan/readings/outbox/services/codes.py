"""Puts a one-time code among what is to be sent at once; the code itself is made only when it is sent."""

from __future__ import annotations

from uuid import uuid5

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.events.dossiers.rules.state import State
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.confirmations import Sent
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.readings.outbox.models import EXPIRED, WAITING, Delivery
from chuan.readings.outbox.rules.bodies import CitizenBody
from chuan.readings.outbox.rules.citizens import CHANNELS, CODE, channel
from chuan.readings.outbox.services.profiles import connected
from chuan.readings.outbox.services.recording import SPACE


def reached(state: State) -> tuple[Id, str, str]:
    """(party, channel, address) a code of this dossier goes to: the owner's, else the submitter's.

    ``Refused`` where neither left a phone or mailbox, or this installation reaches none of them.
    """
    ways = [one for one in connected() if one in CHANNELS]
    known = False
    for number in dict.fromkeys((state.owner, state.submitter)):
        party = people.party(number)
        known = known or bool(party.phone or party.email)
        way = channel(party.phone, party.email, ways)
        if way:
            return number, way, party.email if way == "email" else party.phone
    key = "dossiers.code_no_channel" if known else "dossiers.code_nowhere"
    raise Refused(refuse("not_now", key, code=state.code))


def send(dossier: Dossier, title: str, sent: Sent) -> None:
    """The message with the code, inside the transaction that asks for it; an older one not yet gone goes no more."""
    state = dossier.state
    Delivery.objects.filter(stream=dossier.id, kind=CODE, state=WAITING).update(
        state=EXPIRED, error={"key": "outbox.overtaken", "facts": {}}
    )
    body = CitizenBody(title, sent.party, sent.party == state.owner, confirmation=sent.id)
    Delivery.objects.create(
        id=new_id(),
        key=uuid5(SPACE, f"{sent.channel}:code:{sent.id}"),
        partner=sent.channel,
        agency=dossier.agency,
        stream=dossier.id,
        seq=dossier.seq,
        kind=CODE,
        code=state.code,
        body=codec.dump(body),
        made=sent.asked,
        expires=sent.expires,
        next_try=sent.asked,
    )
