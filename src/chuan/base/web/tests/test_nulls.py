"""No page breaks on a NUL: an address with one is not found, what was typed goes on without it."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from chuan.base.web.nulls import NullMiddleware


def met(request: HttpRequest) -> HttpResponse | None:
    request.user = AnonymousUser()
    return NullMiddleware(lambda _: HttpResponse()).process_view(request, met, (), {})


@pytest.mark.parametrize("address", ["/a%00/", "/a/?q=%00", "/a/?%00=1"])
def test_an_address_with_one_is_not_found(address: str) -> None:
    answer = met(RequestFactory().get(address))
    assert answer is not None
    assert answer.status_code == 404
    assert met(RequestFactory().get("/a/?q=1")) is None


def test_a_form_goes_on_without_it() -> None:
    request = RequestFactory().post("/a/", {"words": "L\0ý do", "many": ["1", "\0002"]})
    assert met(request) is None
    assert request.POST["words"] == "Lý do"
    assert request.POST.getlist("many") == ["1", "2"]
