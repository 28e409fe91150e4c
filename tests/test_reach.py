"""The table of where values reach names pages and forms that exist, and every one of them has a name."""

from __future__ import annotations

from chuan.definitions.laws.rules.reach import REACH
from chuan.readings.forms.rules.form_names import PACKS, form_name
from chuan.surfaces.studio.web.screens import SCREENS
from tests.doors.world import named


def test_every_page_and_form_a_value_reaches_is_one_of_ours() -> None:
    pages = {name for name, _needs in named()}
    reached = {page for reach in REACH.values() for page in reach.pages}
    assert reached <= pages
    assert reached <= set(SCREENS) <= pages
    assert all(form_name(form, PACKS[-1]).title for reach in REACH.values() for form in reach.forms)
