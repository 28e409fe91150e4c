"""Papers answered by what the office holds: consent, standing of the result, counted, taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.tests.factories import NOW, OWNER, Commune, commune, dossier, form
from chuan.readings.digitised.queries.figures import Figures, facts_of, figures
from chuan.surfaces.acts import reception, results, reusing
from chuan.surfaces.acts.results import Decided
from chuan.surfaces.acts.reusing import Reusing

pytestmark = pytest.mark.django_db
DECISION = Decided("45/QĐ-UBND", NOW.date(), "Nguyễn Văn Minh", "Cấp sai họ tên")


@pytest.fixture
def here() -> Commune:
    return commune()


def wanted(of: int, consent: str = "spoken") -> Reusing:
    return Reusing("copy", "result", of, consent, "Chị Hoa đồng ý tại quầy")


def refused(act: object, *facts: object) -> str:
    with pytest.raises(Refused) as said:
        act(*facts)  # type: ignore[operator]
    return said.value.refusals[0].reason.key


def test_a_result_answers_a_required_paper_at_reception_with_its_consent(here: Commune) -> None:
    earlier, counter = dossier(here, "nobody"), here.actor("counter")
    held = replace(wanted(earlier.id), paper="form")
    asked = replace(form(here), papers=form(here).papers[1:], reuses=(held,))
    with pytest.raises(Refused):  # without it the paper is missing
        reception.receive(counter, replace(asked, reuses=()))
    made = reception.receive(counter, asked)
    paper = dossiers.lived(made.id)[0].event.papers[1]
    assert (paper.key, paper.originals, paper.copies) == ("form", 0, 0)
    assert paper.reused is not None
    assert facts_of([made.id])[made.id].reused == 1


def test_consent_must_be_said_and_the_thing_be_the_owners(here: Commune) -> None:
    earlier, later, counter = dossier(here, "nobody"), dossier(here), here.actor("counter")
    assert refused(reusing.reuse, counter, later.id, wanted(earlier.id, "")) == "holdings.no_consent"
    other = replace(OWNER, identity="022085001234")
    foreign = dossier(here, owner=other)
    assert refused(reusing.reuse, counter, foreign.id, wanted(earlier.id)) == "holdings.not_his"


def test_a_revoked_result_is_not_reused_until_it_holds_again(here: Commune) -> None:
    earlier, later, counter = dossier(here, "nobody"), dossier(here), here.actor("counter")
    results.revoke(here.actor("clerk"), earlier.id, DECISION)
    assert refused(reusing.reuse, counter, later.id, wanted(earlier.id)) == "holdings.revoked_result"
    results.reinstate(here.actor("leader"), earlier.id, DECISION)
    made = reusing.reuse(counter, later.id, wanted(earlier.id))
    assert refused(reusing.reuse, counter, later.id, wanted(earlier.id)) == "holdings.used_already"
    reusing.withdraw(counter, made.id, "Công dân rút đồng ý")
    assert facts_of([later.id])[later.id].reused == 0


def test_a_result_is_replaced_by_another_of_the_same_person_only(here: Commune) -> None:
    old, new, clerk = dossier(here, "nobody"), dossier(here, "nobody"), here.actor("clerk")
    foreign = dossier(here, "nobody", owner=replace(OWNER, identity="022085001234"))
    for code in ("", old.state.code, foreign.state.code):
        said = refused(results.replace, clerk, old.id, replace(DECISION, by=code))
        assert said == "holdings.no_other_result"
    results.replace(clerk, old.id, replace(DECISION, by=new.state.code))
    found = results.seen(clerk, old.id)
    assert (found.status, found.by, found.decision) == ("replaced", new.id, "45/QĐ-UBND")


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        ({"number": " "}, "no_decision"),
        ({"day": None}, "bad_day"),
        ({"signer": ""}, "no_signer"),
        ({"reason": ""}, "why"),
    ],
)
def test_a_decision_is_whole(here: Commune, wrong: dict[str, object], key: str) -> None:
    issued = dossier(here, "nobody")
    decided = replace(DECISION, **wrong)  # type: ignore[arg-type]
    assert refused(results.revoke, here.actor("clerk"), issued.id, decided) == f"holdings.{key}"


def test_the_figures_of_a_day(here: Commune) -> None:
    earlier, later = dossier(here, "nobody"), dossier(here)
    reusing.reuse(here.actor("counter"), later.id, wanted(earlier.id))
    start = NOW.replace(hour=0)
    found = figures(EVERYTHING, start, start.replace(day=start.day + 1))
    assert found == Figures(dossiers=2, papers=1, results=1, both=0, reused=1)
