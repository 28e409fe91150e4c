"""Legal grounds: none at all, something added without one, a text known to have expired."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from chuan.base.kernel.reason import Fact, Reason
from chuan.base.kernel.text import fold
from chuan.definitions.procedures.rules.definition import Fee, Ground, Paper, Procedure, Step
from chuan.definitions.procedures.rules.prover.flaw import Finding

Item = Paper | Fee | Step

_WORDS = {Paper: "giấy tờ", Fee: "khoản phí", Step: "bước"}


def groundless(procedure: Procedure, national: Procedure | None = None) -> Iterator[Finding]:
    """No basis at all; an item the agency added without a ground; national papers without their own."""
    if not any(ground for _, ground in _cited(procedure)):
        yield _finding("no_ground", {"name": procedure.name})
    for item in _items(procedure):
        if item.ground is None and _is_added(item, national):
            facts = {"kind": _WORDS[type(item)], "name": item.name}
            yield _finding("no_ground_added", facts, (item.key,) if isinstance(item, Step) else ())
    bare = [
        paper.name for paper in procedure.papers if paper.ground is None and not _is_added(paper, national)
    ]
    if bare:
        yield _finding("no_ground_national", {"count": len(bare), "name": bare[0]})


def outdated(procedure: Procedure, day: date) -> Iterator[Finding]:
    """One finding a text that is known to be expired on ``day``, and where it is cited."""
    told: set[str] = set()
    for place, ground in _cited(procedure):
        if ground is None or ground.expired is None or ground.expired > day or ground.number in told:
            continue
        told.add(ground.number)
        facts = {"number": ground.number, "expired": f"{ground.expired:%d/%m/%Y}", "place": place}
        yield _finding("ground_expired", facts)


def _items(procedure: Procedure) -> Iterator[Item]:
    yield from procedure.papers
    yield from procedure.fees
    yield from procedure.steps


def _cited(procedure: Procedure) -> Iterator[tuple[str, Ground | None]]:
    """Every ground with the place that cites it."""
    yield from (("căn cứ pháp lý của thủ tục", ground) for ground in procedure.grounds)
    yield from ((f"{_WORDS[type(item)]} “{item.name}”", item.ground) for item in _items(procedure))


def _is_added(item: Item, national: Procedure | None) -> bool:
    """Declared as the agency's, or not in the national definition (which may leave all steps open)."""
    if item.origin == "agency" or national is None:
        return item.origin == "agency"
    if isinstance(item, Step):
        return bool(national.steps) and not any(_same(item, other) for other in national.steps)
    listed: tuple[Item, ...] = national.papers if isinstance(item, Paper) else national.fees
    return not any(_same(item, other) for other in listed)


def _same(one: Item, other: Item) -> bool:
    return one.key == other.key or fold(one.name) == fold(other.name)


def _finding(name: str, facts: Mapping[str, Fact], steps: Iterable[str] = ()) -> Finding:
    return Finding(
        name,
        facts,
        example=Reason(f"procedures.example_{name}", facts),
        mend=Reason(f"procedures.mend_{name}", facts),
        steps=tuple(steps),
    )
