"""Schemes from YAML: text in, typed and frozen values out; every fault is one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.refusal import Refused, refuse
from chuan.events.selfscores.rules.scheme import SELF, Criterion, Field, Part, Scheme
from chuan.events.selfscores.rules.scheme_checks import faults

FOLDER = CATALOGUE / "par" / "schemes"
_HEAD = (
    "code",
    "edition",
    "name",
    "level",
    "since",
    "source",
    "verified",
    "rounding",
    "digits",
    "most",
    "fields",
)


@lru_cache(maxsize=1)
def shipped() -> tuple[tuple[bytes, Scheme], ...]:
    """Our own examples: what the file says, and what it means."""
    found = (path.read_bytes() for path in sorted(FOLDER.glob("*.yaml")))
    return tuple((content, read_scheme(content)) for content in found)


def read_scheme(content: bytes) -> Scheme:
    """The scheme of a file; ``Refused`` with every fault."""
    body = read_yaml(content)
    if not isinstance(body, Mapping) or not isinstance(body.get("fields"), list):
        raise Refused(refuse("invalid", "selfscores.not_a_scheme", "file"))
    lacking = [
        refuse("invalid", "selfscores.head_missing", "file", name=one) for one in _HEAD if one not in body
    ]
    if lacking:
        raise Refused(*lacking)
    scheme = _scheme(body)
    wrong = faults(scheme)
    if wrong:
        raise Refused(*wrong)
    return scheme


def number_of(name: str, text: Any) -> Decimal:
    """A number with a point or a comma; ``Refused`` names what cannot be read."""
    try:
        value = Decimal(str(text).strip().replace(",", "."))
    except InvalidOperation:
        raise _unread(name, text) from None
    if not value.is_finite():
        raise _unread(name, text)
    return value


def _scheme(body: Mapping[str, Any]) -> Scheme:
    until = body.get("until")
    return Scheme(
        code=body["code"], edition=body["edition"], name=body["name"], level=body["level"],
        since=_day("since", body["since"]), until=_day("until", until) if until else None,
        source=body["source"], verified=body["verified"] == "yes", rounding=body["rounding"],
        digits=int(number_of("digits", body["digits"])), most=number_of("most", body["most"]),
        survey=number_of("survey", body.get("survey", "0")), fewest=int(number_of("fewest", body.get("fewest", "2"))),
        low=number_of("low", body.get("low", "0")), fields=tuple(_field(one) for one in body["fields"]),
    )  # fmt: skip


def _field(body: Mapping[str, Any]) -> Field:
    return Field(
        _text(body, "number"), _text(body, "name"), tuple(_criterion(one) for one in _list(body, "criteria"))
    )


def _criterion(body: Mapping[str, Any]) -> Criterion:
    return Criterion(
        _text(body, "number"), _text(body, "name"), tuple(_part(one) for one in _list(body, "parts"))
    )


def _part(body: Mapping[str, Any]) -> Part:
    number = _text(body, "number")
    most = number_of(f"{number} most", _text(body, "most"))
    step = number_of(f"{number} step", body.get("step", "0"))
    sources = tuple(body.get("sources", ()))
    return Part(
        number, _text(body, "name"), most, body.get("how", SELF), step, sources, body.get("guide", "")
    )


def _text(body: Any, name: str) -> str:
    if not isinstance(body, Mapping) or not isinstance(body.get(name), str):
        raise Refused(refuse("invalid", "selfscores.head_missing", "file", name=name))
    return str(body[name])


def _list(body: Mapping[str, Any], name: str) -> list[Any]:
    found = body.get(name)
    if not isinstance(found, list):
        raise Refused(refuse("invalid", "selfscores.head_missing", "file", name=name))
    return found


def _day(name: str, text: Any) -> date:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        raise _unread(name, text) from None


def _unread(name: str, text: Any) -> Refused:
    return Refused(refuse("invalid", "selfscores.bad_value", "file", name=name, value=str(text)[:60]))
