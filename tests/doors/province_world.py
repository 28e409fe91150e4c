"""An instruction and the commune's part of it, as its own leader's: there is nobody above in this world."""

from __future__ import annotations

from datetime import timedelta

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.store.typed import Who
from chuan.definitions.organisation.tests.factories import NOW
from chuan.events.dossiers.services import people
from chuan.events.dossiers.tests.factories import Commune
from chuan.events.instructions.rules import events as e
from chuan.events.instructions.services import instructions as kept


def asked_of(here: Commune) -> dict[str, int]:
    """Read by nobody yet."""
    stream, part, by = new_id(), new_id(), Id(here.people["leader"].id)
    title, today = people.keep_text(stream, "Rà soát hồ sơ trễ"), NOW.date()
    sent, due = (e.Sent(Id(part), Id(here.agency.id)),), today + timedelta(days=7)
    given = e.Given(title, today, title, title, due, "any", sent)
    kept.put(stream, here.agency.id, (given,), Who(by, at=NOW))
    charged = e.Charged(Id(stream), by, title, due, "any")
    kept.put_part(part, here.agency.id, (charged,), Who(by, at=NOW))
    return {"instruction": stream, "part": part}
