"""What is asked of a report: which form, whose, which period, as known when; refused in one sentence where it cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.spans import Span, parsed
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.readings.indices.services.asking import Days, days, lived
from chuan.readings.statistics.imports.forms import shipped
from chuan.readings.statistics.rules.form import AGENCY, Form, in_force


@dataclass(frozen=True, slots=True)
class Asked:
    """One report of one agency; ``agencies`` are those whose dossiers it counts; ``over``: its period has ended.

    ``fresh``: as known now, and not at an earlier moment.
    """

    form: Form
    agency: AgencyRow
    agencies: tuple[int, ...]
    span: Span
    days: Days
    over: bool
    fresh: bool
    notes: tuple[Reason, ...] = ()


def span_of(code: str) -> Span:
    """The period a code names; ``Refused`` for one that names none."""
    span = parsed(code)
    if span is None:
        raise Refused(refuse("invalid", "statistics.no_period", "period", code=code[:20]))
    return span


def asked(form: str, agency: AgencyRow, span: Span, now: datetime, as_of: datetime | None = None) -> Asked:
    """As known at ``as_of``, by itself when the period ended; ``Refused`` for what cannot be reported."""
    last = _last(span)
    if span.period.since > local(now).date():
        raise Refused(refuse("not_now", "statistics.future", "period", period=span.name))
    found = in_force(shipped(), form, last)
    if found is None:
        raise Refused(refuse("missing", "statistics.no_form", "form", form=form[:40], day=f"{last:%d/%m/%Y}"))
    if span.kind not in found.spans:
        raise Refused(refuse("invalid", "statistics.not_this_span", "period", form=found.name))
    plain = days(span.period.since, last, now)
    over = plain.end <= now
    known = min(as_of or (plain.end if over else now), now)
    own, ended = lived(agency.id, Days(plain.since, plain.until, known))
    if known < own.start:
        raise Refused(refuse("invalid", "statistics.before_period", "as_of"))
    if found.rows == AGENCY:
        told, whose = Days(plain.since, plain.until, known), _under(agency, own)
        notes = (*_ended(whose, told), *_said(told, over=over))
        return Asked(found, agency, whose, span, told, over, known >= now, notes)
    return Asked(found, agency, (agency.id,), span, own, over, known >= now, (*ended, *_said(own, over=over)))


def _last(span: Span) -> date:
    assert span.period.until is not None
    return span.period.until - timedelta(days=1)


def _under(agency: AgencyRow, own: Days) -> tuple[int, ...]:
    """The agency and all that stood under it on the first or the last of its days."""
    last = min(own.last, local(own.as_of).date())
    under = (organisation.below(agency.id, day) for day in (own.since, last))
    return tuple(dict.fromkeys((agency.id, *chain.from_iterable(under))))


def _ended(agencies: Sequence[int], told: Days) -> tuple[Reason, ...]:
    """Whose row goes on after their end: the total of a report is what stood at the end of its period."""
    found = organisation.stood(agencies).values()
    names = [one.name for one in found if (end := one.period.until) and told.since < end < told.until]
    return (Reason.of("statistics.ended_rows", names=", ".join(names)),) if names else ()


def _said(told: Days, *, over: bool) -> tuple[Reason, ...]:
    if over and told.as_of >= told.end:
        return ()
    return (Reason.of("statistics.not_over", moment=f"{local(told.as_of):%H:%M %d/%m/%Y}"),)
