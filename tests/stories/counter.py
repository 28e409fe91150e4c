"""The counter: procedures found by a few letters, receptions and certified copies typed without a mouse."""

from __future__ import annotations

import re
from dataclasses import dataclass
from http import HTTPStatus

from playwright.sync_api import expect

from tests.stories.people import Official

_FARTHEST = 60
"""Tabs after which a person would give up looking for a field."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody at the counter, as the officer types him in; ``company`` for an organisation."""

    name: str
    identity: str
    phone: str = "0900 000 123"
    company: bool = False


class Counter(Official):
    """An officer who receives, from search to paper in hand by keyboard alone."""

    def calls_next(self) -> None:
        self.opens("/mot-cua/")

    def chooses(self, letters: str) -> None:
        """Type part of a name or a code, without accents, and take the first found."""
        expect(self.page.get_by_role("combobox")).to_be_focused()
        self.types(letters)
        expect(self.page.get_by_role("option").first).to_be_visible()
        self.turns("Enter")

    def goes_to(self, field: str, key: str = "Tab") -> None:
        """Tab until the cursor stands in this field."""
        for _ in range(_FARTHEST):
            if self.page.evaluate("document.activeElement.name || ''") == field:
                return
            self.presses(key)
        raise AssertionError(f"{field} is farther than {_FARTHEST} keys")

    def enters(self, field: str, text: str) -> None:
        """Go to a field by keyboard and type over what stands there."""
        self.goes_to(field)
        self.presses("Control+a")
        self.types(text)

    def writes_owner(self, visitor: Visitor) -> None:
        if visitor.company:
            self.goes_to("owner-kind", "Shift+Tab")
            self.presses("ArrowRight")
        self.enters("owner-identity", visitor.identity)
        self.enters("owner-name", visitor.name)
        self.enters("owner-phone", visitor.phone)

    def writes_authorised(self, visitor: Visitor, relation: str) -> None:
        """The person at the counter is not the owner: who he is and by which paper."""
        self.goes_to("submitter-is")
        self.presses("ArrowRight")
        self.enters("submitter-identity", visitor.identity)
        self.enters("submitter-name", visitor.name)
        self.enters("submitter-relation", relation)
        self.enters("submitter-authorisation", "ngày 18/11/2026")

    def has_all_papers(self) -> None:
        self.presses("Alt+g")

    def receives(self) -> str:
        """Ctrl+Enter; the code given."""
        self.turns("Control+Enter")
        self.sees("Đã tiếp nhận hồ sơ")
        return self.page.locator(".code-big").inner_text()

    def prints(self) -> None:
        """Ctrl+Enter once more: the paper, where the procedure needs one."""
        if not self.page.get_by_text("In phiếu").count():
            return
        with self.context.expect_event("response", lambda answer: ".pdf" in answer.url) as heard:
            self.presses("Control+Enter")
        assert heard.value.status == HTTPStatus.OK
        assert heard.value.headers["content-type"] == "application/pdf"
        for tab in self.context.pages[1:]:
            tab.close()

    def starts_next_of_same(self) -> None:
        """One key: the next dossier of the visitor who stands here."""
        self.turns("Alt+n")

    def asks_supplement(self, why: str) -> str:
        """No paper is here: one slip that names each with its reason; its address."""
        self.presses("Alt+b")
        for field in self.page.locator("tr:not(.na) [data-why] input").all():
            if field.is_visible():
                self.effort.keys += len(why)
                field.fill(why)
        self.goes_to("do", "Tab")
        self.turns("Enter")
        self.sees("Đã ghi yêu cầu bổ sung")
        return self.page.url

    def annuls(self, why: str) -> None:
        """Take back what was just received by mistake."""
        self.clicks(self.button("Nhận nhầm? Hủy tiếp nhận"))
        self.types(why)
        self.follows(self.page.get_by_role("button", name="Hủy tiếp nhận", exact=True))
        self.sees("Đã hủy tiếp nhận")

    def certifies(self, visitor: Visitor, original: str, copies: int) -> None:
        """One line in the book of certified copies."""
        self.enters("requester-name", visitor.name)
        self.enters("requester-identity", visitor.identity)
        self.enters("original-1", original)
        self.enters("copies-1", str(copies))
        self.turns("Control+Enter")
        self.sees("Đã ghi")

    def opens_result(self, code: str) -> None:
        """Find a result that waits, by its code."""
        self.opens(f"/mot-cua/tra/?q={code}")
        self.follows(self.page.locator("a[data-open]").first)

    def gives(self, shown: str) -> None:
        """Hand the result over to who shows this paper."""
        self.fills("Giấy tờ của người nhận đã xem", shown)
        self.turns("Control+Enter")

    def hands_over_all(self) -> list[str]:
        """The end of the day: a list for every unit; the codes handed over."""
        self.opens("/mot-cua/ban-giao/")
        codes = codes_in(self.page.locator("#noi-dung").inner_text())
        while self.page.get_by_role("button", name="Lập danh sách bàn giao").count():
            self.turns("Control+Enter")
            self.sees("Danh sách bàn giao số")
            self.opens("/mot-cua/ban-giao/")
        return codes


def codes_in(text: str) -> list[str]:
    """Every dossier code in a text, in order, each once."""
    return list(dict.fromkeys(re.findall(r"H\d+(?:\.\d+)*-\d{6}-\d{4,}", text)))
