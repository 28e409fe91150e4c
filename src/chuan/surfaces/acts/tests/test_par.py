"""The internal index from self-score to what is published, with whoever may and may not."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.tests.factories import NOW
from chuan.events.selfscores.models import KeptScheme
from chuan.events.selfscores.services import rounds, scores
from chuan.events.selfscores.services.schemes import scheme_of
from chuan.surfaces.acts import par_judging, par_rounds, par_scoring
from chuan.surfaces.acts.tests.ranked import Province, province, scored

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


@pytest.fixture
def here(stopped_clock: Any) -> Province:
    return province()


def key(caught: pytest.ExceptionInfo[Refused]) -> str:
    return caught.value.refusals[0].reason.key.partition(".")[2]


def judged(here: Province, stream: int) -> None:
    par_judging.accept_rest(here.inspector, stream)
    par_judging.survey(here.inspector, stream, "5.1.1", (37, 40))
    par_judging.tell(here.inspector, stream, TODAY + timedelta(days=5))
    iso = scores.load(stream).agency
    owner = here.one if iso == here.one.agency.id else here.other
    par_scoring.answer(owner.actor("iso"), stream, ("1.1.1",), "Có quyết định kèm theo")
    par_judging.settle(here.inspector, stream)


def test_from_self_score_to_what_stays_published(here: Province) -> None:
    best, low = (scored(one, here.round.id, share) for one, share in ((here.one, "1"), (here.other, "0.5")))
    assert scores.load(best).state.late == 1
    with pytest.raises(Refused) as early:
        par_judging.publish(here.chair, here.round.id)
    assert key(early) == "not_all_final"
    judged(here, best)
    judged(here, low)
    with pytest.raises(Refused) as silent:
        par_judging.publish(here.chair, here.round.id)
    assert key(silent) == "unexplained"
    par_scoring.explain(here.other.actor("leader"), low, "Thiếu người", "Bố trí thêm một người")
    out = par_judging.publish(here.chair, here.round.id).state.published[-1]
    told = json.loads(rounds.published(here.round.id, out.sha256))
    assert [(line["place"], line["low"]) for line in told["lines"]] == [(1, False), (2, True)]


def test_who_may_and_who_may_not(here: Province) -> None:
    stream = scored(here.one, here.round.id, "1")
    for wrong in (here.one.actor("iso"), here.other.actor("iso"), here.one.actor("counter")):
        with pytest.raises(Refused):
            par_judging.accept_rest(wrong, stream)
    with pytest.raises(Refused):
        par_scoring.seen(here.other.actor("iso"), stream)
    with pytest.raises(Refused):
        par_judging.publish(here.inspector, here.round.id)
    with pytest.raises(Refused):
        par_rounds.begin(here.one.actor("leader"), 2026, "x", (TODAY, TODAY))


def test_two_at_once_and_nothing_is_lost(here: Province) -> None:
    iso, leader = here.one.actor("iso"), here.one.actor("leader")
    stream = par_scoring.begin(iso, here.round.id).id
    assert par_scoring.begin(leader, here.round.id).id == stream
    mine = par_scoring.Given("1.1.1", Decimal(3), "Đã ban hành", shown=0)
    par_scoring.score(iso, stream, mine)
    with pytest.raises(Refused) as second:
        par_scoring.score(leader, stream, replace(mine, points=Decimal(2)))
    assert key(second) == "scored_since"
    par_scoring.score(leader, stream, replace(mine, part="1.1.2", points=Decimal(4)))
    assert len(scores.load(stream).state.claims) == 2


def test_the_system_attaches_what_it_holds_on_the_day(here: Province) -> None:
    iso = here.one.actor("iso")
    stream = par_scoring.begin(iso, here.round.id).id
    given = par_scoring.Given("2.1.1", Decimal(10), "Theo số liệu", ("on_time", "training"))
    held = par_scoring.score(iso, stream, given).state.claims[0].held
    assert [(one.source, one.value, one.day) for one in held] == [
        ("on_time", "", date(2026, 11, 18)),
    ]


def test_another_scheme_within_the_year_keeps_both_parts(here: Province) -> None:
    stream = scored(here.one, here.round.id, "1")
    first = scheme_of(here.round.state.scheme)
    content = yaml_of(here).replace('edition: "2026"', 'edition: "2026b"')
    second = par_rounds.take_in(here.inspector, content.encode())
    with pytest.raises(Refused) as why:
        par_rounds.change_scheme(here.inspector, here.round.id, second.sha256, TODAY, "")
    assert key(why) == "reason"
    par_rounds.change_scheme(here.inspector, here.round.id, second.sha256, TODAY, "Tỉnh ban hành bộ mới")
    after = scores.load(stream).state
    assert after.status == "draft"
    assert after.claim(here.round.state.scheme, first.parts[0].number) is not None
    assert len(rounds.load(here.round.id).state.schemes) == 2


def yaml_of(here: Province) -> str:
    return KeptScheme.objects.get(sha256=here.round.state.scheme).content
