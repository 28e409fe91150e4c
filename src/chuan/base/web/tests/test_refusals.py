"""A refusal is answered with its status, its sentence and advice; what was typed stays."""

from __future__ import annotations

import pytest
from django import forms
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.test import RequestFactory

from chuan.base.kernel.refusal import STATUS, Refused, refuse
from chuan.base.web.forms import Form
from chuan.base.web.refusals import RefusalMiddleware, error_page, headings, put_beside_fields, refusal_page


def asked(**headers: str) -> HttpRequest:
    request = RequestFactory().get("/mot-cua/", headers=headers)
    request.user = AnonymousUser()
    return request


class PhoneForm(Form):
    phone = forms.CharField(label="Điện thoại")


@pytest.mark.parametrize(("kind", "status"), STATUS.items())
def test_every_kind_of_refusal_has_a_page_in_vietnamese(kind: str, status: int) -> None:
    answer = refusal_page(
        asked(), [refuse(kind, f"web.{kind}" if kind in ("missing", "busy") else "web.invalid")]
    )
    assert answer.status_code == status
    assert headings()[status][1] in answer.content.decode()


def test_the_sentence_of_the_context_is_shown() -> None:
    answer = refusal_page(asked(), [refuse("stale", "web.stale")])
    assert "Có người vừa làm việc trên hồ sơ này" in answer.content.decode()


def test_htmx_gets_a_note_to_swap_in() -> None:
    answer = refusal_page(asked(**{"HX-Request": "true"}), [refuse("stale", "web.stale")])
    assert answer.status_code == 409
    assert "<html" not in answer.content.decode()


def test_a_form_keeps_what_was_typed_and_says_it_beside_the_field() -> None:
    form = PhoneForm({"phone": "0900 000 123"})
    put_beside_fields(form, [refuse("invalid", "web.invalid", field="phone"), refuse("busy", "web.busy")])
    assert form.errors["phone"] == ["Có chỗ chưa hợp lệ."]
    assert form.non_field_errors() == ["Hệ thống đang bận."]
    assert 'value="0900 000 123"' in str(form["phone"])


def test_the_middleware_answers_only_for_refusals() -> None:
    middleware = RefusalMiddleware(lambda request: error_page(request, 500))
    answer = middleware.process_exception(asked(), Refused(refuse("not_yours", "web.not_yours")))
    assert answer is not None
    assert answer.status_code == 403
    assert middleware.process_exception(asked(), ValueError("bug")) is None


def test_a_busy_answer_says_when_to_come_back() -> None:
    assert error_page(asked(), 503)["Retry-After"] == "60"


@pytest.mark.parametrize(
    ("referer", "offered"),
    [("http://testserver/xu-ly/", True), ("http://elsewhere.example/", False), ("", False)],
)
def test_the_way_back_is_offered_only_to_our_own_pages(referer: str, offered: bool) -> None:  # noqa: FBT001
    body = error_page(asked(referer=referer), 404).content.decode()
    assert ("Quay lại trang trước" in body) is offered
