"""Every form, an ordinary and a long one of each."""

from __future__ import annotations

from chuan.readings.forms.rules.parts import Form
from chuan.readings.forms.tests import (
    copied,
    declared,
    handed,
    learnt,
    letters,
    lists,
    reported,
    samples,
    scored,
)

SHORT: dict[str, Form] = {
    **samples.SHORT,
    **lists.SHORT,
    **letters.SHORT,
    **declared.SHORT,
    **copied.SHORT,
    **handed.SHORT,
    **learnt.SHORT,
    **scored.SHORT,
    **reported.SHORT,
}
LONG: dict[str, Form] = {
    **samples.LONG,
    **lists.LONG,
    **letters.LONG,
    **declared.LONG,
    **copied.LONG,
    **handed.LONG,
    **learnt.LONG,
    **scored.LONG,
    **reported.LONG,
}
