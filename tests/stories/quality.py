"""People of the quality system at their browsers: they take their steps and name who goes on."""

from __future__ import annotations

from tests.stories.people import Official, People

SECRETARY, HEAD, CHAIR = "hung.iso", "phuong.vanxa", "minh.chutich"
HEAD_NAME, CHAIR_NAME, SECRETARY_NAME = "Lương Thị Mai Phương", "Hoàng Văn Minh", "Phùng Thế Hùng"


class Member(Official):
    """Somebody who has steps in the quality system."""

    def opens_work(self, title: str) -> None:
        """The matter of that title, from one's own list."""
        self.opens("/chat-luong/viec/")
        self.follows(self.link(title))

    def names(self, label: str, name: str) -> None:
        """Choose a person in a list of people."""
        choice = self.page.get_by_label(label)
        choice.select_option(choice.locator("option", has_text=name).first.get_attribute("value"))

    def chooses(self, outcome: str) -> None:
        self.clicks(self.page.get_by_label(outcome, exact=True))

    def ends_step(self) -> None:
        self.follows(self.button("Ghi và chuyển bước"))


def approved(people: People, title: str) -> None:
    """What the secretary sent is reviewed by the head and approved by the chairman."""
    head = people.official(Member, HEAD)
    head.opens_work(title)
    head.names("Người làm bước “Phê duyệt”", CHAIR_NAME)
    head.ends_step()
    chair = people.official(Member, CHAIR)
    chair.opens_work(title)
    chair.names("Người làm bước “Ban hành”", SECRETARY_NAME)
    chair.ends_step()
