"""Hypothesis strategies named like the domain: sound procedures, and any procedure at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from chuan.base.kernel.text import nfc
from chuan.definitions.calendars.rules.duration import Duration, Part, Unit
from chuan.definitions.procedures.rules.definition import (
    ACTS,
    CHANNELS,
    REFUSED,
    RESULT,
    Case,
    Channel,
    Fee,
    Ground,
    Limit,
    Outcome,
    Paper,
    Procedure,
    Product,
    Role,
    Step,
)

LENGTHS = tuple(
    Duration((Part(Decimal(amount), unit),))
    for amount, unit in [
        ("1", Unit.HOUR),
        ("4", Unit.HOUR),
        ("12", Unit.HOUR),
        ("0.5", Unit.WORKING_DAY),
        ("2", Unit.WORKING_DAY),
        ("3", Unit.DAY),
    ]
)
ENDINGS = ((), ("end-at-closing",), ("cut-off-15", "same-day"), ("first-day-counted",))
RULES = ("cut-off-15", "same-day", "first-day-counted", "end-at-closing")

texts = st.sampled_from(
    [
        "Đăng ký khai sinh",
        "1.000010",
        "no",
        "17:30",
        "Tờ khai (mẫu số 1)",
        "hồ sơ: 2 bộ",
    ]
) | st.text(st.characters(codec="utf-8"), max_size=12).map(nfc)
names = texts.filter(lambda text: bool(text.strip()))
days = st.dates(date(1990, 1, 1), date(2035, 1, 1))
grounds = st.builds(Ground, names, texts, texts, st.none() | days, st.none() | days, st.booleans())
origins = st.sampled_from(["national", "agency"])


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    """Like "8 giờ làm việc", "2 tháng và 15 ngày làm việc", "0,5 ngày làm việc"."""
    unit = draw(st.sampled_from(Unit))
    amount = Decimal(draw(st.integers(0, 60)))
    if unit is Unit.WORKING_DAY and draw(st.booleans()):
        below = draw(st.sampled_from([Decimal("0.5"), Decimal("0.25"), Decimal(1) / Decimal(3)]))
        return Duration((Part(below, unit),))
    if unit is Unit.MONTH and draw(st.booleans()):
        return Duration((Part(amount, unit), Part(Decimal(15), Unit.WORKING_DAY)))
    return Duration((Part(amount, unit),))


limits = st.builds(Limit, durations(), st.lists(st.sampled_from(RULES), max_size=2).map(tuple))


@st.composite
def channels(draw: st.DrawFn) -> tuple[Channel, ...]:
    kinds = draw(st.lists(st.sampled_from(CHANNELS), unique=True, max_size=3))
    return tuple(
        Channel(kind, draw(st.none() | limits), draw(st.none() | limits), draw(texts)) for kind in kinds
    )


def keys(prefix: str, most: int, least: int = 0) -> st.SearchStrategy[list[str]]:
    return st.integers(least, most).map(lambda n: [f"{prefix}-{at + 1}" for at in range(n)])


@st.composite
def papers(draw: st.DrawFn, cases: list[str]) -> tuple[Paper, ...]:
    some = st.lists(st.sampled_from(cases), unique=True).map(tuple) if cases else st.just(())
    few = st.integers(0, 3)
    paper = st.builds(
        Paper,
        st.just(""),
        names,
        few,
        few,
        st.booleans(),
        texts,
        some,
        texts,
        texts,
        origins,
        st.none() | grounds,
        st.none() | st.booleans(),
    )
    return tuple(replace(draw(paper), key=key) for key in draw(keys("paper", 3)))


@st.composite
def fees(draw: st.DrawFn, cases: list[str]) -> tuple[Fee, ...]:
    some = st.lists(st.sampled_from(cases), unique=True).map(tuple) if cases else st.just(())
    per = st.sampled_from(["dossier", "copy", "page"])
    return tuple(
        Fee(
            key,
            draw(names),
            draw(st.integers(0, 10**7)),
            draw(per),
            draw(texts),
            draw(some),
            cap=draw(st.none() | st.integers(0, 10**7)),
        )
        for key in draw(keys("fee", 2))
    )


def outcomes(targets: list[str]) -> st.SearchStrategy[tuple[Outcome, ...]]:
    to = st.lists(st.sampled_from(targets), min_size=1, max_size=3, unique=True).map(tuple)
    made = st.builds(Outcome, st.just(""), names, to, st.integers(0, 3), texts)
    listed = st.lists(made, max_size=3)
    return listed.map(lambda found: tuple(replace(o, key=f"o{at}") for at, o in enumerate(found)))


@st.composite
def any_steps(draw: st.DrawFn, roles: list[str], most: int = 6) -> tuple[Step, ...]:
    """Steps leading anywhere: nowhere, back, past each other, to steps that are not there."""
    found = draw(keys("step", most, 1))
    targets = [*found, RESULT, REFUSED, "nowhere"]
    joins = st.just(()) | st.lists(st.sampled_from(found), max_size=2, unique=True).map(tuple)
    return tuple(
        Step(
            key,
            draw(names),
            draw(st.sampled_from(roles)),
            draw(st.sampled_from(ACTS)),
            draw(st.none() | durations()),
            draw(st.booleans()),
            draw(outcomes(targets)),
            draw(joins),
            draw(texts),
            draw(origins),
            draw(st.none() | grounds),
        )
        for key in found
    )


@st.composite
def any_procedures(draw: st.DrawFn) -> Procedure:
    """Whatever may be written down, sound or not."""
    roles, cases = draw(keys("role", 3, 1)), draw(keys("case", 2))
    two = st.tuples(st.sampled_from(roles), st.sampled_from(roles))
    return Procedure(
        code=draw(names),
        name=draw(names),
        field=draw(names),
        level=draw(names),
        steps=draw(any_steps(roles)),
        roles=tuple(Role(key, draw(names)) for key in roles),
        channels=draw(channels()),
        cases=tuple(Case(key, draw(names)) for key in cases),
        papers=draw(papers(cases)),
        fees=draw(fees(cases)),
        results=tuple(Product(key, draw(names), draw(texts)) for key in draw(keys("result", 2))),
        grounds=tuple(draw(st.lists(grounds, max_size=2))),
        applicants=tuple(draw(st.lists(names, max_size=2))),
        separate=tuple(draw(st.lists(two, max_size=2))),
        stated_total=draw(st.none() | durations()),
        sets=draw(st.integers(0, 3)),
        decision=draw(texts),
        notes=draw(texts),
    )


@st.composite
def any_ways(draw: st.DrawFn, most: int = 7) -> Procedure:
    """Steps leading anywhere, with nothing but their ways and lengths: joins, splits, returns, dead ends."""
    count = draw(st.integers(1, most))
    keys = [f"s{at}" for at in range(count)]
    targets = st.sampled_from([*keys, RESULT, RESULT, REFUSED, "nowhere"])
    to = st.lists(targets, max_size=3, unique=True).map(tuple)
    ways = st.lists(st.tuples(to, st.integers(0, 2)), max_size=3)
    joins = st.just(()) | st.lists(st.sampled_from(keys), max_size=2, unique=True).map(tuple)
    lengths = st.none() | st.sampled_from(LENGTHS)
    steps = tuple(
        Step(
            key,
            f"Việc {key}",
            "clerk",
            duration=draw(lengths),
            clock=draw(st.booleans()),
            outcomes=tuple(
                Outcome(f"o{at}", f"Ngả {at}", to, rounds) for at, (to, rounds) in enumerate(draw(ways))
            ),
            join=draw(joins),
        )
        for key in keys
    )
    promised = draw(st.none() | st.builds(Limit, st.sampled_from(LENGTHS), st.sampled_from(ENDINGS)))
    return Procedure(
        "1", "Thủ tục", "Thử", "Xã", steps, (Role("clerk", "Một cửa"),), (Channel("direct", None, promised),)
    )


@st.composite
def sound_procedures(draw: st.DrawFn) -> Procedure:
    """Stages one after another: a plain step, parallel opinions that meet, a check that may return or refuse."""
    kinds = draw(st.lists(st.sampled_from(["plain", "parallel", "check"]), min_size=1, max_size=4))
    heads = [f"s{at}" for at in range(len(kinds))]
    steps: list[Step] = []
    for at, (kind, key, after) in enumerate(zip(kinds, [*heads], [*heads[1:], RESULT], strict=True)):
        if kind == "parallel":
            branches = tuple(f"{key}-{n}" for n in range(draw(st.integers(2, 3))))
            meet = f"{key}-meet"
            steps += [
                _timed(draw, key, Outcome("xong", "Xong", branches)),
                *(_timed(draw, branch, Outcome("xong", "Xong", (meet,))) for branch in branches),
                replace(_timed(draw, meet, Outcome("xong", "Xong", (after,))), join=branches),
            ]
        elif kind == "check":
            back = Outcome(
                "back", "Trả lại", (draw(st.sampled_from(heads[: at + 1])),), draw(st.integers(0, 1))
            )
            ways = (Outcome("ok", "Đạt", (after,)), back, Outcome("no", "Từ chối", (REFUSED,)))
            steps.append(_timed(draw, key, *ways))
        else:
            steps.append(_timed(draw, key, Outcome("xong", "Xong", (after,))))
    promised = Limit(Duration((Part(Decimal(draw(st.integers(1, 12))), Unit.WORKING_DAY),)))
    return Procedure(
        "1",
        "Thủ tục",
        "Thử",
        "Xã",
        tuple(steps),
        (Role("clerk", "Một cửa"),),
        (Channel("direct", None, promised),),
    )


def _timed(draw: st.DrawFn, key: str, *ways: Outcome) -> Step:
    length = draw(st.none() | st.sampled_from(LENGTHS))
    return Step(key, f"Việc {key}", "clerk", duration=length, outcomes=ways)
