"""Law changes that touch a procedure, said on its page."""

from __future__ import annotations

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.components import Note
from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.procedures.services import Adopted
from chuan.readings.obligations.rules.changes import ACTED, OVERDUE, Touched
from chuan.readings.obligations.services import Change, changes, texts_over


def law_changes(adopted: Adopted, at: datetime) -> tuple[Note, ...]:
    """One note for each change that this procedure has still to follow."""
    today = local(at).date()
    texts = texts_over(adopted.agency, today)
    found = changes(Scope(agencies=frozenset({adopted.agency})), texts, today)
    return tuple(
        _note(change, one)
        for change in found
        for one in change.touched
        if one.before.code == adopted.code and one.state not in ACTED
    )


def _note(change: Change, one: Touched) -> Note:
    told = {"number": change.text.number, "effect": say.day(change.text.effect), "limit": say.day(one.limit)}
    late = one.state == OVERDUE
    said = (
        _(
            "Văn bản %(number)s có hiệu lực %(effect)s: quy trình phải sửa trước hết ngày %(limit)s, nay đã quá hạn."
        )
        if late
        else _("Văn bản %(number)s có hiệu lực %(effect)s: quy trình phải sửa trước hết ngày %(limit)s.")
    )
    links = ((_("Xem văn bản"), reverse("quality:law", args=[change.text.id])),)
    return Note(said % told, "stop" if late else "", "alert-triangle" if late else "book", links)
