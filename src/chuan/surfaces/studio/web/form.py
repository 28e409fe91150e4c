"""The editor's form: a draft's plain data as rows of fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.refusal import Refusal
from chuan.definitions.calendars.rules.duration import parse_duration
from chuan.definitions.procedures.rules.definition import ENDS, REFUSED, RESULT
from chuan.definitions.procedures.rules.spans import short
from chuan.surfaces.studio.rules.typed import WITHIN_THE_DAY, Plain, goes_back, same_day
from chuan.surfaces.studio.web.boxes import Box, Boxes
from chuan.surfaces.studio.web.places import Place, value_of
from chuan.surfaces.studio.web.wording import ACT_WORDS, CHANNEL_WORDS, PER_WORDS, cap, duty, translated

_RULES = (
    ("cut-off-15", gettext_noop("nhận sau 15:00 thì tính từ ngày làm việc sau")),
    ("first-day-counted", gettext_noop("tính cả ngày nhận")),
    ("end-at-closing", gettext_noop("đến giờ đóng cửa của ngày cuối")),
    ("same-minute", gettext_noop("đến đúng giờ đã nhận")),
)


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """One way out of a step; ``more``: further targets, opened at the same time."""

    path: str
    key: str
    name: Box
    to: Box
    more: tuple[Box, ...]
    rounds: Box


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step; ``waits``: the steps it waits for; ``asked``: which agency answers it, in words."""

    path: str
    number: int
    key: str
    name: Box
    role: Box
    duration: Box
    act: Box
    public: Box
    clock: bool
    waits: tuple[Box, ...]
    outcomes: tuple[OutcomeRow, ...]
    bad: bool
    unusual: bool
    asked: str


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a smaller table: its hidden key, its fields, its tick boxes."""

    path: str
    key: str
    boxes: tuple[Box, ...]
    checks: tuple[Box, ...] = ()
    title: str = ""


def heading(body: Plain, boxes: Boxes) -> tuple[Box, ...]:
    return (
        boxes.text("name", body.get("name", ""), _("Tên thủ tục")),
        boxes.text("field", body.get("field", ""), _("Lĩnh vực")),
        boxes.text("level", body.get("level", ""), _("Cấp thực hiện")),
    )


def steps(body: Plain, boxes: Boxes, bad: frozenset[str], asked: Mapping[str, str]) -> tuple[StepRow, ...]:
    rows: Sequence[Plain] = body.get("steps") or []
    targets = [(row["key"], f"{at}. {row.get('name', '')}") for at, row in enumerate(rows, 1)]
    ends = [(RESULT, _("Xong, có kết quả")), (REFUSED, _("Xong, từ chối"))]
    roles = [(role["key"], role.get("name", "")) for role in body.get("roles") or []]
    return tuple(
        _step(row, at, boxes, [*targets, *ends], roles, asked.get(row["key"], ""), bad=row["key"] in bad)
        for at, row in enumerate(rows)
    )


def _step(
    row: Plain,
    at: int,
    boxes: Boxes,
    targets: list[tuple[str, str]],
    roles: list[tuple[str, str]],
    asked: str,
    *,
    bad: bool,
) -> StepRow:
    path, number = f"steps.{at}", at + 1
    others = [("", _("không chờ")), *(one for one in targets if one[0] not in ENDS)]
    waits = [*(row.get("join") or []), ""]
    act = str(row.get("act", "work"))
    clock = row.get("clock", True) not in {False, "no", "false"}
    return StepRow(
        path,
        number,
        str(row["key"]),
        boxes.text(f"{path}.name", row.get("name", ""), _("Tên bước %(number)s") % {"number": number}),
        boxes.choice(
            f"{path}.role",
            str(row.get("role", "")),
            _("Vai trò làm bước %(number)s") % {"number": number},
            roles,
        ),
        boxes.text(
            f"{path}.duration",
            _said(row.get("duration", "")),
            _("Thời gian bước %(number)s") % {"number": number},
        ),
        boxes.choice(f"{path}.act", act, _("Việc của bước"), translated(ACT_WORDS)),
        boxes.text(f"{path}.public", row.get("public", ""), _("Công dân thấy là")),
        clock,
        tuple(
            boxes.choice(f"{path}.join", key, _("Chờ xong bước"), others, n) for n, key in enumerate(waits)
        ),
        tuple(_outcomes(row, path, boxes, targets)),
        bad,
        act not in {"work", "receive", "sign"}
        or not clock
        or bool(row.get("join"))
        or bool(row.get("public")),
        asked,
    )


def _outcomes(row: Plain, path: str, boxes: Boxes, targets: list[tuple[str, str]]) -> Iterator[OutcomeRow]:
    for at, outcome in enumerate(row.get("outcomes") or []):
        here = f"{path}.outcomes.{at}"
        to = outcome.get("to") or [""]
        to = [to] if isinstance(to, str) else list(to)
        more = enumerate([*to[1:], ""], 1)
        none = [("", _("không")), *targets]
        yield OutcomeRow(
            here,
            str(outcome.get("key", "")),
            boxes.text(f"{here}.name", outcome.get("name", ""), _("Tên kết cục")),
            boxes.choice(f"{here}.to", to[0], _("Dẫn tới"), targets),
            tuple(boxes.choice(f"{here}.to", key, _("Cùng lúc mở"), none, n) for n, key in more),
            boxes.text(f"{here}.rounds", outcome.get("rounds", 1), _("Trả lại tối đa (lần)"), "num"),
        )


def _said(text: object) -> str:
    """A limit as typed, without the words that are understood anyway: "2 giờ"."""
    read = parse_duration(str(text))
    return str(text) if isinstance(read, Refusal) else short(read)


def channels(body: Plain, boxes: Boxes) -> tuple[Line, ...]:
    lines = []
    for at, row in enumerate(body.get("channels") or []):
        path = f"channels.{at}"
        kind = str(row.get("kind", ""))
        limits = tuple(
            boxes.text(f"{path}.{name}.time", _limit(row.get(name)), label)
            for name, label in (("legal", _("Hạn theo luật")), ("promised", _("Lời hẹn")))
        )
        checks = tuple(
            boxes.check(f"{path}.{name}.rules", rule, _(said), on=rule in _rules(row.get(name)))
            for name in ("legal", "promised")
            for rule, said in _RULES
        )
        lines.append(Line(path, kind, limits, checks, _(CHANNEL_WORDS.get(kind, kind))))
    return tuple(lines)


def _rules(limit: Any) -> Sequence[str]:
    return limit.get("rules") or () if isinstance(limit, Mapping) else ()


def _limit(limit: Any) -> str:
    if same_day(limit):
        return WITHIN_THE_DAY
    return _said(limit.get("time", "") if isinstance(limit, Mapping) else limit or "")


def papers(body: Plain, boxes: Boxes) -> tuple[Line, ...]:
    return tuple(
        Line(
            f"papers.{at}",
            str(row.get("key", "")),
            (
                boxes.text(f"papers.{at}.name", row.get("name", ""), _("Tên giấy tờ")),
                boxes.text(f"papers.{at}.originals", row.get("originals", 0), _("Bản chính"), "num"),
                boxes.text(f"papers.{at}.copies", row.get("copies", 0), _("Bản sao"), "num"),
                boxes.text(f"papers.{at}.condition", row.get("condition", ""), _("Khi nào phải nộp")),
                boxes.text(f"papers.{at}.ground.number", _number(row), _("Căn cứ")),
            ),
            (
                boxes.check(
                    f"papers.{at}.required",
                    "yes",
                    _("bắt buộc"),
                    on=row.get("required", True) not in {False, "no"},
                ),
                boxes.check(f"papers.{at}.goes_back", "yes", _("trả lại bản chính"), on=goes_back(row)),
            ),
            _origin(row),
        )
        for at, row in enumerate(body.get("papers") or [])
    )


def fees(body: Plain, boxes: Boxes) -> tuple[Line, ...]:
    return tuple(
        Line(
            f"fees.{at}",
            str(row.get("key", "")),
            (
                boxes.text(f"fees.{at}.name", row.get("name", ""), _("Khoản thu")),
                boxes.text(f"fees.{at}.amount", row.get("amount", 0), _("Số tiền (đồng)")),
                boxes.choice(
                    f"fees.{at}.per", str(row.get("per", "dossier")), _("Tính theo"), translated(PER_WORDS)
                ),
                boxes.text(f"fees.{at}.condition", row.get("condition", ""), _("Khi nào thu")),
                boxes.text(f"fees.{at}.ground.number", _number(row), _("Căn cứ")),
            ),
            title="; ".join(filter(None, (_cap(row), _origin(row)))),
        )
        for at, row in enumerate(body.get("fees") or [])
    )


def grounds(body: Plain, boxes: Boxes) -> tuple[Line, ...]:
    return tuple(
        Line(
            f"grounds.{at}",
            "",
            (
                boxes.text(f"grounds.{at}.number", row.get("number", ""), _("Số, ký hiệu văn bản")),
                boxes.text(f"grounds.{at}.name", row.get("name", ""), _("Tên văn bản")),
            ),
        )
        for at, row in enumerate(body.get("grounds") or [])
    )


def results(body: Plain, boxes: Boxes) -> tuple[Line, ...]:
    return tuple(
        Line(
            f"results.{at}",
            str(row.get("key", "")),
            (
                boxes.text(f"results.{at}.name", row.get("name", ""), _("Kết quả")),
                boxes.text(f"results.{at}.symbol", row.get("symbol", ""), _("Ký hiệu văn bản")),
            ),
        )
        for at, row in enumerate(body.get("results") or [])
    )


def roles(body: Plain, boxes: Boxes, staffing: Mapping[str, Any], found: Sequence[Place]) -> tuple[Line, ...]:
    """Each role with where it is filled; a duty that nobody holds any more stays the choice it was."""
    known = {"": _("chưa giao cho ai"), **{place.value: place.said for place in found}}
    for place in staffing.values():
        known.setdefault(
            value_of(place), _("%(duty)s, nay không còn ai") % {"duty": duty(place.get("post", ""))}
        )
    choices = [*known.items()]
    return tuple(
        Line(
            f"roles.{at}",
            str(row.get("key", "")),
            (
                boxes.text(f"roles.{at}.name", row.get("name", ""), _("Vai trò")),
                boxes.choice(
                    f"staffing.{row.get('key', '')}",
                    value_of(staffing.get(row.get("key", ""), {})),
                    _("Nơi làm"),
                    choices,
                ),
            ),
        )
        for at, row in enumerate(body.get("roles") or [])
    )


def apart(body: Plain, boxes: Boxes) -> tuple[Line, ...]:
    """Pairs of roles one person may not both fill, and an empty pair to choose."""
    named = [("", _("chọn vai trò")), *((row["key"], row.get("name", "")) for row in body.get("roles") or [])]
    pairs = [*(body.get("separate") or []), ["", ""]]
    return tuple(
        Line(
            f"separate.{at}",
            "",
            (
                boxes.choice(f"separate.{at}.one", str(pair[0]), _("Việc thứ nhất"), named),
                boxes.choice(f"separate.{at}.other", str(pair[1]), _("Việc thứ hai"), named),
            ),
        )
        for at, pair in enumerate(pairs)
    )


def _origin(row: Plain) -> str:
    return _("cơ quan thêm") if row.get("origin") == "agency" else ""


def _cap(row: Plain) -> str:
    most = str(row.get("cap", ""))
    return cap(int(most) if most.isdecimal() else None)


def _number(row: Plain) -> str:
    ground = row.get("ground")
    return str(ground.get("number", "")) if isinstance(ground, Mapping) else str(ground or "")
