"""Who audits whom: nobody his own work, every unit that can have an auditor has one, nobody more than needed."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from chuan.base.kernel.codec import Id
from chuan.events.audits.rules.crossing import Candidate, propose

UNITS = [Id(1), Id(2), Id(3)]


@st.composite
def offices(draw: st.DrawFn) -> tuple[list[Id], list[Candidate]]:
    """Up to five units and ten people, each in a unit, some of whom worked elsewhere too."""
    units = [Id(one) for one in range(1, draw(st.integers(1, 5)) + 1)]
    parts = st.frozensets(st.sampled_from(units), max_size=2)
    count = draw(st.integers(0, 10))
    return units, [
        Candidate(Id(100 + nth), frozenset({draw(st.sampled_from(units))}), dict.fromkeys(draw(parts), 1))
        for nth in range(count)
    ]


@given(offices())
def test_nobody_audits_his_own_work_and_no_able_unit_is_left(
    office: tuple[list[Id], list[Candidate]],
) -> None:
    units, people = office
    found, by = propose(units, people), {one.official: one for one in people}
    assert set(found) == set(units)
    for unit, auditor in found.items():
        assert by[auditor].may(unit) if auditor else not any(one.may(unit) for one in people)


@given(offices())
def test_it_does_not_depend_on_the_order(office: tuple[list[Id], list[Candidate]]) -> None:
    units, people = office
    assert propose(units, people) == propose(units[::-1], people[::-1])


@given(offices())
def test_nobody_has_two_where_one_each_would_do(office: tuple[list[Id], list[Candidate]]) -> None:
    units, people = office
    found = [auditor for auditor in propose(units, people).values() if auditor]
    most = max(Counter(found).values(), default=0)
    able = [unit for unit in units if any(one.may(unit) for one in people)]
    assert most <= 1 or not _one_each(able, people)


def _one_each(units: list[Id], people: list[Candidate]) -> bool:
    """Whether each of these units can have an auditor of its own: tried out, one after another."""
    if not units:
        return True
    return any(
        one.may(units[0]) and _one_each(units[1:], [other for other in people if other is not one])
        for one in people
    )


def test_three_units_and_ten_people() -> None:
    """A commune: three rooms; the leader and the clerk work on everything, and so are free for nothing."""
    rooms = [1, 1, 1, 2, 2, 2, 3, 3]
    people = [Candidate(Id(10 + nth), frozenset({Id(unit)})) for nth, unit in enumerate(rooms)]
    people += [Candidate(Id(one), frozenset(), dict.fromkeys(UNITS, 400)) for one in (30, 31)]
    found = propose(UNITS, people)
    assert len(set(found.values())) == 3
    assert not {Id(30), Id(31)} & set(found.values())


def test_one_free_person_takes_two_units() -> None:
    people = [Candidate(Id(10), frozenset({Id(1)})), Candidate(Id(11), frozenset({Id(2), Id(3)}))]
    assert propose(UNITS, people) == {Id(1): Id(11), Id(2): Id(10), Id(3): Id(10)}


def test_nearly_free_where_nobody_is_quite_free() -> None:
    """Of 1,000 dossiers one worked on 20, the other on 21: the first may be proposed, nobody where both did more."""
    people = [Candidate(Id(10), worked={Id(1): 20}), Candidate(Id(11), worked={Id(1): 21})]
    assert propose([Id(1)], people, {Id(1): 1000}) == {Id(1): Id(10)}
    assert propose([Id(1)], people, {Id(1): 900}) == {Id(1): None}
    assert propose([Id(1)], people) == {Id(1): None}
