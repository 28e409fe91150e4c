"""A certificate and the attendance list of a class, printed."""

from __future__ import annotations

from dataclasses import replace

from django.utils import timezone

from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.services import people
from chuan.events.training.imports.standard import shipped
from chuan.events.training.rules.lesson import QR, Turn
from chuan.events.training.services import classes
from chuan.events.training.services.certificates import Certificate
from chuan.events.training.services.classes import Lesson
from chuan.readings.forms.rules.attendance import Attendance, AttendanceLine
from chuan.readings.forms.rules.certificate import Certificate as Sheet
from chuan.readings.forms.services import render
from chuan.surfaces.telling.papers import head_of


def certificate(found: Certificate) -> bytes:
    """The certificate as PDF; signed by hand by the head of the agency."""
    state, at = found.state, timezone.now()
    person = organisation.person(int(state.official), at)
    lesson = classes.load(int(state.lesson)) if state.lesson else None
    ground = (
        f"Lớp {classes.titled(lesson.id)}" if lesson else "Văn bằng, chứng chỉ từ bên ngoài, lưu bản chụp"
    )
    number = f"{state.number:02}/{state.since.year}/CC"
    return render(
        Sheet(
            head=replace(head_of(found.agency, at), number=number),
            person=person.name if person else organisation.names({int(state.official)})[int(state.official)],
            unit=person.unit_name if person else "",
            competence=shipped().name(state.competence),
            ground=ground,
            hours=lesson.state.hours if lesson else 0,
            since=state.since,
            until=state.until,
            signer=("Người đứng đầu cơ quan", ""),
        )
    )


def attendance(found: Lesson) -> bytes:
    """The attendance list as PDF."""
    state, words = found.state, people.texts(found.id)
    assert state.starts is not None
    assert state.ends is not None
    officials = {int(one) for turn in state.turns for one in (turn.official, turn.by) if one}
    names = organisation.names(officials | ({int(state.teacher)} if state.teacher else set()))
    units = organisation.unit_names({int(turn.unit) for turn in state.turns})
    lines = sorted(
        (_line(turn, names, units, words) for turn in state.turns), key=lambda one: (one.unit, one.person)
    )
    return render(
        Attendance(
            head=head_of(found.agency, timezone.now()),
            lesson=words.get(int(state.title), ""),
            when=f"{say.long_moment(state.starts)} đến {say.long_moment(state.ends)}",
            place=words.get(int(state.place), ""),
            teacher=names.get(int(state.teacher or 0), "") or words.get(int(state.guest or 0), ""),
            lines=tuple(lines),
            present=len(state.present),
            outsiders=state.outsiders,
        )
    )


def _line(turn: Turn, names: dict[int, str], units: dict[int, str], words: dict[int, str]) -> AttendanceLine:
    why = words.get(int(turn.why or 0), "")
    if turn.how and turn.at is not None:
        at = say.short_moment(turn.at)
        came = f"quét mã {at}" if turn.how == QR else f"{names.get(int(turn.by or 0), '')} ghi {at}: {why}"
    else:
        came = f"vắng: {why}" if turn.absent else "chưa có mặt"
    result = {True: "đạt", False: "không đạt", None: ""}[turn.passed]
    return AttendanceLine(names.get(int(turn.official), ""), units.get(int(turn.unit), ""), came, result)
