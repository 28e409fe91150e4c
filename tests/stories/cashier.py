"""The counter with a file of the bank: what came by transfer is read, looked at and taken in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.stories.counter import Counter
from tests.stories.stopping import keeps_picture


class AtTheBank(Counter):
    """An officer who brings the bank's statements in."""

    def brings_statement(self, folder: Path, account: str, *transfers: tuple[str, str]) -> None:
        """A file of the bank, (sum, words) each, for one account: looked at, then taken in."""
        day = f"{date.today():%d/%m/%Y}"  # noqa: DTZ011 - a bank's day, any will do
        rows = [f"{day};FT{number};{amount};{words}" for number, (amount, words) in enumerate(transfers, 1)]
        file = folder / "sao-ke.csv"
        file.write_text(
            "\n".join(["Ngày giao dịch;Số tham chiếu;Ghi có;Nội dung", *rows]), encoding="utf-8-sig"
        )
        self.opens("/mot-cua/tien/sao-ke/")
        chosen = self.page.get_by_label("Tài khoản")
        chosen.select_option(chosen.locator("option", has_text=account).get_attribute("value"))
        self.page.get_by_label("Tệp sao kê").set_input_files(file)
        self.follows(self.button("Đọc thử"))
        self.sees("mới đọc thử, chưa ghi gì")
        keeps_picture(self, "statement-looked-at")
        self.follows(self.page.get_by_role("button", name="Nhập"))
