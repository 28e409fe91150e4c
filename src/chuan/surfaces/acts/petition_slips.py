"""The slip of what goes elsewhere, khiếu nại, tố cáo or another agency's petition: its bytes kept, its hash an event."""

from __future__ import annotations

from django.db import transaction

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.petitions.rules.coded import MOVED, OTHER_LAWS
from chuan.events.petitions.rules.events import SlipPrinted
from chuan.events.petitions.rules.sight import Sight, sight
from chuan.events.petitions.services import petitions
from chuan.events.petitions.services.petitions import Petition
from chuan.surfaces.acts.asking import me
from chuan.surfaces.acts.petition_seen import seen
from chuan.surfaces.acts.steps import PDF


def for_slip(actor: Actor, stream: int) -> Petition:
    """The petition, if it went elsewhere and this person knows its author; ``Refused`` as missing otherwise."""
    found = seen(actor, stream)
    if sight(found.state, actor.official) != Sight.FULL:
        raise Refused(refuse("missing", "organisation.missing"))
    if found.state.kind not in OTHER_LAWS | MOVED:
        raise Refused(refuse("not_now", "petitions.not_other_law"))
    return found


@transaction.atomic
def printed(actor: Actor, stream: int, content: bytes) -> str:
    """Record the printed slip; the SHA-256 it is kept under."""
    for_slip(actor, stream)
    sha256 = files.keep(stream, "phieu-chuyen-don.pdf", PDF, content)
    petitions.more(stream, lambda _: (SlipPrinted(sha256),), Who(me(actor)))
    return sha256
