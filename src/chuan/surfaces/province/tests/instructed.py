"""A province whose leader gives instructions, and two communes below it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.models import AgencyParent
from chuan.definitions.organisation.services import rebuild_closure
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.tests.factories import NOW, Commune, commune
from chuan.events.instructions.services import instructions as kept
from chuan.surfaces.acts import instructing
from chuan.surfaces.acts.instructing import Wanted


@pytest.fixture
def land() -> Any:
    """A province whose leader gives, and two communes below it."""
    top = organisation.agency("H49", level="province")
    chief = organisation.official("chief", organisation.post(organisation.unit(top), "leader", head=True))
    communes = [commune("H49.98"), commune("H49.99")]
    for one in communes:
        AgencyParent.objects.create(agency=one.agency, parent=top, since=organisation.BEGIN)
    rebuild_closure()
    return chief, communes


def wanted(*to: Commune, **changes: Any) -> Wanted:
    plain = {
        "number": "15/CT-UBND", "dated": date(2026, 11, 19), "title": "Rà soát hồ sơ trễ", "text": "Báo cáo nguyên nhân",
        "proof": "file", "agencies": tuple(one.agency.id for one in to), "due": date(2026, 11, 27),
    }  # fmt: skip
    return Wanted(**{**plain, **changes})


def given(land: Any, **changes: Any) -> kept.Instruction:
    chief, (one, other) = land
    return instructing.give(organisation.actor(chief), wanted(one, other, **changes), at=NOW)


def part_of(found: kept.Instruction, here: Commune) -> int:
    return next(int(sent.part) for sent in found.state.to if int(sent.agency) == here.agency.id)


def key_of(act: Any) -> str:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.refusals[0].reason.key
