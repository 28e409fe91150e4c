from __future__ import annotations

import pytest
import yaml

from chuan.base.engine.places import CATALOGUE
from chuan.readings.forms.rules.form_names import _NUMBERING, PACKS


@pytest.mark.parametrize("pack", PACKS)
def test_numbers_are_those_of_the_catalogue(pack: str) -> None:
    body = yaml.load((CATALOGUE / "rulepacks" / f"{pack}.yaml").read_text(), yaml.CBaseLoader)  # noqa: S506
    forms = body["values"]["forms"]
    models, _, verified = _NUMBERING[pack]
    assert models.items() <= forms["value"].items()
    assert verified == (forms["verified"] == "yes")


def test_every_pack_of_the_catalogue_numbers_the_forms() -> None:
    assert {path.stem for path in (CATALOGUE / "rulepacks").glob("*.yaml")} == set(PACKS)
