"""Parts of a definition in the words of the office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.roles import ROLES
from chuan.definitions.procedures.rules.definition import (
    ENDS,
    REFUSED,
    RESULT,
    Fee,
    Ground,
    Outcome,
    Paper,
    Procedure,
    Step,
)
from chuan.surfaces.acts.staffing import Team
from chuan.surfaces.studio.rules.spans import short

ENDINGS = {RESULT: "xong, có kết quả", REFUSED: "từ chối"}
ACT_WORDS = {
    "receive": "Tiếp nhận",
    "assign": "Phân công",
    "work": "Thụ lý",
    "opinion": "Lấy ý kiến",
    "pause": "Tạm dừng chờ công dân",
    "sign": "Ký",
    "number": "Cấp số",
    "issue": "Phát hành",
}
CHANNEL_WORDS = {"direct": "Trực tiếp", "online": "Trực tuyến", "post": "Bưu chính"}
PER_WORDS = {"dossier": "hồ sơ", "copy": "bản", "page": "trang"}


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step as the table shows it; ``bad`` where a flaw points at it."""

    number: int
    name: str
    who: str
    time: str
    ways: str
    notes: str
    bad: bool


def step_lines(procedure: Procedure, team: Team, bad: frozenset[str]) -> tuple[StepLine, ...]:
    roles = {role.key: role.name for role in procedure.roles}
    return tuple(
        StepLine(
            number,
            step.name,
            " · ".join(filter(None, (roles.get(step.role, ""), people(team, step)))),
            short(step.duration) if step.duration else "–",
            " · ".join(_ways(procedure, step)),
            "; ".join(_notes(procedure, step)),
            step.key in bad,
        )
        for number, step in enumerate(procedure.steps, 1)
    )


def people(team: Team, step: Step) -> str:
    """Who may do the step today: one by name, more by the first and how many others."""
    names = list(dict.fromkeys(f"{seat.name}{' (vắng)' if seat.absent else ''}" for seat in team.able(step)))
    if not names:
        return "chưa có ai"
    return names[0] if len(names) == 1 else f"{names[0]} và {len(names) - 1} người"


def _ways(procedure: Procedure, step: Step) -> Iterator[str]:
    for outcome in step.outcomes:
        goes = ", ".join(target_words(procedure, target) for target in outcome.to)
        again = f" (tối đa {outcome.rounds} lần)" if procedure.is_return(step, outcome) else ""
        yield f"{_outcome(step, outcome)}→ {goes}{again}"


def _outcome(step: Step, outcome: Outcome) -> str:
    return f"{outcome.name} " if len(step.outcomes) > 1 else ""


def target_words(procedure: Procedure, target: str) -> str:
    if target in ENDS:
        return ENDINGS[target]
    row = procedure.row(target)
    return str(row + 1) if row < len(procedure.steps) else "bước không có"


def _notes(procedure: Procedure, step: Step) -> Iterator[str]:
    if step.act == "pause":
        yield "tạm dừng, không tính giờ"
    elif not step.clock:
        yield "không tính vào thời hạn của cơ quan"
    if step.join:
        rows = ", ".join(str(procedure.row(key) + 1) for key in step.join)
        yield f"chờ đủ các bước {rows}"
    if step.public:
        yield f"công dân thấy: “{step.public}”"


def counts(paper: Paper) -> str:
    """How many of which kind."""
    told = [f"{paper.originals} bản chính"] if paper.originals else []
    told += [f"{paper.copies} bản sao"] if paper.copies else []
    return ", ".join(told) or ("tra cứu, không phải nộp" if paper.register else "xuất trình")


def when(procedure: Procedure, part: Paper | Fee) -> str:
    """In which cases and under which condition."""
    names = {case.key: case.name for case in procedure.cases}
    cases = ", ".join(names.get(key, key) for key in part.cases)
    optional = "" if not isinstance(part, Paper) or part.required else "nếu có"
    return "; ".join(filter(None, (cases, part.condition, optional)))


def ground(cited: Ground | None) -> str:
    if cited is None:
        return ""
    return " ".join(filter(None, (cited.article and f"{cited.article},", cited.number)))


def fee(part: Fee) -> str:
    return f"{say.money(part.amount)} / {PER_WORDS.get(part.per, part.per)}"


def duty(post: str) -> str:
    return ROLES.get(post, post)
