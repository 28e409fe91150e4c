"""What is wrong with a scheme, each fault one sentence that names its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.selfscores.rules.scheme import HOW, ROUNDING, SURVEY, Part, Scheme


def faults(scheme: Scheme) -> tuple[Refusal, ...]:
    """All of them, none for a sound scheme."""
    return (*_head(scheme), *_numbers(scheme), *(one for part in scheme.parts for one in _part(part)))


def _head(scheme: Scheme) -> Iterator[Refusal]:
    if scheme.rounding not in ROUNDING:
        yield refuse("invalid", "selfscores.rounding", "file", rounding=scheme.rounding)
    if not scheme.parts:
        yield refuse("invalid", "selfscores.no_parts", "file")
    whole = sum((part.most for part in scheme.parts), Decimal(0))
    if whole != scheme.most:
        yield _sums("selfscores.sum", whole, scheme.most)
    asked = sum((part.most for part in scheme.parts if part.how == SURVEY), Decimal(0))
    if asked != scheme.survey:
        yield _sums("selfscores.survey_sum", asked, scheme.survey)
    if scheme.until is not None and scheme.until <= scheme.since:
        yield refuse("invalid", "selfscores.until_first", "file")


def _numbers(scheme: Scheme) -> Iterator[Refusal]:
    counted = Counter(part.number for part in scheme.parts)
    for number, times in counted.items():
        if times > 1:
            yield refuse("invalid", "selfscores.number_twice", "file", number=number)


def _part(part: Part) -> Iterator[Refusal]:
    if part.most <= 0:
        yield refuse("invalid", "selfscores.no_most", "file", number=part.number)
    if part.how not in HOW:
        yield refuse("invalid", "selfscores.how", "file", number=part.number, how=part.how)
    if part.step and part.most % part.step:
        yield refuse("invalid", "selfscores.step_of_most", "file", number=part.number)


def _sums(key: str, found: Decimal, said: Decimal) -> Refusal:
    return refuse("invalid", key, "file", found=written(found), said=written(said))


def written(value: Decimal) -> str:
    """A number as people write it: comma, no needless zeros."""
    text = f"{value.normalize():f}"
    return text.replace(".", ",")
