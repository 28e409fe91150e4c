"""What is said where somebody acts in another's stead."""

from __future__ import annotations

from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.delegation import SIGN, last_day
from chuan.definitions.organisation.rules.people import Actor, Held
from chuan.surfaces.acts.instead import act_of, works
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.signing import Office


def in_stead(name: str, official: int, holder: str, actor: Actor) -> str:
    """A step's name, with whose it is where it stands in another's name."""
    if official == actor.official:
        return name
    return _("%(step)s, thay %(holder)s") % {"step": name, "holder": holder}


def in_hand(actor: Actor, file: File) -> tuple[str, ...]:
    """The open steps this person works, held or lent; the own ones first."""
    own_first = sorted(file.state.holds, key=lambda hold: hold.official != actor.official)
    dossier = file.case.dossier
    return tuple(hold.step for hold in own_first if works(actor, file.procedure, hold, dossier, file.at))


def stead_note(actor: Actor, file: File, step: str = "") -> str:
    """In whose stead, by which decision until when, and the block that is signed; "" for one's own step."""
    found = _lent(actor, file, step)
    lent = found.lent if found else None
    given = organisation.delegation(lent.delegation, file.at) if lent else None
    if found is None or lent is None or given is None:
        return ""
    said = _(
        "Bạn làm thay %(by)s theo quyết định %(document)s, đến hết ngày %(last)s. Người chịu trách nhiệm là bạn."
    ) % {
        "by": given.by,
        "document": given.document,
        "last": f"{last_day(given):%d/%m/%Y}",
    }
    if SIGN not in lent.acts or not lent.form:
        return said
    hand = Office(found.agency, file.at).hand(actor.official, lent.by, lent.form)
    if hand is None:
        return said
    return said + " " + _("Khối chữ ký: %(block)s.") % {"block": hand.label}


def ended_note(actor: Actor, file: File) -> str:
    """Why an open step that was this person's to do in another's stead is no longer; "" where none was."""
    for hold in file.state.holds:
        act = act_of(file.procedure, hold.step)
        why = organisation.why_ended(int(hold.official), actor.official, act, file.state.procedure, file.at)
        if why is not None:
            return sentence(why.reason)
    return ""


def _lent(actor: Actor, file: File, step: str) -> Held | None:
    """The lent post in which the person takes an open step of the dossier that is not his own."""
    day, code = local(file.at).date(), file.state.procedure
    holds = [hold for hold in file.state.holds if hold.official != actor.official and step in {"", hold.step}]
    found = (actor.lent(act_of(file.procedure, hold.step), code, int(hold.official), day) for hold in holds)
    return next((one for one in found if one is not None), None)
