"""The catalogue that ships: every definition loads, cites known law, keeps its promises and its examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from typing import Any

import pytest

from chuan.base.engine import places
from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.period import Period
from chuan.definitions.calendars.imports.calendar import sessions
from chuan.definitions.calendars.imports.national import national, national_file
from chuan.definitions.calendars.rules.entries import Week
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.imports.packs import read_packs
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.organisation.imports.organisation import AgencyFact, organisation
from chuan.definitions.procedures.imports.adoptions import AdoptionFact, read_adoptions
from chuan.definitions.procedures.rules.definition import ENDS, RESULT, Ground, Limit, Procedure
from chuan.definitions.procedures.rules.promise import deadline
from chuan.definitions.procedures.rules.prover import ERROR, Person, prove
from chuan.definitions.procedures.rules.time import longest_path
from chuan.definitions.procedures.rules.wire import dump, load

FOLDER = places.CATALOGUE / "procedures"
CODES = sorted(path.name for path in FOLDER.iterdir())
Plain = dict[str, Any]


def plain(name: str) -> Any:
    return read_yaml((places.CATALOGUE / name).read_bytes())


@cache
def definition(code: str) -> Procedure:
    return load(plain(f"procedures/{code}/definition.yaml"))


@cache
def packs() -> tuple[Pack, ...]:
    return read_packs(places.CATALOGUE / "rulepacks")


@cache
def closing_at_five() -> WorkTime:
    """An agency whose counter closes at 17:00."""
    day = sessions(["07:30-11:30", "13:00-17:00"])
    return national_file().worktime((Week(Period(date(2022, 1, 1), None), (day,) * 5 + ((), ())),))


@cache
def texts() -> dict[str, Plain]:
    return {row["number"]: row for row in plain("laws/texts.yaml")}


def examples() -> list[Any]:
    listed = [(code, row) for code in CODES for row in plain(f"procedures/{code}/examples.yaml")]
    return [pytest.param(code, row, id=f"{code} {row['received']}") for code, row in listed]


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def pack_on(day: date) -> Pack:
    return next(pack for pack in packs() if pack.since <= day and (pack.until is None or day < pack.until))


def cited(procedure: Procedure) -> Iterator[Ground]:
    yield from procedure.grounds
    own = [paper.ground for paper in procedure.papers]
    own += [fee.ground for fee in procedure.fees] + [step.ground for step in procedure.steps]
    yield from (ground for ground in own if ground is not None)


def test_there_is_enough_to_run_a_commune_and_a_department() -> None:
    assert len(CODES) >= 16
    assert {definition(code).level for code in CODES} == {"Cấp xã", "Cấp tỉnh", "Nội bộ"}


@pytest.mark.parametrize("code", CODES)
def test_a_definition_loads_under_its_own_code_and_reads_back_the_same(code: str) -> None:
    procedure = definition(code)
    assert procedure.code == code
    assert load(dump(procedure)) == procedure


@pytest.mark.parametrize("code", CODES)
def test_every_cited_number_is_a_known_text_and_marked_when_it_has_expired(code: str) -> None:
    for ground in cited(definition(code)):
        until = texts()[ground.number].get("until")
        assert (ground.expired.isoformat() if ground.expired else None) == until


def test_no_legal_text_is_listed_twice_or_ends_before_it_begins() -> None:
    rows = plain("laws/texts.yaml")
    assert len(texts()) == len(rows)
    for row in rows:
        assert row.get("from", "0000") < row.get("until", "9999")
        assert {row["replaced_by"]} <= texts().keys() if "replaced_by" in row else True
        assert set(row.get("amended_by", ())) <= texts().keys()


@pytest.mark.parametrize("code", CODES)
def test_every_end_is_signed_then_numbered_then_issued(code: str) -> None:
    procedure = definition(code)
    for end in {RESULT} if procedure.internal else ENDS:
        targets = {end}
        for act in ("issue", "number", "sign"):
            sources = [s for s in procedure.steps for o in s.outcomes if targets & set(o.to)]
            assert sources
            assert {step.act for step in sources} == {act}
            targets = {step.key for step in sources}


@pytest.mark.parametrize("code", CODES)
def test_who_works_on_a_dossier_is_never_who_signs_it(code: str) -> None:
    assert ("handler", "leader") in definition(code).separate


@pytest.mark.parametrize("code", CODES)
def test_no_step_is_done_at_a_district(code: str) -> None:
    procedure = definition(code)
    names = [step.name for step in procedure.steps] + [role.name for role in procedure.roles]
    assert not [name for name in names if "huyện" in name.lower()]


@pytest.mark.parametrize("code", CODES)
def test_a_citizen_is_told_every_step_in_words(code: str) -> None:
    assert all(step.public for step in definition(code).steps)


@pytest.mark.parametrize("code", CODES)
def test_same_day_work_fits_between_14_59_and_a_counter_that_closes_at_17_00(code: str) -> None:
    procedure = definition(code)
    if any(promise and "same-day" in promise.rules for promise in promises(procedure)):
        assert sum(length for _, length in longest_path(procedure)) <= 121


@pytest.mark.parametrize("calendar", [national, closing_at_five])
@pytest.mark.parametrize("day", [date(2025, 12, 22), date(2026, 11, 16)])
@pytest.mark.parametrize("code", CODES)
def test_a_definition_proves_without_errors(code: str, day: date, calendar: Callable[[], WorkTime]) -> None:
    """Three weeks of receptions and every long holiday's eve of the year after ``day``."""
    flaws = prove(definition(code), calendar(), None, day, pack=pack_on(day))
    assert not [flaw for flaw in flaws if flaw.severity == ERROR]


def test_some_promises_are_shorter_than_the_law() -> None:
    shorter = [c for c in CODES if any(ch.legal != ch.promised for ch in definition(c).channels)]
    assert len(shorter) >= 6


@pytest.mark.parametrize(("code", "example"), examples())
def test_an_example_gives_its_dates(code: str, example: Plain) -> None:
    channel = definition(code).channel(example["channel"])
    start = moment(example["received"])
    assert channel is not None
    pack = pack_on(start.date())
    for limit, wanted in ((channel.promised, "promised"), (channel.legal, "legal")):
        told = moment(example[wanted]) if wanted in example else None
        assert deadline(limit, pack, national(), start) == told


@pytest.mark.parametrize(("code", "example"), examples())
def test_an_example_asks_its_papers(code: str, example: Plain) -> None:
    procedure, case = definition(code), example.get("case", "")
    assert case in {known.key for known in procedure.cases} or not (case or procedure.cases)
    assert [p.key for p in procedure.papers_for(case) if p.required] == example["papers"]


@cache
def adoptions() -> tuple[AdoptionFact, ...]:
    known = {code: definition(code) for code in CODES}
    files = sorted((places.CATALOGUE / "demo/adoptions").glob("*.yaml"))
    return tuple(fact for path in files for fact in read_adoptions(path.read_bytes(), known))


@cache
def agencies() -> dict[str, AgencyFact]:
    files = sorted((places.CATALOGUE / "demo/organisations").glob("*.yaml"))
    listed = [organisation(plain(f"demo/organisations/{path.name}")).agencies for path in files]
    return {agency.code: agency for group in listed for agency in group}


def people(fact: AdoptionFact, role: str) -> tuple[Person, ...]:
    place = fact.staffing[role]
    units = [
        unit for unit in agencies()[place.get("agency", fact.agency)].units if unit.code == place["unit"]
    ]
    posts = [post for unit in units for post in unit.posts if place["post"] in post.roles]
    return tuple(Person(one, one) for post in posts for one in post.holders)


@pytest.mark.parametrize("fact", adoptions(), ids=lambda fact: f"{fact.agency} {fact.code}")
def test_where_a_procedure_is_adopted_somebody_may_do_every_step(fact: AdoptionFact) -> None:
    staffing = {role: people(fact, role) for role in fact.staffing}
    flaws = prove(definition(fact.code), national(), staffing, date(2026, 11, 16), pack=pack_on(fact.since))
    assert not [flaw for flaw in flaws if flaw.severity == ERROR]


def test_an_agency_adopts_a_procedure_once_and_every_procedure_is_adopted_somewhere() -> None:
    pairs = [(fact.agency, fact.code) for fact in adoptions()]
    assert len(pairs) == len(set(pairs))
    assert {code for _, code in pairs} == set(CODES)


def test_two_communes_run_the_two_models_of_reception() -> None:
    counters = {
        fact.agency: fact.staffing["receiver"]["agency"]
        for fact in adoptions()
        if "receiver" in fact.staffing
    }
    assert counters["H49.98"] == "H49.62.15"
    assert counters["H19.85"] == "H19.85.10"


def promises(procedure: Procedure) -> list[Limit | None]:
    return [channel.promised for channel in procedure.channels]


def test_a_certified_copy_costs_two_hundred_thousand_at_most() -> None:
    certified = definition("2.000815")
    assert (certified.cost_of_copy(3), certified.cost_of_copy(1_000)) == (5_000, 200_000)
