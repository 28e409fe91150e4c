"""The page of scans put together from what was read."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import uuid4

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Option
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import Scope, scope
from chuan.events.holdings.rules.reuse import CONSENTS
from chuan.events.scans.imports.limits import limits
from chuan.events.scans.rules.counting import difference
from chuan.events.scans.rules.scan import RESULT
from chuan.readings.digitised.queries import reuses, scans
from chuan.readings.digitised.queries.reuses import ReusedPaper
from chuan.readings.forms.rules.qr import qr_image
from chuan.surfaces.acts import digitising, reusing
from chuan.surfaces.acts.asking import Case
from chuan.surfaces.counter.web import digitising_models as m
from chuan.surfaces.counter.web.held import held_options
from chuan.surfaces.counter.web.phone_link import link_of
from chuan.surfaces.counter.web.place import Place
from chuan.surfaces.counter.web.scan_cards import cards_of
from chuan.surfaces.telling.file import open_file

_WAITING = 12


def page_of(request: HttpRequest, place: Place, stream: int, wrong: tuple[str, ...] = ()) -> m.DigitisePage:
    """Everything the page shows; ``wrong`` are sentences of what was refused."""
    found = digitising.opened(place.actor, stream)
    file, here = open_file(place.actor, stream, place.at), Scope(frozenset({found.dossier.agency}))
    tied = scans.of_dossier(here, stream)
    waiting, _count = scans.waiting(scope(place.actor, digitising.TAKE, place.at), _WAITING)
    cards = cards_of((*tied, *waiting), request.POST)
    named = _named(found)
    counted = {paper.key: paper.pages for paper in file.received.papers}
    of = {key: tuple(cards[one.stream] for one in tied if one.paper == key) for key in named}
    papers = tuple(
        _block(key, name, counted.get(key, 0), of[key], reuses.of_dossier(here, stream))
        for key, name in named.items()
    )
    link = request.build_absolute_uri(link_of(place.actor, stream))
    return m.DigitisePage(
        stream=stream,
        code=file.state.code,
        procedure=file.procedure.name,
        owner=file.owner.name,
        key=request.POST.get("key") or str(uuid4()),
        papers=papers,
        choices=tuple(Option(key, name, key == request.POST.get("paper")) for key, name in named.items()),
        waiting=tuple(cards[one.stream] for one in waiting),
        held=held_options(reusing.held(place.actor, found.dossier.agency, file.owner.identity, stream)),
        consents=tuple(Option(key, _(label), key == request.POST.get("consent")) for key, label in CONSENTS.items()),
        phone=link,
        phone_image=qr_image(link),
        minutes=limits().phone,
        limits=_limits(),
        mark=mark_of(tied, len(waiting)),
        wrong=wrong,
        words=request.POST.get("words", ""),
    )  # fmt: skip


def mark_of(tied: tuple[scans.Scanned, ...], waiting: int) -> str:
    """What the page holds, in short: another mark means that something came."""
    return f"{len(tied)}-{sum(one.versions for one in tied)}-{waiting}"


def _named(found: Case) -> Mapping[str, str]:
    return {key: name or _("Kết quả giải quyết") for key, name in digitising.papers_of(found).items()}


def _block(
    key: str, name: str, counted: int, cards: tuple[m.ScanCard, ...], reused: tuple[ReusedPaper, ...]
) -> m.PaperBlock:
    live = [card for card in cards if not card.dropped]
    wrong = difference(counted, sum(len(card.thumbs) for card in live), len(live))
    told = _("giấy có %(n)s trang") % {"n": counted} if counted else ""
    lines = tuple(_reused(one) for one in reused if one.paper == key)
    return m.PaperBlock(
        key, name, told if key != RESULT else "", cards, lines, sentence(wrong) if wrong else ""
    )


def _reused(one: ReusedPaper) -> m.ReusedLine:
    what = _("Kết quả") if one.kind == "result" else _("Bản quét")
    facts = {"what": what, "name": one.name or "", "code": one.code or "", "how": _(CONSENTS[one.consent]),
             "who": one.official, "at": say.short_moment(one.at)}  # fmt: skip
    told = _("%(what)s của hồ sơ %(code)s, %(name)s. %(how)s (%(who)s, %(at)s)") % facts
    return m.ReusedLine(one.stream, told, one.live)


def _limits() -> str:
    one = limits().one
    facts = {"mb": one.bytes // 2**20, "pages": one.pages, "files": limits().files}
    return _("PDF, JPG, PNG; mỗi tệp đến %(mb)s MB, %(pages)s trang; mỗi lần đến %(files)s tệp") % facts


def back(stream: int) -> str:
    """The address of the page."""
    return reverse("counter:digitise", args=[stream])
