"""Invented people and companies: names as they are heard in a border commune, numbers nobody has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from chuan.events.dossiers.services.people import Party

_FAMILIES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đỗ", "Đặng", "Bùi", "Ngô", "Lý", "Chíu", "Nịnh", "Tằng",
    "Trạc", "Lài", "Phùng", "Vi", "Bế", "Nông", "Hà", "Lương", "Dương", "Đinh", "Tô", "Chu", "Voòng", "Sằn",
)  # fmt: skip
_MEN = (
    "Văn Ưng", "Văn Lồng", "Quang Hải", "Đức Thắng", "Minh Khôi", "A Sáng", "Chi Dẩu", "Văn Thức", "Hữu Phước",
    "Quốc Đạt", "Tiến Đạt", "Văn Ẩn", "Ngọc Sơn", "Thành Trung", "Văn Quyết", "Đình Hòa", "Xuân Trường", "Sy Múi",
)  # fmt: skip
_WOMEN = (
    "Thị Ánh Tuyết", "Thị Mai", "Thị Hoa", "Thị Vân", "Thị Lan Hương", "Thị Mỷ", "Thị Dung", "Thị Thơm", "Thị Ế",
    "Thị Ngọc Ánh", "Thị Thu Hà", "Thị Kim Liên", "Móc Lan", "Thị Hồng Nhung", "Thị Phượng", "Thị Yến", "Thị Nga",
)  # fmt: skip
_CHILDREN = ("Minh Khôi", "Gia Hân", "Bảo An", "Khánh Ngọc", "Đức Anh", "Hà My", "Tuệ Lâm", "Quang Vinh")
_HAMLETS = ("Bình Minh", "Đông Thắng", "Hà Tràng", "Nà Pá", "Khe Lục", "Quế Sơn", "Trung tâm", "Số 3", "Số 5")
_TRADES = (
    "Thương mại Hải Ninh Xanh", "Xuất nhập khẩu Móng Cái Mới", "Vật liệu Đông Ngũ", "Thép và Cơ khí Vân Đồn Bắc",
    "Đồ chơi An Nhiên", "Thiết bị điện Hạ Long Sáng", "Dệt may Tiên Yên Xanh", "Mũ bảo hiểm Bảo Tín Mô Phỏng",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Where:
    """What a place gives its people: the words after the hamlet, and the head of their identity numbers."""

    name: str
    digits: str


def somebody(rng: Random, where: Where, kind: str = "person") -> Party:
    """A grown-up with an identity number of the place and a telephone number that rings nowhere."""
    male = rng.random() < 0.5
    born = date(rng.randint(1948, 2006), rng.randint(1, 12), rng.randint(1, 28))
    sex = (0 if male else 1) + (2 if born.year >= 2000 else 0)
    return Party(
        name=f"{rng.choice(_FAMILIES)} {rng.choice(_MEN if male else _WOMEN)}",
        kind=kind,
        identity=f"{where.digits}{sex}{born.year % 100:02d}{rng.randint(0, 999_999):06d}",
        born=born,
        phone=f"0900 000 {rng.randint(0, 999):03d}",
        address=f"Thôn {rng.choice(_HAMLETS)}, {where.name}",
    )


def child(rng: Random, where: Where, parent: Party, today: date) -> Party:
    """A new-born child of the family that comes to register it."""
    family = parent.name.split()[0]
    born = date.fromordinal(today.toordinal() - rng.randint(3, 50))
    name = f"{family} {rng.choice(_CHILDREN)}"
    return Party(name=name, kind="child", born=born, phone=parent.phone, address=parent.address)


def company(number: int, where: Where) -> Party:
    """Company ``number`` of the place: the same one each time it is asked for."""
    rng = Random(f"company {where.digits} {number}")  # noqa: S311 - invented people need no secrecy
    head = somebody(rng, where)
    return Party(
        name=f"Công ty TNHH {_TRADES[number % len(_TRADES)]}",
        kind="organisation",
        identity=f"57{rng.randint(0, 99_999_999):08d}",
        phone=f"0900 000 {900 + number % 100:03d}",
        address=f"Khu công nghiệp mô phỏng, {where.name}",
        email=f"lienhe{number}@example.vn",
        represented_by=head.name,
    )
