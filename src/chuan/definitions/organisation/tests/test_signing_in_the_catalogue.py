"""The rights to sign that ship: each says who may use it and whether its source was read."""

from __future__ import annotations

from chuan.definitions.organisation.rules.signing import DEPUTY, HEAD, UNIT_HEAD
from chuan.definitions.organisation.services import signing_law


def test_each_form_is_somebodys_and_names_its_source() -> None:
    forms = signing_law().forms

    assert [form.prefix for form in forms] == ["KT.", "TUQ.", "TL.", "TM."]
    assert {form.who for form in forms} == {DEPUTY, UNIT_HEAD, HEAD}
    assert all(form.source for form in forms)


def test_nothing_unread_passes_for_read() -> None:
    assert not any(form.verified for form in signing_law().forms if "chưa đọc" in form.source)
