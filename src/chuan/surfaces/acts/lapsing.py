"""A submission that nobody completed is closed where the rules allow it: by the night's job, or by a press before."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.laws import services as laws
from chuan.events.dossiers.services import people
from chuan.events.intake.rules.submissions import decide as d
from chuan.events.intake.services import submissions
from chuan.events.intake.services.submissions import Submission

RULE = "supplement_wait_days"
"""The rule of the pack that ends the wait; nobody closes anything where it says 0."""
_REASON = (
    "Đã yêu cầu bổ sung ngày {asked}; hết ngày {until} mà hồ sơ chưa được bổ sung nên đóng lại. "
    "Ông/Bà có thể nộp hồ sơ mới khi đã đủ giấy tờ."
)


def lapse(found: Submission, at: datetime) -> d.Lapse:
    """The order to close it, with its rule, and its reason kept for the citizen; ``Refused`` where no rule ends the wait."""
    state = found.state
    pack = laws.pack_for(found.agency, local(at).date())
    if not pack.supplement_wait_days or state.answered is None or state.complete_by is None:
        raise Refused(refuse("not_now", "intake.not_lapsed", code=state.code))
    asked, until = (f"{local(moment):%d/%m/%Y}" for moment in (state.answered, state.complete_by))
    return d.Lapse(RULE, people.keep_text(found.id, _REASON.format(asked=asked, until=until)))


def by_machine(stream: int, at: datetime) -> Submission:
    """Close one by night; ``Refused`` where it moved meanwhile or may still be completed."""
    order = lapse(submissions.load(stream), at)
    return submissions.carry_out(stream, order, submissions.Actor(Id(0)))
