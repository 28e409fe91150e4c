"""Delegations as a table, and one as a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.rules.delegation import DELEGABLE, Delegation, last_day

_HEADS = (
    gettext_noop("Người ủy quyền"),
    gettext_noop("Người nhận"),
    gettext_noop("Việc"),
    gettext_noop("Thời gian"),
    gettext_noop("Quyết định"),
    gettext_noop("Tình trạng"),
)


def delegation_table(
    found: Sequence[Delegation], at: datetime, procedures: Mapping[str, str], charge: Scope
) -> Table:
    """What holds first; each with its decision, and taking it back where one may."""
    empty = Empty(
        _("Chưa có ủy quyền nào"),
        _(
            "Khi đi vắng hoặc giao bớt việc ký, ghi quyết định ủy quyền ở đây; người nhận thấy hồ sơ cần ký thay."
        ),
        "user-share",
    )
    rows = tuple(_row(one, at, procedures, charge) for one in found)
    return Table(_("Ủy quyền"), tuple(Column(_(head)) for head in _HEADS), rows, empty, walk=False)


def spoken(one: Delegation) -> str:
    """The delegation in a sentence."""
    return _("%(by)s ủy quyền cho %(to)s từ %(since)s đến hết %(last)s, quyết định %(document)s.") % {
        "by": one.by,
        "to": one.to,
        "since": say.day(one.since),
        "last": say.day(last_day(one)),
        "document": one.document,
    }


def _row(one: Delegation, at: datetime, procedures: Mapping[str, str], charge: Scope) -> Row:
    form = organisation.signing_law().form(one.form)
    work = ", ".join(_(DELEGABLE[act]) for act in one.acts)
    only = ", ".join(procedures.get(code, code) for code in one.procedures)
    cells = (
        Cell(one.by, one.post_name, css="first"),
        Cell(one.to, f"{form.prefix} {form.name}" if form else ""),
        Cell(work, _("chỉ: %(only)s") % {"only": only} if only else _("mọi thủ tục")),
        Cell(
            _("từ %(since)s") % {"since": say.day(one.since)},
            _("đến hết %(last)s") % {"last": say.day(last_day(one))},
            css="nb",
        ),
        Cell(
            one.document,
            _("ngày %(day)s, %(who)s ghi") % {"day": say.day(one.document_day), "who": one.recorded_by},
            href=reverse("leader:decision", args=[one.id]),
        ),
        _state(one, at, charge),
    )
    return Row(cells, name=one.to)


def _state(one: Delegation, at: datetime, charge: Scope) -> Cell:
    if one.withdrawn_at is not None:
        said = _("%(who)s, %(at)s: %(reason)s") % {
            "who": one.withdrawn_by,
            "at": say.short_moment(one.withdrawn_at),
            "reason": one.withdrawn_reason,
        }
        return Cell(_("Đã thu hồi"), said, css="mut")
    today = local(at).date()
    if one.until <= today:
        return Cell(_("Đã hết"), css="mut")
    word = _("Đang có hiệu lực") if one.since <= today else _("Chưa đến ngày")
    if not charge.sees(Thing(one.agency, 0, (one.delegator,))):
        return Cell(word)
    return Cell(_("Thu hồi"), word, href=reverse("leader:delegation_end", args=[one.id]))
