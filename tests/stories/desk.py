"""The desk, as those see it who handle, assign, review, sign, number and issue."""

from __future__ import annotations

import re

from playwright.sync_api import Locator

from tests.stories.people import Official


class Desk(Official):
    """Somebody at the work list. Work is opened and ended by keyboard; named people are chosen from lists."""

    def looks_at_work(self) -> list[str]:
        """The codes on "Việc của tôi", nearest to its limit first."""
        self.opens("/xu-ly/")
        return re.findall(r"H\d[\d.]*-\d{6}-\d{4,}", self.page.locator("#noi-dung").inner_text())

    def takes_first(self) -> None:
        """J and Enter: the dossier nearest to its limit."""
        self.looks_at_work()
        self.presses("j")
        self.turns("Enter")

    def opens_dossier(self, stream: int) -> None:
        self.opens(f"/xu-ly/ho-so/{stream}/")

    def chooses(self, outcome: str) -> None:
        """An outcome of the step by its name."""
        self.clicks(self.form.get_by_label(outcome))

    def gives_to(self, name: str) -> None:
        """Name the person of every next step that he may do."""
        for choice in self.form.locator("select").all():
            found = choice.locator("option", has_text=name)
            if found.count():
                self.effort.clicks += 1
                choice.select_option(found.first.get_attribute("value"))

    def writes_opinion(self, text: str) -> None:
        self.fills("Ý kiến", text, within=self.form)

    def ends_step(self) -> None:
        """Ctrl+Enter: the step is done; the next dossier of this person opens, or the list."""
        self.turns("Control+Enter")

    def drafts(self, text: str) -> None:
        """Write the answer in the house's own form."""
        self.presses("Alt+d")
        self.fills("Hoặc soạn nội dung ở đây", text)
        self.follows(self.button("Đính kèm dự thảo"))

    def reassigns(self, name: str, why: str) -> None:
        """Give the open step of this dossier to another person."""
        self.clicks(self.page.get_by_text("Giao cho người khác"))
        choice = self.page.get_by_label("Giao cho", exact=True)
        choice.select_option(choice.locator("option", has_text=name).get_attribute("value"))
        self.fills("Lý do", why, within=self.page.locator("form", has=choice))
        self.follows(self.page.get_by_role("button", name="Giao", exact=True))

    @property
    def form(self) -> Locator:
        return self.page.locator("form#buoc")
