"""Loads as lines: units, and people in them, drawn against the greatest of the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web import pictures
from chuan.readings.deadlines.queries import overview
from chuan.surfaces.leader.web.shown import Figure, LoadLine
from chuan.surfaces.leader.web.sight import AGENCY, EVERY, Sight

_STATES = (
    ("late", gettext_noop("quá hạn"), "c-late b"),
    ("soon", gettext_noop("sắp đến hạn"), "c-soon b"),
    ("ok", gettext_noop("đúng hạn"), ""),
    ("hold", gettext_noop("tạm dừng"), "c-hold"),
)


def address(name: str, sight: Sight, **query: Any) -> str:
    """A leader's page that keeps the agency looked at; empty values are left out."""
    kept = {AGENCY: sight.agency or EVERY} if sight.choice else {}
    asked = {key.replace("_", "-"): value for key, value in query.items() if value}
    return f"{reverse(name)}?{urlencode(kept | asked)}" if kept | asked else reverse(name)


def unit_lines(units: Sequence[overview.Load], sight: Sight, chosen: int = 0) -> tuple[LoadLine, ...]:
    """One line a unit, the most pressed first."""
    most = max((load.total for load in units), default=0)
    return tuple(
        _line(
            load,
            _("%(total)s hồ sơ · %(people)s người") % {"total": load.total, "people": load.people},
            most,
            sight,
            current=load.unit == chosen,
            don_vi=load.unit,
        )
        for load in units
    )


def people_lines(people: Sequence[overview.Load], sight: Sight, chosen: int = 0) -> tuple[LoadLine, ...]:
    """One line a person, the most pressed first."""
    most = max((load.total for load in people), default=0)
    return tuple(
        _line(load, load.unit_name, most, sight, current=load.id == chosen, don_vi=load.unit, nguoi=load.id)
        for load in people
    )


def _line(load: overview.Load, sub: str, most: int, sight: Sight, *, current: bool, **query: int) -> LoadLine:
    figures = tuple(
        Figure(getattr(load, state), address("leader:people", sight, **query, t=state), _(said), css)
        for state, said, css in _STATES
    )
    picture = pictures.Load(load.late, load.soon, load.ok, load.hold, most)
    away = bool(load.id) and load.away
    name = load.name if load.id else load.unit_name
    said = _("người giữ vắng · %(sub)s") % {"sub": sub} if away else sub
    return LoadLine(name, said, address("leader:people", sight, **query), picture, figures, away, current)
