"""What stands below the province before a story begins: a dossier of last month, one of another commune, days that are over."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from chuan.base.kernel.clock import VIETNAM, local
from tests.stories.office import Office

SMALL, SMALL_COUNTER = "H49.X06970", "ngoc.bache"
DAYS = timedelta(days=1)


def received_last_month(office: Office, stream: int) -> None:
    """As if it had come ten days before the month began, and been promised for eight days later."""
    from chuan.readings.cases.models import CaseRow
    from chuan.surfaces.acts.asking import clock

    with office.inside():
        first = local(clock()).date().replace(day=1)
        came = datetime.combine(first, time(8), VIETNAM) - 10 * DAYS
        CaseRow.objects.filter(stream=stream).update(received=came, known_from=came, promised=came + 8 * DAYS)


def elsewhere(office: Office) -> str:
    """The code of a dossier of another commune."""
    from chuan.definitions.organisation import services as organisation
    from chuan.events.dossiers.rules.events import PaperIn
    from chuan.events.dossiers.services.people import Party
    from chuan.surfaces.acts import reception
    from chuan.surfaces.acts.asking import clock

    with office.inside():
        agency = organisation.agency_by_code(SMALL, clock())
        officer = organisation.actor_named(SMALL_COUNTER, clock())
        assert agency is not None
        assert officer is not None
        party = Party("Lài Thị Mỷ", identity="022194003818", phone="0900000124", address="Thôn Đông")
        form = reception.Reception(agency.id, "2.000635", "", party, (PaperIn("declaration", 1),))
        return reception.receive(officer, form).state.code


def its_days_are_over(office: Office) -> None:
    """The mandate ended the day before."""
    from chuan.definitions.organisation.models import Mandate
    from chuan.surfaces.acts.asking import clock

    with office.inside():
        today = local(clock()).date()
        changed = Mandate.objects.update(since=today - 3 * DAYS, document_day=today - 3 * DAYS, until=today)
        assert changed == 1
