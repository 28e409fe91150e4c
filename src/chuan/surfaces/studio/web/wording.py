"""Parts of a definition in the words of the office."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.rules import say
from chuan.definitions.organisation.rules.roles import ROLES
from chuan.definitions.procedures.rules.definition import (
    ENDS,
    INTERNAL,
    REFUSED,
    RESULT,
    Fee,
    Ground,
    Outcome,
    Paper,
    Procedure,
    Step,
)
from chuan.definitions.procedures.rules.spans import short
from chuan.surfaces.acts.staffing import Team

ENDINGS = {RESULT: gettext_noop("xong, có kết quả"), REFUSED: gettext_noop("từ chối")}
ACT_WORDS = {
    "receive": gettext_noop("Tiếp nhận"),
    "assign": gettext_noop("Phân công"),
    "work": gettext_noop("Thụ lý"),
    "opinion": gettext_noop("Lấy ý kiến"),
    "pause": gettext_noop("Tạm dừng chờ công dân"),
    "sign": gettext_noop("Ký"),
    "number": gettext_noop("Cấp số"),
    "issue": gettext_noop("Phát hành"),
}
CHANNEL_WORDS = {
    "direct": gettext_noop("Trực tiếp"),
    "online": gettext_noop("Trực tuyến"),
    "post": gettext_noop("Bưu chính"),
    INTERNAL: gettext_noop("Cơ quan khác hỏi"),
}
PER_WORDS = {"dossier": gettext_noop("hồ sơ"), "copy": gettext_noop("bản"), "page": gettext_noop("trang")}


def translated(words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(key, word in the language of the page) for a drop-down."""
    return ((key, _(word)) for key, word in words.items())


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


def step_lines(
    procedure: Procedure, team: Team, bad: frozenset[str], asked: Mapping[str, str]
) -> tuple[StepLine, ...]:
    """Every step; ``asked``: step → which agency answers it, in words."""
    roles = {role.key: role.name for role in procedure.roles}
    return tuple(
        StepLine(
            number,
            step.name,
            " · ".join(filter(None, (roles.get(step.role, ""), people(team, step)))),
            short(step.duration) if step.duration else "–",
            " · ".join(_ways(procedure, step)),
            "; ".join([*_notes(procedure, step), *filter(None, [asked.get(step.key, "")])]),
            step.key in bad,
        )
        for number, step in enumerate(procedure.steps, 1)
    )


def people(team: Team, step: Step) -> str:
    """Who may do the step today: one by name, more by the first and how many others."""
    away = _(" (vắng)")
    names = list(dict.fromkeys(f"{seat.name}{away if seat.absent else ''}" for seat in team.able(step)))
    if not names:
        return _("chưa có ai")
    return (
        names[0]
        if len(names) == 1
        else _("%(name)s và %(others)s người") % {"name": names[0], "others": len(names) - 1}
    )


def _ways(procedure: Procedure, step: Step) -> Iterator[str]:
    for outcome in step.outcomes:
        goes = ", ".join(target_words(procedure, target) for target in outcome.to)
        again = (
            _(" (tối đa %(rounds)s lần)") % {"rounds": outcome.rounds}
            if procedure.is_return(step, outcome)
            else ""
        )
        yield f"{_outcome(step, outcome)}→ {goes}{again}"


def _outcome(step: Step, outcome: Outcome) -> str:
    return f"{outcome.name} " if len(step.outcomes) > 1 else ""


def target_words(procedure: Procedure, target: str) -> str:
    if target in ENDS:
        return _(ENDINGS[target])
    row = procedure.row(target)
    return str(row + 1) if row < len(procedure.steps) else _("bước không có")


def _notes(procedure: Procedure, step: Step) -> Iterator[str]:
    if step.act == "pause":
        yield _("tạm dừng, không tính giờ")
    elif not step.clock:
        yield _("không tính vào thời hạn của cơ quan")
    if step.join:
        rows = ", ".join(str(procedure.row(key) + 1) for key in step.join)
        yield _("chờ đủ các bước %(rows)s") % {"rows": rows}
    if step.public:
        yield _("công dân thấy: “%(public)s”") % {"public": step.public}


def counts(paper: Paper) -> str:
    """How many of which kind."""
    told = [_("%(originals)s bản chính") % {"originals": paper.originals}] if paper.originals else []
    if told and paper.returned:
        told = [_("%(originals)s bản chính, trả lại sau") % {"originals": paper.originals}]
    told += [_("%(copies)s bản sao") % {"copies": paper.copies}] if paper.copies else []
    return ", ".join(told) or (_("tra cứu, không phải nộp") if paper.register else _("xuất trình"))


def when(procedure: Procedure, part: Paper | Fee) -> str:
    """In which cases and under which condition."""
    names = {case.key: case.name for case in procedure.cases}
    cases = ", ".join(names.get(key, key) for key in part.cases)
    optional = "" if not isinstance(part, Paper) or part.required else _("nếu có")
    return "; ".join(filter(None, (cases, part.condition, optional)))


def ground(cited: Ground | None) -> str:
    if cited is None:
        return ""
    return " ".join(filter(None, (cited.article and f"{cited.article},", cited.number)))


def fee(part: Fee) -> str:
    return f"{say.money(part.amount)} / {_(PER_WORDS.get(part.per, part.per))}"


def cap(most: int | None) -> str:
    """The most, in đồng, that one copy costs; "" where no law sets it."""
    return "" if most is None else _("không quá %(cap)s một bản") % {"cap": say.money(most)}


def duty(post: str) -> str:
    return ROLES.get(post, post)
