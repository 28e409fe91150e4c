"""A partner as data: its field names, its codes, its answers. A message is rendered by it, never by code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from chuan.base.kernel.clock import local
from chuan.readings.outbox.rules.retry import Patience

PORTAL, SMS, EMAIL = "portal", "sms", "email"
PARTNERS = (PORTAL, SMS, EMAIL)

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answering:
    """How an answer is read: the fields of its code and of its words; the codes that mean taken."""

    code: str = ""
    message: str = ""
    taken: tuple[str, ...] = ()
    already: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """One partner during one period. ``fields``: kind of message -> {their field: our fact, or a list of rows}.

    ``codes``: name of a fact -> {our code: theirs}. ``envelope`` and ``headers`` go around every message.
    ``steps``: steps of procedures that mean a state of their own. ``unverified``: values nobody has confirmed.
    """

    code: str
    partner: str
    name: str
    since: date
    until: date | None
    patience: Patience
    timeout: int
    services: Mapping[str, str]
    envelope: Mapping[str, str]
    headers: Mapping[str, str]
    fields: Mapping[str, Mapping[str, Any]]
    codes: Mapping[str, Mapping[str, str]]
    steps: Mapping[str, str]
    moments: str
    path: str
    session: Mapping[str, str]
    answering: Answering
    unverified: tuple[str, ...] = ()

    def holds(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day < self.until)


def render(profile: Profile, kind: str, facts: Facts) -> dict[str, Any]:
    """The fields of one message in the partner's words; a fact that is missing is an empty text."""
    return {field: _value(profile, asked, facts) for field, asked in profile.fields.get(kind, {}).items()}


def filled(template: Mapping[str, str], facts: Facts) -> dict[str, str]:
    """Headers, or a body, whose values are templates over facts."""
    return {name: value.format(**facts) for name, value in template.items()}


def _value(profile: Profile, asked: Any, facts: Facts) -> Any:
    if isinstance(asked, Mapping):
        return [
            {field: _value(profile, inner, row) for field, inner in asked["of"].items()}
            for row in facts.get(asked["each"]) or ()
        ]
    return _plain(profile, asked, facts.get(asked))


def _plain(profile: Profile, name: str, value: Any) -> Any:
    if name in profile.codes:
        return profile.codes[name].get(str(value), "")
    if isinstance(value, datetime):
        return local(value).strftime(profile.moments)
    return "" if value is None else value
