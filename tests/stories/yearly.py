"""People of the quality system at their browsers: who plans, who audits, who reviews."""

from __future__ import annotations

from playwright.sync_api import Locator

from tests.stories.quality import Member

CLAUSES = ("7.4", "8.5.1", "8.5.3")


class Yearly(Member):
    """Somebody with a part in the year's audit and review."""

    def presses_button(self, name: str) -> None:
        self.follows(self.button(name))

    def presses_main(self, name: str) -> None:
        """A button of the page itself, where the frame has one of that name too."""
        self.follows(self.page.locator("main").get_by_role("button", name=name))

    def picks(self, select: str, person: str) -> None:
        """Choose the first option that says a person's name, or what is said of him."""
        options = self.page.locator(f'select[name="{select}"] option')
        label = next(text for text in options.all_inner_texts() if person in text)
        self.page.select_option(f'select[name="{select}"]', label=label)

    def form(self, place: str) -> Locator:
        return self.page.locator(f'[id="{place}"] form')

    def plans(self, unit: str) -> None:
        """Open the programme of the year and put one audit of a unit into it."""
        self.opens("/chat-luong/danh-gia/")
        self.presses_button("Mở chương trình")
        self.page.select_option("select[name=month]", "12")
        self.page.get_by_label(unit).check()
        self.page.select_option("select[name=clauses]", list(CLAUSES))
        self.presses_button("Thêm vào chương trình")

    def begins_the_audit(self, seed: str) -> str:
        """Begin the audit of the only entry and draw its sample; its address."""
        self.opens("/chat-luong/danh-gia/")
        self.page.locator("summary", has_text="bắt đầu hoặc bỏ").click()
        self.presses_button("Bắt đầu đánh giá")
        self.fills("Số khởi tạo", seed)
        self.presses_button("Rút mẫu")
        return self.page.url

    def appoints(self, person: str) -> None:
        self.picks("auditor", person)
        self.presses_button("Cử người đánh giá")

    def passes(self, step: str = "", person: str = "", outcome: str = "") -> None:
        """End one's step; the next is a person's where it asks."""
        if step:
            self.picks(f"to-{step}", person)
        if outcome:
            self.page.get_by_label(outcome).check()
        self.presses_button("Ghi và chuyển bước")

    def answers(self, clause: str, verdict: str, note: str) -> None:
        form = self.form(f"dieu-{clause}")
        form.get_by_label(verdict, exact=True).check()
        form.locator("textarea").fill(note)
        self.follows(form.get_by_role("button"))

    def finds(self, clause: str, text: str) -> None:
        self.page.select_option("select[name=clause]", clause)
        self.page.fill("textarea[name=text]", text)
        self.page.select_option("select[name=dossiers]", index=0)
        self.presses_button("Ghi phát hiện")

    def writes_input(self, key: str, text: str) -> None:
        self.form(key).locator("textarea").fill(text)
        self.follows(self.form(key).get_by_role("button"))

    def decides(self, key: str, outcome: str, note: str = "") -> None:
        self.form(key).locator("select").select_option(label=outcome)
        self.form(key).locator("textarea").fill(note)
        self.follows(self.form(key).get_by_role("button"))
