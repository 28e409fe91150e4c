"""What is wanting before agencies can be compared: another of the kind, or so many dossiers more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.readings.comparisons.rules.standard import Standing


def lacks(level: str, found: Sequence[Standing], names: Mapping[int, str], fewest: int) -> list[str]:
    """A sentence an agency; none for those that are compared."""
    if len(found) == 1:
        facts = {"level": level, "name": names[found[0].agency], "n": say.number(found[0].settled)}
        said = _(
            "%(level)s: trong kỳ chỉ %(name)s có hồ sơ đã giải quyết (%(n)s), chưa có cơ quan cùng loại để so."
        )
        return [said % facts]
    said = _("%(name)s đã giải quyết %(n)s hồ sơ trong kỳ, còn thiếu %(more)s để xếp.")
    return [
        said % {"name": names[one.agency], "n": say.number(one.settled), "more": fewest - one.settled}
        for one in found
        if one.settled < fewest
    ]
