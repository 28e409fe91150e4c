"""Vietnamese writing is read, and what cannot be read is said in Vietnamese."""

from __future__ import annotations

import unicodedata
from datetime import date
from uuid import UUID

import pytest
from django import forms

from chuan.base.web.forms import DayField, Form, MomentField, OrderForm, PersonNumberField, PhoneField


class Sample(Form):
    name = forms.CharField(max_length=10)
    born = DayField(required=False)
    phone = PhoneField(required=False)
    number = PersonNumberField(required=False)
    at = MomentField(required=False)


def read(**typed: str) -> Sample:
    form = Sample({"name": "Ưng", **typed})
    form.is_valid()
    return form


@pytest.mark.parametrize("typed", ["14/08/1994", "14-08-1994", "14.08.1994", "14081994", " 14/8/1994 "])
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    assert read(born=typed).cleaned_data["born"] == date(1994, 8, 14)


@pytest.mark.parametrize("typed", ["0900 000 123", "0900.000.123", "+84 900 000 123", "84900000123"])
def test_a_phone_is_kept_as_digits(typed: str) -> None:
    assert read(phone=typed).cleaned_data["phone"] == "0900000123"


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("name", "", "Xin nhập mục này."),
        ("name", "x" * 11, "Quá dài: nhiều nhất 10 ký tự (đang có 11)."),
        ("born", "31/02/2020", "Ngày chưa đúng, xin nhập như 14/08/1994."),
        ("phone", "12", "Số điện thoại chưa đúng, ví dụ: 0900 000 123."),
        ("number", "0221940038", "Số định danh gồm 12 chữ số."),
        ("at", "hôm qua", "Ngày giờ chưa đúng, xin nhập như 20/11/2026 09:40."),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_kept(field: str, typed: str, said: str) -> None:
    form = read(**{field: typed})
    assert form.errors[field] == [said]
    assert form[field].value() == typed


def test_text_is_kept_in_one_form_of_the_letters() -> None:
    assert read(name=unicodedata.normalize("NFD", "Ưng")).cleaned_data["name"] == "Ưng"


def test_a_moment_is_vietnamese_time() -> None:
    assert read(at="20/11/2026 09:40").cleaned_data["at"].isoformat() == "2026-11-20T09:40:00+07:00"


def test_a_form_that_writes_carries_its_key_and_what_was_seen() -> None:
    shown = OrderForm(seen=7)
    again = OrderForm({"key": str(shown["key"].value()), "seen": "7"})
    assert again.is_valid()
    assert again.cleaned_data == {"key": UUID(shown["key"].value()), "seen": 7}


def test_a_key_that_is_not_one_is_refused() -> None:
    assert "key" in OrderForm({"key": "abc"}).errors
