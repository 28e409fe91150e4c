"""Whether what is kept of a dossier is what happened: links of its events, states folded again, files hashed again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from chuan.base.kernel.refusal import Refused
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Kind
from chuan.events.dossiers.services.dossiers import DOSSIERS
from chuan.events.money.services import payments


@dataclass(frozen=True, slots=True)
class Checked:
    """One stream: ``broken`` is the first event whose link is wrong; ``same``: folded again it is the state kept."""

    name: str
    events: int
    head: str
    broken: int | None
    same: bool

    @property
    def holds(self) -> bool:
        return self.broken is None and self.same

    @property
    def said(self) -> str:
        facts = {"name": self.name, "n": self.events, "head": self.head[:16], "at": self.broken}
        if self.broken is not None:
            return _("%(name)s: mắt xích thứ %(at)s trong %(n)s sự kiện KHÔNG khớp.") % facts
        if not self.same:
            return (
                _("%(name)s: %(n)s mắt xích khớp, nhưng trạng thái đang lưu KHÁC kết quả dựng lại.") % facts
            )
        return (
            _(
                "%(name)s: %(n)s mắt xích khớp từ đầu đến cuối (mã cuối %(head)s…), dựng lại ra đúng trạng thái đang lưu."
            )
            % facts
        )


@dataclass(frozen=True, slots=True)
class FileChecked:
    """A file by the hash the events name; ``same``: its bytes still have it."""

    name: str
    sha256: str
    same: bool
    content: bytes


def chains(stream: int) -> tuple[Checked, ...]:
    """The dossier's own events and those of its money."""
    paid = payments.of(stream)
    beside = (_checked(payments.PAYMENTS, paid.id, _("Chuỗi sự kiện phí, lệ phí")),) if paid else ()
    return (_checked(DOSSIERS, stream, _("Chuỗi sự kiện hồ sơ")), *beside)


def hashed(stream: int, named: Iterable[tuple[str, str]]) -> tuple[FileChecked, ...]:
    """(name, SHA-256) of the files the events speak of -> each read and hashed again."""
    return tuple(_file(stream, name, sha256) for name, sha256 in named if sha256)


def _checked(kind: Kind[Any], stream: int, name: str) -> Checked:
    loaded = store.load(stream)
    kept = kind.standing(loaded).state
    return Checked(name, loaded.seq, loaded.head, store.check_chain(stream), kind.replay(stream) == kept)


def _file(stream: int, name: str, sha256: str) -> FileChecked:
    try:
        content = files.read(stream, sha256)[2]
    except Refused:
        return FileChecked(name, sha256, same=False, content=b"")
    return FileChecked(name, sha256, hashlib.sha256(content).hexdigest() == sha256, content)
