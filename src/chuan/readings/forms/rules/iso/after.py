"""Sections 6 and 7: the forms with their codes, and what is kept, where and how long."""

from __future__ import annotations

from collections.abc import Iterator

from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.marks import mark
from chuan.definitions.procedures.rules.said import Kept, Said
from chuan.readings.forms.rules.form_names import form_name
from chuan.readings.forms.rules.iso.blocks import Line, Section, Table
from chuan.readings.forms.rules.iso.facts import Office

_COUNTER = ("receipt", "supplement", "refusal", "apology", "stop", "control", "register")
"""Forms of the one-stop mechanism that every dossier may need, in the order of their numbers."""


def closing(procedure: Procedure, office: Office, said: Said, pack: str) -> tuple[Section, ...]:
    return (
        Section("6", "Biểu mẫu", (_forms(procedure, office, said, pack),)),
        Section("7", "Hồ sơ lưu", tuple(_records(procedure, office, said))),
    )


def _forms(procedure: Procedure, office: Office, said: Said, pack: str) -> Table:
    rows = tuple(
        (str(at), mark(said.marks[1], office.field, office.number, at), name, number)
        for at, (name, number) in enumerate(_named(procedure, pack), 1)
    )
    return Table(("TT", "Mã", "Tên biểu mẫu", "Số mẫu"), (0.07, 0.22, 0.49, 0.22), rows)


def _named(procedure: Procedure, pack: str) -> Iterator[tuple[str, str]]:
    """The procedure's own forms first, then the one-stop's, then the results."""
    yield from ((paper.name, paper.form) for paper in procedure.papers if paper.form)
    if not procedure.internal:
        names = (form_name(one, pack) for one in _COUNTER)
        yield from ((one.title, one.citation) for one in names if one.model)
    yield from ((one.name, one.symbol and f"ký hiệu {one.symbol}") for one in procedure.results)


def _records(procedure: Procedure, office: Office, said: Said) -> Iterator[Table | Line]:
    rows = tuple(
        (str(at), one.name, _where(procedure, office, one), one.keep + ("" if one.verified else " (*)"))
        for at, one in enumerate(said.records, 1)
    )
    yield Table(("TT", "Tên hồ sơ", "Nơi lưu", "Thời hạn lưu"), (0.07, 0.4, 0.25, 0.28), rows)
    if any(not one.verified for one in said.records):
        yield Line("(*) Giá trị đặt sẵn, chưa đối chiếu với bảng thời hạn bảo quản của cơ quan.")


def _where(procedure: Procedure, office: Office, kept: Kept) -> str:
    """The unit that fills the role, the role's own name, or the agency's words."""
    named = {role.key: role.name for role in procedure.roles}
    return office.units.get(kept.place) or named.get(kept.place) or PLACES.get(kept.place, kept.place)


PLACES = {"handler": "Bộ phận chuyên môn", "clerk": "Văn thư", "receiver": "Bộ phận Một cửa"}
"""Where the catalogue's records lie in an agency whose procedure has no such role."""
