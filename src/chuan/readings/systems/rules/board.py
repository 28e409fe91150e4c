"""One line an agency: what is known of its quality system on a day, and from where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from chuan.definitions.organisation.rules.rolling import Member

STAGE, EDITION, DECLARED, AUDITED = "stage", "edition", "declared", "audited"
REVIEWED, SCOPE, LAW = "reviewed", "scope", "law"
COLUMNS = MappingProxyType(
    {
        STAGE: "Giai đoạn",
        EDITION: "Phiên bản",
        DECLARED: "Công bố",
        AUDITED: "Đánh giá 12 tháng",
        REVIEWED: "Xem xét 12 tháng",
        SCOPE: "Đủ phạm vi",
        LAW: "Luật mới 3 tháng",
    }
)


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of one thing; ``holds`` None where there is nothing to judge or nobody said.

    ``kind`` and ``ref`` name what shows it: audit, review, declaration, law, edition, stage or report.
    """

    holds: bool | None = None
    text: str = ""
    day: date | None = None
    part: int = 0
    whole: int = 0
    kind: str = ""
    ref: int = 0
    reported: bool = False


NOTHING = Said()


@dataclass(frozen=True, slots=True)
class Line:
    """One agency on the day; ``days`` of ``of``: how many days of the year so far it existed."""

    member: Member
    said: dict[str, Said]
    days: int = 0
    of: int = 0

    def of_column(self, column: str) -> Said:
        return self.said.get(column, NOTHING)

    @property
    def partial(self) -> bool:
        """It was made or merged within the year."""
        return self.days < self.of
