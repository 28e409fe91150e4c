"""The specimen pages in a real browser: no accessibility fault, no forbidden script, no sideways scrolling, the keys work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from chuan.base.web.tests import specimens
from chuan.base.web.tests.chart_specimens import charts
from chuan.base.web.tests.gallery import TEMPLATES, framed, shown
from chuan.surfaces.counter.tests import list_specimens as lists
from chuan.surfaces.counter.tests import specimens as counter

pytestmark = pytest.mark.browser
SIZES = {"desk": (1366, 768), "phone": (390, 844)}
LOOKS = (
    ("light", "desk"),
    pytest.param("light", "phone", marks=pytest.mark.slow),
    pytest.param("dark", "desk", marks=pytest.mark.slow),
    pytest.param("dark", "phone", marks=pytest.mark.slow),
)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"]}
NAMES = (
    "desk",
    "dossier",
    "leader",
    "charts",
    "start",
    "receive",
    "wrong",
    "done",
    "supplement",
    "copies",
    "list",
    "none",
    "return",
    "handover",
)


def pages() -> Mapping[str, str]:
    gallery = {name: framed(f"gallery/{name}.html", getattr(specimens, name)()) for name in NAMES[:3]}
    gallery["charts"] = framed("gallery/charts.html", charts())
    ours = {
        "start": ("start", counter.start()),
        "receive": ("receive", counter.receive()),
        "wrong": ("receive", counter.receive(wrong=True)),
        "done": ("done", counter.done()),
        "supplement": ("done", counter.supplement()),
        "copies": ("copies", lists.copies()),
        "list": ("list", lists.listing(60)),
        "none": ("list", lists.listing(0)),
        "return": ("return", lists.hand_back()),
        "handover": ("handover", lists.handover()),
    }
    return gallery | {
        name: framed(f"counter/{page}.html", {"page": view}) for name, (page, view) in ours.items()
    }


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    from django.test import override_settings

    from config import settings

    with (
        override_settings(TEMPLATES=[{**settings.TEMPLATES[0], "DIRS": [TEMPLATES]}]),
        shown(pages()) as base,
    ):
        yield base


@pytest.mark.parametrize(("theme", "size"), LOOKS)
@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_open_to_everybody(
    browser: Browser, address: str, name: str, theme: str, size: str
) -> None:
    width, height = SIZES[size]
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=theme)  # type: ignore[arg-type]
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{address}/{name}")
    faults = Axe().run(page, options=RULES)
    sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.close()
    assert faults.violations_count == 0, faults.generate_report()
    assert said == []
    assert sideways <= 0


@pytest.fixture
def receive(page: Page, address: str) -> Page:
    page.goto(f"{address}/receive")
    return page


def test_f2_goes_to_the_procedure_even_while_typing(receive: Page) -> None:
    receive.locator("#id_owner-name").focus()
    receive.keyboard.press("F2")
    assert receive.evaluate("document.activeElement.id") == "q"


def test_alt_b_asks_why_for_every_missing_paper_and_closes_again(receive: Page) -> None:
    receive.keyboard.press("Alt+b")
    assert receive.locator("#supplement").is_visible()
    receive.locator("#id_paper-to-khai").uncheck()
    assert receive.locator("[name=why-to-khai]").is_visible()
    assert not receive.locator("[name=why-uy-quyen]").is_visible()
    receive.keyboard.press("Alt+b")
    assert not receive.locator("[name=why-to-khai]").is_visible()


def test_the_question_mark_lists_the_keys_of_the_page(receive: Page) -> None:
    receive.keyboard.press("?")
    assert "Yêu cầu bổ sung" in receive.locator("dialog[data-keys]").inner_text()


def test_a_choice_shuts_the_other_box_and_its_fields(receive: Page) -> None:
    receive.get_by_label("Chính chủ").check(force=True)
    assert receive.locator("#id_submitter-name").is_disabled()


def test_j_x_and_escape_walk_tick_and_let_go(page: Page, address: str) -> None:
    page.goto(f"{address}/desk")
    page.keyboard.press("j")
    page.keyboard.press("x")
    assert page.locator("[data-count]").inner_text() == "3"
    assert page.locator("tr.cur input[data-pick]").is_checked()
    page.keyboard.press("Escape")
    assert page.locator("input[data-pick]:checked").count() == 0


def test_a_second_press_sends_nothing(page: Page, address: str) -> None:
    page.goto(f"{address}/receive")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method) if "/nhan" in request.url else None)
    page.route("**/nhan", lambda _route: None)
    page.evaluate(
        "() => { const f = document.querySelector('form.work'); f.requestSubmit(); f.requestSubmit(); }"
    )
    page.wait_for_timeout(200)
    assert sent == ["POST"]
