"""One bank statement for the demonstration: exact, too little, without a code, with a code nobody charged, twice."""

from __future__ import annotations

from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import scope
from chuan.events.money.rules.vietqr import purpose_of
from chuan.readings.takings.queries.standings import Standing, standings
from chuan.surfaces.acts import bank
from chuan.surfaces.acts.bank import BRING_IN

OFFICER, AGENCY = "tuyet.quay", "H49.98"
_HEADING = "Ngày giao dịch;Số tham chiếu;Ghi có;Nội dung"
_STRANGERS = ((15_000, "nop le phi tra loi giup"), (8_000, "H49982501010001 le phi ban sao"))


def bring_in(at: datetime) -> int:
    """The statement of the day taken in by the counter; how many lines it has, 0 where nobody owes anything."""
    actor, agency = organisation.actor_named(OFFICER, at), organisation.agency_by_code(AGENCY, at)
    if actor is None or agency is None:
        return 0
    found, _, _ = standings(scope(actor, BRING_IN, at), back=False, limit=40)
    owing = [one for one in found if one.code.startswith(f"{AGENCY}-")][:4]
    if not owing:
        return 0
    lines = [*_paid(owing), *_STRANGERS]
    day = f"{local(at):%d/%m/%Y}"
    rows = [
        f"{day};FT{local(at):%y%j}{number:05};{amount};{text}"
        for number, (amount, text) in enumerate(lines, 1)
    ]
    total = f"Tổng cộng;;{sum(amount for amount, _ in lines)};"
    content = "\r\n".join((_HEADING, *rows, total)).encode("utf-8-sig")
    bank.take(actor, agency.id, f"sao-ke-{local(at):%d%m%Y}.csv", content)
    return len(lines)


def _paid(owing: list[Standing]) -> list[tuple[int, str]]:
    """The first too little, the last twice, the others exactly."""
    lines = [(one.owing, f"MBVCB {purpose_of(one.code)} chuyen tien") for one in owing]
    first, last = owing[0], lines[-1]
    return [(max(1_000, first.owing - 5_000), lines[0][1]), *lines[1:], last]
