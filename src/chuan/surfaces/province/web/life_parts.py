"""A dossier's whole life in parts, the same for the page and for the PDF: papers, events, clocks, forms, messages, checks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.events.dossiers.rules.events import Printed
from chuan.readings.forms.rules.quality_report import Part
from chuan.surfaces.province.web.life_events import events_part
from chuan.surfaces.telling.chains import Checked, FileChecked, chains, hashed
from chuan.surfaces.telling.clocks import told_of
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.moments import FORMS, number_of
from chuan.surfaces.telling.sent import sent
from chuan.surfaces.telling.submissions import scans
from chuan.surfaces.telling.verified import told, verified

SHORT = 16


@dataclass(frozen=True, slots=True)
class Life:
    """What the page shows and the PDF prints; ``holds``: every check came out right."""

    file: File
    parts: tuple[Part, ...]
    chains: tuple[Checked, ...]
    files: tuple[FileChecked, ...]

    @property
    def holds(self) -> bool:
        return all(one.holds for one in self.chains) and all(one.same for one in self.files)


def life(file: File) -> Life:
    """Everything of one dossier; whoever asks was let in to it, and covered where he must be."""
    links, kept = chains(file.case.dossier.id), hashed(file.case.dossier.id, _named(file))
    parts = (
        _papers(file, kept),
        events_part(file),
        _dates(file),
        _printed(file),
        Part(_("5. Tin đã gửi"), sent(file) or (_("Chưa có tin nào."),)),
        Part(_("6. Chữ ký số"), tuple(_signatures(file, kept))),
        Part(_("7. Kiểm tra chuỗi"), tuple(_checks(links, kept))),
    )
    return Life(file, parts, links, kept)


def _named(file: File) -> list[tuple[str, str]]:
    """The files the events speak of, by name: scans, printed forms, the draft and what was issued."""
    known = {paper.key: paper.name for paper in file.procedure.papers}
    named = [(known.get(key, key), sha256) for key, sha256 in scans(file.state).items()]
    prints = (item.event for item in file.lived if isinstance(item.event, Printed))
    named += [(_(FORMS.get(one.form, one.form)).capitalize(), one.sha256) for one in prints]
    document = file.state.document
    if document is not None:
        number = number_of(document)
        named += [(_("Dự thảo"), document.draft), (_("Kết quả %(n)s") % {"n": number}, document.issued)]
    return list(dict.fromkeys(named))


def _papers(file: File, kept: tuple[FileChecked, ...]) -> Part:
    known = {paper.key: paper.name for paper in file.procedure.papers}
    rows = [
        (known.get(one.key, one.key), str(one.originals), str(one.copies), "") for one in file.received.papers
    ]
    rows += [(one.name, "", "", one.sha256[:SHORT] + "…") for one in kept]
    heading = (_("Giấy tờ, tệp"), _("Bản chính"), _("Bản sao"), _("Mã băm tệp"))
    return Part(_("1. Giấy tờ"), (), heading, (5, 1.2, 1.2, 3), tuple(rows))


def _dates(file: File) -> Part:
    both = told_of(file.case, file.texts, file.at)
    state = file.state
    promised = say.long_moment(state.promised) if state.promised else _("không hẹn")
    sentences = (
        _("Hẹn trả: %(at)s. %(why)s") % {"at": promised, "why": file.why},
        both.legal_sentence,
        both.citizen_sentence,
        both.stamps,
    )
    rows = tuple(
        (
            say.short_moment(stop.since),
            say.short_moment(stop.until) if stop.until else _("nay"),
            stop.words,
            stop.reason,
        )
        for stop in both.stops
    )
    title, said = _("3. Đồng hồ, hạn và vì sao"), tuple(one for one in sentences if one)
    if not rows:
        return Part(title, said)
    heading = (_("Từ"), _("Đến"), _("Việc dừng"), _("Lý do"))
    return Part(title, said, heading, (2.0, 2.0, 3.0, 4.0), rows)


def _printed(file: File) -> Part:
    rows = tuple(
        (
            _(FORMS.get(item.event.form, item.event.form)).capitalize(),
            say.short_moment(item.at),
            str(item.event.copy),
            item.event.sha256[:SHORT] + "…",
        )
        for item in file.lived
        if isinstance(item.event, Printed)
    )
    if not rows:
        return Part(_("4. Giấy đã in"), (_("Chưa in giấy nào từ hệ thống."),))
    heading = (_("Giấy"), _("In lúc"), _("Lần"), _("Mã băm tệp"))
    return Part(_("4. Giấy đã in"), (), heading, (4, 2, 1, 3), rows)


def _signatures(file: File, kept: tuple[FileChecked, ...]) -> Iterator[str]:
    """What each signed file proves; a signature names officials only."""
    signed = [one for one in kept if one.content.startswith(b"%PDF-") and b"/ByteRange" in one.content]
    if not signed:
        yield _("Không có tệp nào ký số: chữ ký, nếu có, ở trên giấy.")
    for one in signed:
        verdict = told(verified(one.content, file.at))
        yield f"{one.name}: {verdict.said}"
        yield from (f"{who} · {issuer} · {when}" for who, issuer, when in verdict.lines)


def _checks(links: tuple[Checked, ...], kept: tuple[FileChecked, ...]) -> Iterator[str]:
    """What was checked, how, and how it came out."""
    yield _(
        "Cách kiểm tra: mã SHA-256 của mỗi sự kiện được tính lại từ mã liền trước và toàn bộ nội dung sự kiện, rồi so với mã đã "
        "lưu; trạng thái được dựng lại từ sự kiện đầu tiên; mỗi tệp được băm lại."
    )
    yield from (one.said for one in links)
    wrong = [one for one in kept if not one.same]
    if kept and not wrong:
        yield _("%(n)s tệp băm lại đúng mã trong sự kiện.") % {"n": len(kept)}
    yield from (_("Tệp “%(name)s” KHÔNG còn đúng mã trong sự kiện.") % {"name": one.name} for one in wrong)
