"""The counter's templates show what their view-models say, and the form names of the contract."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.template.loader import render_to_string

from chuan.base.web.tests.gallery import framed
from chuan.base.web.tests.test_components import FORBIDDEN
from chuan.surfaces.counter.tests import list_specimens, specimens
from chuan.surfaces.counter.web import view_models as vm

PAGES: dict[str, Callable[[], object]] = {
    "start": specimens.start,
    "receive": specimens.receive,
    "done": specimens.done,
    "copies": list_specimens.copies,
    "list": list_specimens.listing,
    "return": list_specimens.hand_back,
    "handover": list_specimens.handover,
}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_inline_and_one_button_leads(name: str) -> None:
    page = framed(f"counter/{name}.html", {"page": PAGES[name]()})
    assert not FORBIDDEN.search(page)
    main = page[page.index("<main") : page.index("</main>")]
    shown = re.sub(r'<section class="sure"[^>]* hidden.*?</section>', "", main, flags=re.DOTALL)
    assert shown.count("btn-primary") <= 1


@pytest.mark.parametrize(
    "name",
    [
        "case",
        "owner-name",
        "submitter-is",
        "paper-to-khai",
        "originals-to-khai",
        "why-to-khai",
        "sets",
        "pay",
        "deliver",
        "reason",
        "key",
        "do",
    ],
)
def test_the_reception_sends_the_names_of_the_contract(name: str) -> None:
    assert f'name="{name}"' in framed("counter/receive.html", {"page": specimens.receive()})


def test_an_error_stands_beside_its_field_and_in_the_summary_with_a_link() -> None:
    page = framed("counter/receive.html", {"page": specimens.receive(wrong=True)})
    assert 'href="#id_submitter-phone"' in page
    assert 'aria-describedby="id_submitter-phone_error"' in page
    assert 'value="0900 000 123"' in page


def test_a_procedure_that_cannot_be_received_here_is_no_link() -> None:
    hits = render_to_string("counter/_hits.html", {"picker": specimens.picker()})
    assert hits.count("<a ") == 1
    assert "không nhận ở đây" in hits


def test_a_search_without_hits_says_what_to_try() -> None:
    hits = render_to_string("counter/_hits.html", {"picker": vm.Picker("/", "xyz")})
    assert "Thử ít chữ hơn" in hits


def test_a_procedure_without_a_limit_has_no_date_and_says_whom_to_tell() -> None:
    promise = replace(specimens.promise(), when="")
    shown = render_to_string("counter/_promise.html", {"promise": promise})
    assert "Chưa có ngày hẹn" in shown
    assert "người phụ trách quy trình" in shown


def test_a_supplement_lists_every_paper_with_its_reason() -> None:
    page = framed("counter/done.html", {"page": specimens.supplement()})
    assert all(text in page for paper in specimens.supplement().missing for text in paper)
    assert "Mã hồ sơ" not in page.split("<main")[1].split("</main>")[0]
