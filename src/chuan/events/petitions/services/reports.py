"""The door to reports through the protected channel, and to whom decisions trust with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Kind, Standing, Who
from chuan.events.petitions.models import Recipient, Trusted
from chuan.events.petitions.rules import report as rules
from chuan.events.petitions.rules.report import Report, Trust
from chuan.events.petitions.rules.report_events import REPORT, TRUST, Entrusted, Reported, TrustEnded

KIND: Kind[Report] = Kind("report", "petitions", Report, REPORT, rules.evolve)
TRUSTS: Kind[Trust] = Kind("trust", "petitions", Trust, TRUST, rules.trust)
Found = Standing[Report]
load = KIND.load


def open_report(stream: int, agency: int, event: Reported, who: Who) -> Found:
    """A report comes in, inside the caller's transaction."""
    opened = store.open_stream(KIND.name, agency, {}, stream)
    return _kept(KIND.carried(opened, lambda *_: (event,), who))


def more(stream: int, decide: Callable[[Report], Decided], who: Who) -> Found:
    """What a rule makes of a report, inside the caller's transaction."""
    return _kept(KIND.carried(store.load(stream, KIND.name), lambda state, _: decide(state), who))


def readable(stream: int, official: int) -> Found:
    """The report, if this person may read it; ``Refused`` as missing for everybody else, whatever his duties."""
    found = load(stream)
    if not rules.reads(found.state, official):
        raise Refused(refuse("missing", "organisation.missing"))
    return found


def readable_by(official: int) -> tuple[Found, ...]:
    """Every report this person may read, open ones first."""
    rows = (
        Recipient.objects.filter(official=official)
        .order_by("ended", "-sent")
        .values_list("stream", flat=True)
    )
    found = {one.id: one for one in KIND.load_many(tuple(rows))}
    return tuple(found[stream] for stream in rows if rules.reads(found[stream].state, official))


def entrust(stream: int, agency: int, event: Entrusted, who: Who) -> Standing[Trust]:
    """A decision names who receives reports."""
    opened = store.open_stream(TRUSTS.name, agency, {}, stream)
    Trusted.objects.create(stream=stream, agency=agency, official=int(event.official), since=event.since)
    return TRUSTS.carried(opened, lambda *_: (event,), who)


def end_trust(stream: int, event: TrustEnded, who: Who) -> Standing[Trust]:
    """He is named no more."""

    def decide(state: Trust, _: datetime) -> Decided:
        return refuse("closed", "petitions.trust_over") if state.until else (event,)

    after = TRUSTS.carried(store.load(stream, TRUSTS.name), decide, who)
    Trusted.objects.filter(stream=stream).update(until=event.until)
    return after


def trusted(agency: int, day: date) -> tuple[int, ...]:
    """Who receives reports of an agency on a day."""
    rows = Trusted.objects.filter(agency=agency, since__lte=day).exclude(until__lte=day)
    return tuple(rows.order_by("since", "stream").values_list("official", flat=True))


def trusts(agency: int) -> tuple[Standing[Trust], ...]:
    """Everybody a decision of the agency ever named."""
    rows = Trusted.objects.filter(agency=agency).order_by("stream").values_list("stream", flat=True)
    return TRUSTS.load_many(tuple(rows))


def _kept(found: Found) -> Found:
    """One row for each who may read it, and none for anybody else."""
    Recipient.objects.filter(stream=found.id).delete()
    Recipient.objects.bulk_create(
        Recipient(official=int(one), stream=found.id, agency=found.agency, sent=found.state.sent or found.now, ended=found.state.ended)
        for one in found.state.recipients
        if rules.reads(found.state, one)
    )  # fmt: skip
    return found
