"""What a petition is called: its kind, how it came, what was found; and its text as this person may read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from chuan.base.kernel.masking import holds_number, masked
from chuan.base.web.rules import say
from chuan.definitions.calendars.rules.answer import Due
from chuan.definitions.calendars.rules.explain import sentence
from chuan.definitions.calendars.services import worktime_for
from chuan.events.dossiers.services import people
from chuan.events.petitions.imports.terms import shipped
from chuan.events.petitions.rules import coded as c
from chuan.events.petitions.rules.sight import Sight, sight
from chuan.events.petitions.services import authors
from chuan.events.petitions.services.authors import Author
from chuan.events.petitions.services.petitions import Petition

KINDS = {
    c.OWN: gettext_noop("Thuộc thẩm quyền cơ quan"),
    c.ACT: gettext_noop("Về hành vi, quyết định cụ thể của cơ quan khác"),
    c.OTHERS: gettext_noop("Thuộc thẩm quyền cơ quan khác"),
    c.NOT_RECEIVED: gettext_noop("Không tiếp nhận"),
    c.INFORMATION: gettext_noop("Thông tin tham khảo, thiếu họ tên hoặc nơi liên hệ"),
    c.COMPLAINT: gettext_noop("Khiếu nại: hướng dẫn, chuyển đơn"),
    c.DENUNCIATION: gettext_noop("Tố cáo: chuyển nơi có thẩm quyền"),
    c.PROTECTED: gettext_noop("Quấy rối, sách nhiễu: chuyển kênh bảo vệ"),
    "": gettext_noop("Chưa phân loại"),
}
CHANNELS = {
    c.PORTAL: gettext_noop("Trang trực tuyến"),
    c.PHONE: gettext_noop("Điện thoại"),
    c.LETTER: gettext_noop("Thư, đơn"),
    c.COUNTER: gettext_noop("Tại quầy"),
    c.TRANSFER: gettext_noop("Cơ quan khác chuyển đến"),
}
FINDINGS = {
    c.FOUNDED: gettext_noop("Đúng"),
    c.PARTLY: gettext_noop("Đúng một phần"),
    c.UNFOUNDED: gettext_noop("Không đúng"),
}
LIKED = {True: gettext_noop("Hài lòng"), False: gettext_noop("Không hài lòng")}
SIGNALS = {
    "complaint": gettext_noop("có dấu hiệu khiếu nại"),
    "denunciation": gettext_noop("có dấu hiệu tố cáo"),
    "harassment": gettext_noop("có dấu hiệu báo quấy rối, sách nhiễu"),
}


@dataclass(frozen=True, slots=True)
class Readable:
    """A petition as one person reads it: words by id, the author where he may know; ``numbered``: it holds a person's number."""

    sight: Sight
    words: Mapping[int, str]
    author: Author
    numbered: bool

    @property
    def sealed(self) -> bool:
        return self.sight == Sight.SEALED

    @property
    def full(self) -> bool:
        return self.sight == Sight.FULL

    def text(self, number: int | None) -> str:
        return self.words.get(int(number), "") if number else ""


def readable(found: Petition, official: int) -> Readable:
    """What this person reads: everything, everything without personal data, or nothing of its words."""
    state, may = found.state, sight(found.state, official)
    if may == Sight.SEALED:
        return Readable(may, {}, Author(), numbered=False)
    words, author = people.texts(found.id), authors.of(int(state.author))
    noticed = any(holds_number(words.get(int(one), "")) for one in (state.text, *state.more))
    if may == Sight.COVERED:
        return Readable(
            may,
            {key: masked(one, (author.name,), author.words) for key, one in words.items()},
            Author(),
            noticed,
        )
    return Readable(may, words, author, noticed)


def limits(found: Petition, said: Callable[[Due, str], str] = sentence) -> tuple[tuple[str, str, str], ...]:
    """(what, until when, why that moment) of the limits promised at its reception; ``said`` words the why."""
    state, calendar, terms = found.state, worktime_for(found.agency), shipped()
    wanted = (
        ("pass_back", _("Phân loại, chuyển trả"), state.pass_back),
        ("supplement", _("Yêu cầu bổ sung"), state.supplement if not state.kind else None),
        ("answer", _("Trả lời"), state.answer),
    )
    language = "en" if (get_language() or "vi").startswith("en") else "vi"
    return tuple(
        (label, say.long_moment(until), said(terms.until(name, calendar, state.sent), language))
        for name, label, until in wanted
        if until is not None and state.sent is not None
    )
