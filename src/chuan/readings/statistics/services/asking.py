"""What is asked of a report: which form, whose, which period, as known when; refused in one sentence where it cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import local
from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.spans import Span, parsed
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.organisation.services import below
from chuan.readings.indices.services.asking import Days, days, standing
from chuan.readings.statistics.imports.forms import shipped
from chuan.readings.statistics.rules.form import AGENCY, Form, in_force


@dataclass(frozen=True, slots=True)
class Asked:
    """One report of one agency; ``agencies`` are those whose dossiers it counts; ``over``: its period has ended."""

    form: Form
    agency: AgencyRow
    agencies: tuple[int, ...]
    span: Span
    days: Days
    over: bool
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
    if known < plain.start:
        raise Refused(refuse("invalid", "statistics.before_period", "as_of"))
    told = Days(plain.since, plain.until, known)
    ended = standing(agency, told)
    notes = (*ended, *_said(told, over=over))
    return Asked(found, agency, _whose(found, agency, told), span, told, over, notes)


def _last(span: Span) -> date:
    assert span.period.until is not None
    return span.period.until - timedelta(days=1)


def _whose(form: Form, agency: AgencyRow, asked_days: Days) -> tuple[int, ...]:
    """The agency, or for a form by agency all that stood under it on a first or a last day of the period."""
    last = min(asked_days.last, local(asked_days.as_of).date())
    under = dict.fromkeys((*below(agency.id, asked_days.since), *below(agency.id, last)))
    if not under:
        raise Refused(
            refuse(
                "not_now", "statistics.no_tree", name=agency.short_name or agency.name, day=f"{last:%d/%m/%Y}"
            )
        )
    return tuple(under) if form.rows == AGENCY else (agency.id,)


def _said(told: Days, *, over: bool) -> tuple[Reason, ...]:
    if over and told.as_of >= told.end:
        return ()
    return (Reason.of("statistics.not_over", moment=f"{local(told.as_of):%H:%M %d/%m/%Y}"),)
