"""What may be done with a task on its page, and how each event of it is told."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.rules import say
from chuan.events.appraisals.rules import task_events as e
from chuan.surfaces.acts import tasks
from chuan.surfaces.rating.web.deeds import Deed, Deeds
from chuan.surfaces.rating.web.lived import Telling
from chuan.surfaces.rating.web.task_forms import ExtendForm, HandInForm, ReasonForm, WordsForm
from chuan.surfaces.rating.web.uploading import upload_of

DEEDS: Deeds = {
    "nop": Deed(
        gettext_noop("Nộp sản phẩm"), gettext_noop("Nộp sản phẩm"), gettext_noop("Đã nộp sản phẩm."), HandInForm,
        lambda actor, task, read: tasks.hand_in(actor, task, read["words"], upload_of(read), read["key"]), main=True,
    ),
    "dat": Deed(
        gettext_noop("Nghiệm thu: đạt"), gettext_noop("Nghiệm thu"), gettext_noop("Đã nghiệm thu."), WordsForm,
        lambda actor, task, read: tasks.accept(actor, task, read["words"], read["key"]), main=True,
    ),
    "chua-dat": Deed(
        gettext_noop("Chưa đạt, làm lại"), gettext_noop("Ghi chưa đạt"),
        gettext_noop("Đã ghi chưa đạt; người làm nộp lại."), ReasonForm,
        lambda actor, task, read: tasks.fail(actor, task, read["reason"], read["key"]),
    ),
    "doi-han": Deed(
        gettext_noop("Gia hạn"), gettext_noop("Gia hạn"), gettext_noop("Đã gia hạn."), ExtendForm,
        lambda actor, task, read: tasks.extend(actor, task, read["due"], read["reason"], read["key"]),
    ),
    "khach-quan": Deed(
        gettext_noop("Xác nhận chậm vì nguyên nhân khách quan"), gettext_noop("Xác nhận"),
        gettext_noop("Đã xác nhận nguyên nhân khách quan."), ReasonForm,
        lambda actor, task, read: tasks.excuse(actor, task, read["reason"], read["key"]),
    ),
    "thoi-giao": Deed(
        gettext_noop("Thôi giao việc này"), gettext_noop("Thôi giao"), gettext_noop("Đã thôi giao."), ReasonForm,
        lambda actor, task, read: tasks.cancel(actor, task, read["reason"], read["key"]),
    ),
}  # fmt: skip
"""By the word in the address."""

TELLING: Telling = {
    e.Assigned: lambda event: _("giao việc, hạn %(due)s") % {"due": say.short_moment(event.due)},
    e.HandedIn: lambda _event: _("nộp sản phẩm"),
    e.Accepted: lambda _event: _("nghiệm thu: đạt"),
    e.Failed: lambda _event: _("nghiệm thu: chưa đạt"),
    e.Excused: lambda _event: _("xác nhận chậm vì nguyên nhân khách quan"),
    e.Extended: lambda event: _("gia hạn đến %(due)s") % {"due": say.short_moment(event.due)},
    e.Cancelled: lambda _event: _("thôi giao"),
}
