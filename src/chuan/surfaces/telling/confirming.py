"""Where the code that confirms a withdrawal went, or why none can be sent; the address only in part."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.events.dossiers.rules.confirming import tail
from chuan.events.dossiers.services import confirmations, people
from chuan.surfaces.acts import confirming
from chuan.surfaces.telling.file import File

_SENT = {
    "sms": gettext_noop("Đã gửi mã tới số %(where)s lúc %(at)s. Dùng trước %(until)s."),
    "email": gettext_noop("Đã gửi mã tới thư %(where)s lúc %(at)s. Dùng trước %(until)s."),
}
_BY = {
    "sms": gettext_noop("theo mã xác nhận gửi tới số %(where)s lúc %(at)s"),
    "email": gettext_noop("theo mã xác nhận gửi tới thư %(where)s lúc %(at)s"),
}


@dataclass(frozen=True, slots=True)
class Confirming:
    """``where`` a code would go; ``refused``: why none can; ``sent``: what became of the one in force."""

    where: str = ""
    refused: str = ""
    sent: str = ""


def confirming_of(file: File) -> Confirming:
    """How a withdrawal of this dossier may be confirmed by a code at this moment."""
    try:
        where = confirming.reachable(file.case.dossier)
    except Refused as refused:
        return Confirming(refused=sentence(refused.refusals[0].reason))
    found = confirmations.last(file.case.dossier.id)
    holds = found is not None and found.used is None and file.at < found.expires
    return Confirming(where, sent=_(_SENT[found.channel]) % _facts(found) if found and holds else "")


def evidence_of(number: Id) -> str:
    """The code a withdrawal rests on: where it was sent and when."""
    found = confirmations.found(number)
    return _(_BY[found.channel]) % _facts(found) if found else ""


def _facts(found: confirmations.Sent) -> dict[str, str]:
    party = people.party(found.party)
    address = party.email if found.channel == "email" else party.phone
    return {
        "where": tail(address),
        "at": say.short_moment(found.sent or found.asked),
        "until": say.hour(found.expires),
    }
