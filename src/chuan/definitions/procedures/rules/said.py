"""What an ISO document says beyond the procedure that runs: purpose, terms, what is kept how long, who receives it.

An agency's own words stand in its adoption and are frozen with it; where it has said nothing the catalogue's hold.
They are plain data, as the form that writes them sends it: ``{"purpose": …, "terms": [{"term": …, "meaning": …}], …}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refusal, refuse


@dataclass(frozen=True, slots=True)
class Cited:
    """A text the document refers to."""

    number: str
    name: str
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """A record (hồ sơ lưu): where it lies, a role of the procedure or words, and for how long."""

    key: str
    name: str
    place: str
    keep: str
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """``marks``: the patterns of the codes of the document and of its forms; ``receivers`` beyond the units at work."""

    purpose: str
    terms: tuple[tuple[str, str], ...] = ()
    records: tuple[Kept, ...] = ()
    cited: tuple[Cited, ...] = ()
    receivers: tuple[str, ...] = ()
    marks: tuple[str, str] = ("QT.{field}.{number}", "BM.{field}.{number}.{form}")


ROWS: Mapping[str, tuple[str, ...]] = {
    "terms": ("term", "meaning"),
    "records": ("name", "place", "keep"),
    "receivers": ("name",),
}
"""Lists an agency may write, and what a row of each must tell."""
TEXTS = ("purpose", "mark", "form_mark")
MARKS: Mapping[str, Mapping[str, str]] = {
    "purpose": {"{tên thủ tục}": "{name}", "{tên cơ quan}": "{agency}"},
    "mark": {"{lĩnh vực}": "{field}", "{số}": "{number}"},
    "form_mark": {"{lĩnh vực}": "{field}", "{số}": "{number}", "{số biểu mẫu}": "{form}"},
}
"""What people write in braces -> what is filled in there."""

_NEEDED = {"mark": ("{số}",), "form_mark": ("{số}", "{số biểu mẫu}")}
_LONGEST = {"purpose": 2000, "mark": 40, "form_mark": 40}
_LONG = 300
_BRACES = re.compile(r"\{[^{}]*\}|[{}]")


def said_by(agency: Mapping[str, Any], default: Said) -> Said:
    """The catalogue's words with those of an adoption in their place."""
    own = {name: read(agency[name]) for name, read in _READ.items() if agency.get(name)}
    mark, form = (_filled(name, agency.get(name, "")) for name in ("mark", "form_mark"))
    return replace(default, **own, marks=(mark or default.marks[0], form or default.marks[1]))


def spoken(name: str, text: str) -> str:
    """A text of the catalogue as people write it: "{name}" is "{tên thủ tục}"."""
    for people, filled in MARKS[name].items():
        text = text.replace(filled, people)
    return text


def wrong_words(agency: Mapping[str, Any]) -> tuple[Refusal, ...]:
    """What of an agency's words cannot be printed as it stands, each at its field: "said.terms.0.meaning"."""
    return tuple(_wrong(agency))


def said_otherwise(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Reason, ...]:
    """Which parts of the document's own words differ."""
    return tuple(
        Reason.of(f"procedures.diff_said_{part}")
        for part in (*TEXTS, *ROWS)
        if (before.get(part) or None) != (after.get(part) or None)
    )


def _wrong(agency: Mapping[str, Any]) -> Iterator[Refusal]:
    for name in TEXTS:
        text = str(agency.get(name, ""))
        yield from _long(text, f"said.{name}", _LONGEST[name])
        yield from _misread(name, text)
    for name, columns in ROWS.items():
        for at, row in enumerate(agency.get(name) or ()):
            for column in columns:
                yield from _cell(str(row.get(column, "")), f"said.{name}.{at}.{column}")


def _cell(text: str, field: str) -> Iterator[Refusal]:
    if not text.strip():
        yield refuse("invalid", "procedures.wire_blank", field)
    yield from _long(text, field, _LONG)


def _long(text: str, field: str, most: int) -> Iterator[Refusal]:
    if len(text) > most:
        yield refuse("invalid", "procedures.said_long", field, most=most, length=len(text))


def _misread(name: str, text: str) -> Iterator[Refusal]:
    """Braces that nothing fills, and what a code cannot do without."""
    known = MARKS[name]
    odd = next((one for one in _BRACES.findall(text) if one not in known), "")
    if odd:
        yield refuse("invalid", "procedures.said_braces", f"said.{name}", given=odd, known=", ".join(known))
        return
    missing = [one for one in _NEEDED.get(name, ()) if one not in text]
    if text and missing:
        yield refuse("invalid", "procedures.said_alike", f"said.{name}", needed=", ".join(missing))


def _filled(name: str, text: str) -> str:
    for people, filled in MARKS[name].items():
        text = text.replace(people, filled)
    return text


def _texts(*columns: str) -> Any:
    def read(rows: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(str(row[column]) for column in columns) for row in rows)

    return read


def _kept(rows: Sequence[Mapping[str, Any]]) -> tuple[Kept, ...]:
    """What an agency says of its own records it answers for itself."""
    told = _texts(*ROWS["records"])(rows)
    return tuple(
        Kept(str(at), name, place, keep, verified=True) for at, (name, place, keep) in enumerate(told)
    )


_READ: Mapping[str, Any] = {
    "purpose": lambda text: _filled("purpose", str(text)),
    "terms": _texts(*ROWS["terms"]),
    "records": _kept,
    "receivers": lambda rows: tuple(str(row["name"]) for row in rows),
}
