"""Attendance by QR: a class shows a signed code that soon runs out; a signed-in official opens it once."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.core.signing import BadSignature, SignatureExpired, TimestampSigner

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.training.imports.standard import shipped
from chuan.events.training.rules import events as e
from chuan.events.training.rules import lesson_orders as o
from chuan.events.training.services import classes
from chuan.events.training.services.classes import Lesson
from chuan.surfaces.acts.asking import allows, clock, me
from chuan.surfaces.acts.classes import TEACH, seen, thing
from chuan.surfaces.acts.training import VIEW, demand

_SIGNER = TimestampSigner(salt="chuan.training.attendance")


def code(actor: Actor, stream: int) -> str:
    """The code of this moment, for the screen of the class."""
    seen(actor, stream, TEACH)
    return _SIGNER.sign(str(stream)).partition(":")[2]


def scanned(actor: Actor, stream: int, sent: str) -> tuple[Lesson, Refusal | None]:
    """The class of a code, and what is wrong with the code; a wrong one shows nothing out of sight."""
    found, wrong = classes.load(stream), _wrong(stream, sent)
    if wrong is not None and not allows(actor, VIEW, thing(found), clock()):
        demand(actor, VIEW, thing(found))
    return found, wrong


def attend(actor: Actor, stream: int, sent: str, key: UUID | None = None) -> Lesson:
    """I am here; once, with the code on the screen."""
    _, wrong = scanned(actor, stream, sent)
    if wrong is not None:
        raise Refused(wrong)
    seat = e.Seat(me(actor), Id(actor.held[0].unit))
    return store.once(
        key,
        lambda: classes.more(stream, lambda state, _: o.attend(state, seat), Who(me(actor), key=key)),
        classes.load,
    )


def _wrong(stream: int, sent: str) -> Refusal | None:
    try:
        _SIGNER.unsign(f"{stream}:{sent}", max_age=timedelta(minutes=shipped().code_minutes))
    except SignatureExpired:
        return refuse("not_now", "training.code_old")
    except BadSignature:
        return refuse("invalid", "training.code_wrong")
    return None
