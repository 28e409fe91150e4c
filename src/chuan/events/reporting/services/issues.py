"""The door to issued reports: figures kept under their hash, each issue beside the others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.services import rows, within
from chuan.events.reporting.models import Issue as Row
from chuan.events.reporting.rules.issuing import KINDS, Issued, State, evolve, issue

KIND: Kind[State] = Kind("report", "reporting", State, KINDS, evolve)
_JSON = "application/json"
_LISTED = """
SELECT i.stream, i.nth, i.agency, i.form, i.period, i.as_of, i.at, i.official, i.sha256, i.reason,
       coalesce(o.name, '') AS name
FROM reporting_issue i LEFT JOIN organisation_official o ON o.id = i.official
WHERE {where} ORDER BY i.at DESC, i.stream, i.nth DESC LIMIT %(limit)s
"""


@dataclass(frozen=True, slots=True)
class Listed:
    """One issue, with who sent it; ``reason``: the kept words that say why it was sent again."""

    stream: int
    nth: int
    agency: int
    form: str
    period: str
    as_of: datetime
    at: datetime
    official: int
    sha256: str
    reason: int | None
    name: str


def stream_of(agency: int, form: str, period: str) -> int:
    """The stream of a report; 0 before its first issue."""
    known = Row.objects.filter(agency=agency, form=form, period=period).values_list("stream", flat=True)
    return known.first() or 0


def keep(agency: int, stream: int, wanted: Issued, content: bytes, who: Who) -> Standing[State]:
    """One issue, inside the caller's transaction; ``stream`` is its own or a new one. ``Refused`` by the rules."""
    known = stream_of(agency, wanted.form, wanted.period)
    loaded = store.load(known, KIND.name) if known else store.open_stream(KIND.name, agency, {}, stream)
    made = KIND.carried(loaded, lambda state, _at: issue(state, wanted), who)
    last = made.state.last
    assert last is not None
    files.keep(made.id, f"{wanted.form}-{wanted.period}-{last.nth}.json", _JSON, content)
    Row.objects.create(
        stream=made.id, nth=last.nth, agency=agency, form=last.form, period=last.period, as_of=last.as_of,
        at=who.at or made.now, official=int(who.official), sha256=last.sha256, reason=last.reason,
    )  # fmt: skip
    return made


def issued(scope: Scope, form: str = "", period: str = "", limit: int = 200) -> tuple[Listed, ...]:
    """Issues of agencies in scope, the latest first; one statement."""
    where, facts = within(scope, agency="i.agency")
    where += " AND i.form = %(form)s" if form else ""
    where += " AND i.period = %(period)s" if period else ""
    found = rows(_LISTED.format(where=where), {**facts, "form": form, "period": period, "limit": limit})
    return tuple(Listed(**row) for row in found)


def one(scope: Scope, stream: int, nth: int) -> Listed | None:
    """One issue of an agency in scope, however old; None where there is none."""
    where, facts = within(scope, agency="i.agency")
    where += " AND i.stream = %(stream)s AND i.nth = %(nth)s"
    found = rows(_LISTED.format(where=where), {**facts, "stream": stream, "nth": nth, "limit": 1})
    return Listed(**found[0]) if found else None


def figures(stream: int, sha256: str) -> bytes:
    """The very figures of one issue."""
    return files.read(stream, sha256)[2]
