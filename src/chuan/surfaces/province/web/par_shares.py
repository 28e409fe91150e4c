"""What the sheets of a survey say of each agency and of all; words where few answered, or where it would follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from chuan.base.kernel.small_cells import TOTAL, covered_row
from chuan.base.web.components import Cell, Column, Empty, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.imports.few import shipped
from chuan.events.selfscores.rules.survey import Share, overall, share
from chuan.events.selfscores.rules.survey_events import Stratum

Answers = Mapping[int, Sequence[tuple[int, ...]]]
"""Agency -> the answers of each sheet that came back with consent."""


def shares_table(strata: Sequence[Stratum], told: Answers) -> Table:
    """A line an agency, and all of them where there are several."""
    names = organisation.agency_names({int(one.agency) for one in strata})
    found = {str(one.agency): overall(told.get(int(one.agency), ())) for one in strata}
    shares = {key: share(one) for key, one in found.items()}
    hidden = covered_row({key: one.sample for key, one in shares.items()}, shipped().fewest)
    rows = [
        _row(names.get(int(one.agency), ""), (one.population, one.drawn), shares[str(one.agency)], hidden=str(one.agency) in hidden)
        for one in strata
    ]  # fmt: skip
    if len(strata) > 1:
        sizes = (sum(one.population for one in strata), sum(one.drawn for one in strata))
        rows.append(
            _row(
                _("Tất cả"),
                sizes,
                share([one for mine in found.values() for one in mine]),
                hidden=TOTAL in hidden,
            )
        )
    heads = (_("Cơ quan"), _("Hồ sơ xong"), _("Phiếu rút"), _("Phiếu hợp lệ"), _("Hài lòng"))
    columns = tuple(Column(head, "num" if place else "") for place, head in enumerate(heads))
    return Table(_("Từng cơ quan"), columns, tuple(rows), Empty(""), walk=False)


def _row(name: str, sizes: tuple[int, int], found: Share, *, hidden: bool) -> Row:
    figures = (Cell(say.number(one), css="num") for one in (*sizes, found.sample))
    return Row((Cell(name), *figures, _covered() if hidden else _share(found)))


def _covered() -> Cell:
    """In place of a share; the count of sheets that came back tells nothing of what they say."""
    why = _("dưới %(n)s phiếu, hoặc từ đó tính ra được một ô như vậy") % {"n": shipped().fewest}
    return Cell(_("không hiện"), why, css="num")


def _share(found: Share) -> Cell:
    if not found.sample:
        return Cell("–", _("chưa có phiếu hợp lệ"), css="num")
    percent = f"{round(found.found * 100 / found.sample)}%"
    facts = {"found": found.found, "sample": found.sample, "low": round(found.low), "high": round(found.high)}
    return Cell(percent, _("%(found)s trên %(sample)s; tin cậy 95%%: %(low)s–%(high)s%%") % facts, css="num")
