"""Lengths of time and the rules that end them, as text."""

from __future__ import annotations

from fractions import Fraction

from chuan.base.kernel.refusal import Refusal
from chuan.definitions.calendars.rules.due import RULES
from chuan.definitions.calendars.rules.duration import Duration, Part, parse_duration, say_duration
from chuan.definitions.procedures.rules.promise import SAME_MINUTE
from chuan.definitions.procedures.rules.wire.forms import Form, fault, one_of, shown

COUNTING_RULES = (*RULES, SAME_MINUTE)


def _dump(duration: Duration) -> str:
    """In the words of the law; a part whose decimals would be cut is written as a fraction (1/3)."""
    return " và ".join(_part(part) for part in duration.parts)


def _part(part: Part) -> str:
    said = say_duration(Duration((part,)))
    if parse_duration(said) == Duration((part,)):
        return said
    near = Fraction(part.amount).limit_denominator(1000)
    _, _, unit = said.partition(" ")
    return f"{near.numerator}/{near.denominator} {unit}"


def _load(value: object, path: str) -> Duration:
    if not isinstance(value, str):
        raise fault(path, "not_text")
    read = parse_duration(value)
    if isinstance(read, Refusal):
        raise fault(path, "not_duration", given=shown(value))
    return read


DURATION: Form[Duration] = Form(_dump, _load)
RULE = one_of(COUNTING_RULES)
