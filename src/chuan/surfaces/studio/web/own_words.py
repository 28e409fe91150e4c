"""What the ISO document of a draft says in the agency's own words: fields, lists, and what is printed without them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.imports.said import default_said
from chuan.definitions.procedures.rules.said import MARKS, ROWS, spoken
from chuan.definitions.procedures.services import Drafted
from chuan.readings.forms.rules.iso.after import PLACES
from chuan.surfaces.studio.rules.typed import Plain
from chuan.surfaces.studio.web.boxes import Box, Boxes
from chuan.surfaces.studio.web.form import Line


@dataclass(frozen=True, slots=True)
class List:
    """Rows the agency may write; ``take``: the command that brings the catalogue's to be changed."""

    section: str
    title: str
    add: str
    empty: str
    take: str
    lines: tuple[Line, ...]


def texts(draft: Drafted, boxes: Boxes) -> tuple[tuple[Box, str], ...]:
    """The single fields, each with what is printed where it is left empty."""
    said, default = draft.said, default_said()
    purpose = boxes.text("said.purpose", said.get("purpose", ""), _("Mục đích"), rows=3)
    mark = boxes.text("said.mark", said.get("mark", ""), _("Lối đặt mã tài liệu"))
    form = boxes.text("said.form_mark", said.get("form_mark", ""), _("Lối đặt mã biểu mẫu"))
    return (
        (purpose, _instead("purpose", default.purpose)),
        (mark, " ".join((_instead("mark", default.marks[0]), _given(draft)))),
        (form, _instead("form_mark", default.marks[1])),
    )


def lists(draft: Drafted, boxes: Boxes) -> tuple[List, ...]:
    """Terms, records, receivers."""
    default = default_said()
    told = _("Đang in lời đặt sẵn: %(words)s.")
    words = {"words": ", ".join(term for term, _meaning in default.terms)}
    names = {"words": "; ".join(one.name for one in default.records)}
    return (
        List("said.terms", _("Định nghĩa, chữ viết tắt"), _("Thêm từ"), told % words, "take:terms",
             _lines(draft, "terms", boxes)),
        List("said.records", _("Hồ sơ lưu"), _("Thêm hồ sơ lưu"), told % names, "take:records",
             _lines(draft, "records", boxes)),
        List("said.receivers", _("Nơi nhận khác"), _("Thêm nơi nhận"),
             _("Tài liệu gửi các bộ phận làm các bước, không gửi nơi nào khác."), "",
             _lines(draft, "receivers", boxes)),
    )  # fmt: skip


def taken(draft: Drafted, name: str) -> Plain:
    """The draft's own words with the catalogue's list in their place, to be changed; ``Refused`` for any other."""
    make = _TAKEN.get(name)
    if make is None:
        raise Refused(refuse("invalid", "studio.no_such_command"))
    return {**draft.said, name: list(make(draft))}


def _terms(_draft: Drafted) -> Iterator[Plain]:
    for term, meaning in default_said().terms:
        yield {"term": term, "meaning": meaning}


def _records(draft: Drafted) -> Iterator[Plain]:
    """A place that is a role of the procedure is told by its name."""
    named = {str(role.get("key", "")): str(role.get("name", "")) for role in draft.body.get("roles") or ()}
    for one in default_said().records:
        place = named.get(one.place) or PLACES.get(one.place, one.place)
        yield {"name": one.name, "place": place, "keep": one.keep}


_TAKEN: Mapping[str, Any] = {"terms": _terms, "records": _records}


_LABELS: Mapping[str, tuple[str, ...]] = {
    "terms": (gettext_noop("Từ, chữ viết tắt"), gettext_noop("Nghĩa")),
    "records": (gettext_noop("Tên hồ sơ"), gettext_noop("Nơi lưu"), gettext_noop("Thời hạn lưu")),
    "receivers": (gettext_noop("Nơi nhận"),),
}


def _lines(draft: Drafted, name: str, boxes: Boxes) -> tuple[Line, ...]:
    return tuple(
        _line(f"said.{name}.{at}", name, row, boxes) for at, row in enumerate(draft.said.get(name, ()))
    )


def _line(path: str, name: str, row: Plain, boxes: Boxes) -> Line:
    columns = zip(ROWS[name], _LABELS[name], strict=True)
    return Line(
        path, "", tuple(boxes.text(f"{path}.{key}", row.get(key, ""), _(label)) for key, label in columns)
    )


def _instead(name: str, text: str) -> str:
    marks = ", ".join(MARKS[name])
    told = _("Để trống thì in: %(text)s Phần mềm tự điền %(marks)s.")
    return told % {"text": _sentence(spoken(name, text)), "marks": marks}


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _given(draft: Drafted) -> str:
    """A code is given once: a new pattern does not change it."""
    held = procedures.marked(draft.agency, draft.code)
    return _("Mã đã cấp %(mark)s giữ nguyên.") % {"mark": held.mark} if held else ""
