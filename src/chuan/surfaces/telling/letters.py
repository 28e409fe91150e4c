"""The signed letters of a dossier: apology, stop notice, supplement after reception; shown, printed, kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.rules.people import Actor
from chuan.readings.forms.rules.parts import Head
from chuan.readings.forms.rules.symbols import numbered, symbol
from chuan.readings.forms.services import render
from chuan.surfaces.acts import printing
from chuan.surfaces.telling.circulars import circular
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.grounds import APOLOGY, GROUNDS, STOP, SUPPLEMENT, Ground, ground_of
from chuan.surfaces.telling.issuing import Issuer, counter_of, office_head, signed_by
from chuan.surfaces.telling.letter_forms import FORMS
from chuan.surfaces.telling.papers import head_of

NAMES: Mapping[str, str] = {
    APOLOGY: gettext_noop("Phiếu xin lỗi và đề nghị gia hạn"),
    STOP: gettext_noop("Thông báo dừng giải quyết hồ sơ"),
    SUPPLEMENT: gettext_noop("Phiếu yêu cầu bổ sung sau tiếp nhận"),
}
SLUGS: Mapping[str, str] = {APOLOGY: "xin-loi", STOP: "dung", SUPPLEMENT: "bo-sung"}
BY_SLUG: Mapping[str, str] = {slug: meaning for meaning, slug in SLUGS.items()}


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter that can be shown; ``copy`` the next printing's, 0 for a draft nobody may print yet.

    ``show`` is its address to be looked at, ``press`` that to print it, "" for a draft.
    """

    meaning: str
    name: str
    nth: int
    copy: int
    show: str
    press: str

    @property
    def note(self) -> str:
        """As "bản đầu" or "dự thảo, chưa ký"."""
        if not self.copy:
            return _("dự thảo, chưa ký")
        return _("bản in lại lần %(copy)s") % {"copy": self.copy} if self.copy > 1 else _("bản đầu")


def letters_of(file: File) -> tuple[Letter, ...]:
    """What can be shown or printed of a dossier now, drafts too."""
    grounds = {meaning: ground_of(file, meaning) for meaning in GROUNDS}
    return tuple(_letter(file, meaning, one) for meaning, one in grounds.items() if one and not file.masked)


def _letter(file: File, meaning: str, ground: Ground) -> Letter:
    copy = 0 if ground.draft else file.state.printed(meaning, ground.nth) + 1
    where = [file.case.dossier.id, SLUGS[meaning]]
    press = "" if ground.draft else reverse("desk:print_letter", args=where)
    return Letter(meaning, _(NAMES[meaning]), ground.nth, copy, reverse("desk:letter", args=where), press)


def show(actor: Actor, stream: int, meaning: str) -> bytes:
    """The letter as PDF to be looked at, a draft while nobody signed; nothing is recorded."""
    file, ground = _opened(actor, stream, meaning)
    number = file.state.number_of(meaning, ground.nth)
    return render(FORMS[meaning](file, ground, *_head(file, meaning, ground, number, 1)), "a4")


def print_letter(actor: Actor, stream: int, meaning: str) -> str:
    """The letter as PDF recorded as printed, its number kept from the first printing; the SHA-256 of its bytes."""
    file, ground = _opened(actor, stream, meaning)
    if ground.draft:
        raise Refused(refuse("not_now", "acts.letter_unsigned"))
    issuer = _issuer(file, meaning, ground)

    def make(number: int, copy: int) -> bytes:
        return render(FORMS[meaning](file, ground, *_head(file, meaning, ground, number, copy)), "a4")

    line = printing.Numbered(
        meaning, ground.nth, issuer.agency, symbol(meaning, issuer.name), local(ground.at).year
    )
    return printing.numbered(actor, stream, line, make)


def _opened(actor: Actor, stream: int, meaning: str) -> tuple[File, Ground]:
    file = open_file(actor, stream, timezone.now())
    if file.masked:
        raise Refused(refuse("not_yours", "organisation.out_of_reach"))
    ground = ground_of(file, meaning)
    if ground is None:
        raise Refused(refuse("missing", "organisation.missing"))
    return file, ground


def _issuer(file: File, meaning: str, ground: Ground) -> Issuer:
    """A head signs for what he heads; a stop is told by the one-stop that received the dossier."""
    if meaning == STOP:
        return counter_of(file)
    if ground.draft:
        return office_head(file.case.dossier.agency, ground.at)
    return signed_by(file.case.dossier.agency, ground.by, ground.on_behalf, ground.at)


def _head(file: File, meaning: str, ground: Ground, number: int, copy: int) -> tuple[Head, Issuer]:
    issuer = _issuer(file, meaning, ground)
    plain = head_of(issuer.agency, ground.at)
    office = replace(plain.office, parent=issuer.parent, name=issuer.name)
    told = numbered(number, meaning, issuer.name) if number else ""
    pack, again = file.case.terms.pack.base, copy if copy > 1 else 0
    return replace(
        plain, pack=pack, office=office, number=told, reprint=again, draft=ground.draft,
        circular=circular(issuer.agency, pack, ground.at),
    ), issuer  # fmt: skip
