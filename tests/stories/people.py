"""People at their browsers, in the words of the office; every key and click of theirs is counted."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Response, expect

from chuan.surfaces.simulator.seed import PASSWORD
from tests.stories.office import Office

COOKIE = "chuan"
PATIENCE = 30_000
"""Milliseconds until a person gives up on a page."""


@dataclass
class Effort:
    """Keys pressed, clicks and seconds of our pages (a typed text counts a key a letter)."""

    keys: int = 0
    clicks: int = 0
    seconds: float = 0.0

    def __sub__(self, other: Effort) -> Effort:
        return Effort(self.keys - other.keys, self.clicks - other.clicks, self.seconds - other.seconds)


@dataclass
class Person:
    """Somebody with a browser. ``said`` keeps what the browser complained of: it must stay empty."""

    office: Office
    context: BrowserContext
    page: Page
    effort: Effort = field(default_factory=Effort)
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        expect.set_options(timeout=PATIENCE)
        self.page.set_default_timeout(PATIENCE)
        self.page.on("pageerror", lambda error: self.said.append(str(error)))

    def opens(self, path: str) -> Response:
        """Go to an address; the answer."""
        answer = self.page.goto(path if "://" in path else self.office.site + path)
        assert answer is not None
        return answer

    def presses(self, *keys: str) -> None:
        for key in keys:
            self.effort.keys += 1
            self.page.keyboard.press(key)

    def turns(self, key: str) -> None:
        """Press a key that brings another page, and wait for it."""
        with self.page.expect_navigation(wait_until="load"):
            self.presses(key)

    def types(self, text: str) -> None:
        """Type where the cursor stands; a page that was just opened puts it there a moment after it is loaded."""
        self.page.locator(":focus").first.wait_for()
        self.effort.keys += len(text)
        self.page.keyboard.insert_text(text)

    def fills(self, label: str, text: str, *, within: Locator | None = None) -> None:
        """Fill the field with this label."""
        self.effort.keys += len(text)
        (within or self.page).get_by_label(label).first.fill(text)

    def clicks(self, place: Locator) -> None:
        self.effort.clicks += 1
        place.click()

    def follows(self, place: Locator) -> None:
        """Click what brings another page, and wait for it."""
        with self.page.expect_navigation(wait_until="load"):
            self.clicks(place)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name).first

    def link(self, name: str) -> Locator:
        return self.page.get_by_role("link", name=name).first

    def sees(self, text: str) -> None:
        """The text stands on the page, within the person's patience."""
        expect(self.page.locator("body")).to_contain_text(text)

    def reads(self) -> str:
        """All that the page shows."""
        return self.page.locator("body").inner_text()

    @contextmanager
    def counted(self, into: list[Effort]) -> Iterator[None]:
        """Keys, clicks and seconds of what is done inside."""
        before, began = Effort(self.effort.keys, self.effort.clicks), time.monotonic()
        yield
        spent = self.effort - before
        spent.seconds = time.monotonic() - began
        into.append(spent)


class Official(Person):
    """Somebody who signs in."""

    username = ""

    def signs_in(self, username: str) -> None:
        self.username = username
        self.opens("/dang-nhap/")
        self.fills("Tên đăng nhập", username)
        self.fills("Mật khẩu", PASSWORD)
        self.turns("Enter")
        assert "dang-nhap" not in self.page.url, self.reads()

    def is_signed_in(self, username: str) -> None:
        """Since this morning."""
        self.username = username
        kept = self.office.cookies[username]
        self.context.add_cookies([{"name": COOKIE, "value": kept, "url": self.office.site}])
        self.opens("/")
        assert "dang-nhap" not in self.page.url, self.reads()


class Citizen(Person):
    """Somebody with a phone and a slip, and no account."""


_Kind = TypeVar("_Kind", bound=Person)
_Official = TypeVar("_Official", bound=Official)


@dataclass
class People:
    """Makes them, each with a browser context of his own; tells at the end what their browsers complained of."""

    office: Office
    browser: Browser
    arguments: dict[str, Any]
    made: list[Person] = field(default_factory=list)

    def official(self, kind: type[_Official], username: str, *, typing: bool = False) -> _Official:
        """Somebody of this kind, signed in; ``typing``: signs in now, by name and password."""
        person = self._person(kind, self.arguments)
        if typing:
            person.signs_in(username)
        else:
            person.is_signed_in(username)
        return person

    def citizen(self) -> Citizen:
        phone = {**self.arguments, "viewport": {"width": 390, "height": 844}, "has_touch": True}
        return self._person(Citizen, phone)

    def _person(self, kind: type[_Kind], arguments: dict[str, Any]) -> _Kind:
        context = self.browser.new_context(**arguments)
        person = kind(self.office, context, context.new_page())
        self.made.append(person)
        return person

    def go_home(self) -> None:
        said = [text for person in self.made for text in person.said]
        for person in self.made:
            person.context.close()
        assert said == []
