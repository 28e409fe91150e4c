"""What the National Portal took of each dossier, for the facts that indices are counted from."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from django.db.models import Min

from chuan.readings.cases.services.changing import Change, told
from chuan.readings.counters.services.projecting import taken
from chuan.readings.outbox.models import SENT, Delivery
from chuan.readings.outbox.rules.profile import PORTAL


def acknowledge(row: Delivery, at: datetime) -> None:
    """A message was taken: the first one of a dossier makes it synchronised."""
    if row.partner == PORTAL and row.state == SENT:
        taken(row.stream, at)


def acknowledged(dossiers: Collection[int] | None = None) -> Iterator[Change]:
    """The first message about each dossier, or each of these, that the Portal took; for rebuilding facts."""
    sent = Delivery.objects.filter(partner=PORTAL, state=SENT, sent__isnull=False)
    if dossiers is not None:
        sent = sent.filter(stream__in=list(dossiers))
    for stream, at in sent.order_by("stream").values_list("stream").annotate(Min("sent")):
        yield told(stream, at)
