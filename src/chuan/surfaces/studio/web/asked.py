"""What of a definition is not typed in the editor, in words: whom its steps ask, what its own law says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.refusal import Refusal
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.procedures.rules.definition import Special, Step
from chuan.surfaces.acts.between import ASKS, target
from chuan.surfaces.studio.web.wording import ground

_SUPPLEMENTS = {
    "restart": gettext_noop("Công dân bổ sung xong thì tính lại thời hạn từ đầu."),
    "pause": gettext_noop("Chờ công dân bổ sung thì thời hạn tạm dừng, bổ sung xong chạy tiếp."),
}
_SILENCES = {
    "accept": gettext_noop("Hết thời hạn luật mà cơ quan không trả lời thì coi như chấp thuận."),
    "refuse": gettext_noop("Hết thời hạn luật mà cơ quan không trả lời thì coi như từ chối."),
}


def asked(steps: tuple[Step, ...], staffing: Mapping[str, Any], at: datetime) -> dict[str, str]:
    """Step → which agency answers it and by what; only steps that may be answered elsewhere."""
    return {
        step.key: _asks(str(staffing.get(step.role, {}).get(ASKS, "")), step.leg, at)
        for step in steps
        if step.leg
    }


def _asks(agency: str, leg: str, at: datetime) -> str:
    if not agency:
        return _("có thể hỏi cơ quan khác theo quy trình %(leg)s; ở đây chưa chọn hỏi ai") % {"leg": leg}
    whom = target(agency, leg, at)
    if isinstance(whom, Refusal):
        return sentence(whom.reason)
    return _("hỏi %(agency)s theo quy trình %(leg)s, %(name)s") % {
        "agency": whom.agency.name,
        "leg": leg,
        "name": whom.adopted.short_name,
    }


def own_law(special: Special) -> tuple[tuple[str, str], ...]:
    """(what it says, the text it stands in) of the law that goes before the rule pack."""
    return tuple(_own_law(special))


def _own_law(special: Special) -> Iterator[tuple[str, str]]:
    stated = ground(special.ground)
    if special.supplement:
        yield _(_SUPPLEMENTS[special.supplement]), stated
    if special.wait_days:
        days = say.number(special.wait_days)
        yield (
            _("Công dân không bổ sung trong %(days)s ngày làm việc thì dừng giải quyết.") % {"days": days},
            stated,
        )
    if special.silence:
        yield _(_SILENCES[special.silence]), stated
    for pause in special.pauses:
        yield _("Tạm dừng khi: %(name)s.") % {"name": pause.name}, ground(pause.ground) or stated
