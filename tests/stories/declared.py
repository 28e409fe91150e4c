"""A system that was declared a month ago, its audit and its review ended before: what stands before a story begins."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.stories.arranged import COMMUNE
from tests.stories.office import Office
from tests.stories.quality import CHAIR, SECRETARY

AGO, BEFORE = timedelta(days=30), timedelta(days=40)
ADDRESS = "https://dongngu.example.vn/cong-bo"


def declared(office: Office) -> None:
    """Audited, reviewed and declared to publication, each as it would have happened on its day."""
    from chuan.surfaces.acts.asking import clock

    with office.inside():
        now = clock()
        for kind in ("audit", "review"):
            _ended(kind, now - BEFORE)
        _declare(now - AGO)


def _ended(kind: str, at: datetime) -> None:
    """The row that the last audit or review left; how one goes is told by its own story."""
    from chuan.base.kernel.ids import new_id
    from chuan.definitions.organisation import services as organisation
    from chuan.readings.matters.models import MatterRow

    agency = organisation.agency_by_code(COMMUNE, at)
    assert agency is not None
    MatterRow.objects.create(
        stream=new_id(), kind=kind, agency=agency.id, procedure=kind, title=f"Năm {at:%Y}", status="done",
        begun=at - timedelta(days=9), ended=at,
    )  # fmt: skip


def _declare(at: datetime) -> None:
    from chuan.base.kernel.clock import local
    from chuan.base.kernel.codec import Id
    from chuan.base.kernel.ids import new_id
    from chuan.base.store.typed import Who
    from chuan.definitions.organisation import services as organisation
    from chuan.definitions.procedures.rules.course_orders import EndStep
    from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
    from chuan.events.declarations.rules.events import EVIDENCED, Decided, Evidenced
    from chuan.events.declarations.services import MATTERS
    from chuan.events.dossiers.services import people
    from chuan.events.dossiers.services.numbers import take_number
    from chuan.events.registers.rules.lines import series
    from chuan.surfaces.acts import courses, declaring

    iso, chair = (organisation.actor_named(name, at) for name in (SECRETARY, CHAIR))
    assert iso is not None
    assert chair is not None
    secretary, head = Id(iso.official), Id(chair.official)
    stream, scope, day = new_id(), declaring.scope_now(iso.agency, at), local(at).date()
    title = courses.title(stream, "Công bố lần đầu")
    MATTERS.begin(stream, iso.agency, title, secretary, Who(secretary, at=at), (scope,))
    number = take_number(iso.agency, series("QĐ-UBND"), str(day.year))
    decision, three = (
        Decided(number, day.year, "QĐ-UBND", scope.sha256),
        ((key, secretary) for key in EVIDENCED),
    )
    for who, order, facts in (
        (secretary, EndStep("scope", LONE_OUTCOME, (("confirm", head),)), ()),
        (head, EndStep("confirm", "ok", (("decide", head),)), ()),
        (head, EndStep("decide", "ok", tuple(three)), (decision,)),
    ):
        MATTERS.step(stream, order, Who(who, at=at), None, facts)
    for key in EVIDENCED:
        shown = Evidenced(key, day, people.keep_words(stream, ADDRESS))
        to = (("close", secretary),) if key == EVIDENCED[-1] else ()
        MATTERS.step(stream, EndStep(key, LONE_OUTCOME, to), Who(secretary, at=at), None, (shown,))
    MATTERS.step(stream, EndStep("close", LONE_OUTCOME), Who(secretary, at=at))
