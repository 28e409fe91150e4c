"""What was decided of a result, told moment by moment; and the one sentence the public reads."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.reason import Reason
from chuan.base.web.components import Moment
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.services import people
from chuan.events.holdings.rules.events import Reinstated, Replaced
from chuan.events.holdings.services import STANDS
from chuan.readings.digitised.queries import ended
from chuan.readings.digitised.queries.results import Result
from chuan.surfaces.telling.file import File

_DONE = {Reinstated: gettext_noop("Có hiệu lực trở lại"), Replaced: gettext_noop("Thay thế")}


def moments_of(found: Result) -> tuple[Moment, ...]:
    """Each decision, newest first: number, day, who signed, why, who recorded it."""
    lived = STANDS.lived(found.standing) if found.standing else ()
    words = people.texts(found.stream) if lived else {}
    names = organisation.names({int(one.actor) for one in lived}) if lived else {}
    made = [
        Moment(
            say.short_moment(one.at),
            names.get(int(one.actor), ""),
            _("%(deed)s theo %(decision)s ngày %(day)s, %(signer)s ký: %(reason)s")
            % {
                "deed": _(_DONE.get(type(one.event), "Thu hồi")),
                "decision": one.event.decision,
                "day": say.day(one.event.day),
                "signer": words.get(int(one.event.signer), ""),
                "reason": words.get(int(one.event.reason), ""),
            },
        )
        for one in lived
    ]
    return tuple(reversed(made))


def standing_said(file: File) -> str:
    """What the public reads of an issued result: revoked or replaced, by which decision; "" while it holds or is none yet."""
    document = file.state.document
    if document is None or not document.issued:
        return ""
    return ended_said(ended.of_dossier(file.case.dossier.id))


def ended_said(found: ended.Ended | None) -> str:
    """The same of what was found by a code or a file."""
    if found is None:
        return ""
    key = f"holdings.states_{found.status}"
    return sentence(Reason.of(key, decision=found.decision, day=say.day(found.day)))
