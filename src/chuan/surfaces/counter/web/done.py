"""Page 2: it is recorded, here is the paper; reprints, and taking a wrong reception back the same day."""

from __future__ import annotations

from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.base.web.components import Action, Fact
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.limits import say_limit
from chuan.events.dossiers.rules.interruptions import SUPPLEMENT
from chuan.events.dossiers.rules.slips import SlipPrinted, SupplementAsked
from chuan.events.dossiers.services import people, slips
from chuan.surfaces.acts import reception
from chuan.surfaces.acts.asking import allows, demand
from chuan.surfaces.acts.signing_papers import may_sign_slips
from chuan.surfaces.counter.web import view_models as vm
from chuan.surfaces.counter.web.place import Place, place_of
from chuan.surfaces.counter.web.reading import key_of
from chuan.surfaces.counter.web.visiting import NTH, SAME, SLIP, next_query
from chuan.surfaces.telling.elsewhere import followed_page
from chuan.surfaces.telling.file import File, open_file
from chuan.surfaces.telling.grounds import STOP
from chuan.surfaces.telling.letters import NAMES, letters_of
from chuan.surfaces.telling.papers import receipt_of
from chuan.surfaces.telling.posting import post_facts
from chuan.surfaces.telling.waiting import waits_of
from chuan.surfaces.telling.whereabouts import paper_facts


@require_GET
def dossier(request: HttpRequest, stream: int) -> HttpResponse:
    """A dossier just received, or opened again for a reprint; one of a ministry's system has its own page."""
    try:
        return _dossier(request, stream)
    except Refused:
        elsewhere = followed_page(stream)
        if elsewhere is None:
            raise
        return elsewhere


@require_POST
def annul(request: HttpRequest, stream: int) -> HttpResponse:
    """Take a wrong reception back; the page again where it may not be."""
    reason = request.POST.get("reason", "")
    seen = int(request.POST["seen"]) if request.POST.get("seen", "").isdecimal() else 0
    try:
        reception.annul(place_of(request).actor, stream, reason, seen, key_of(request.POST.dict()))
    except Refused as refused:
        first = refused.refusals[0]
        if first.status in {403, 404}:
            raise
        return _dossier(request, stream, first.status, sentence(first.reason))
    messages.success(request, _("Đã hủy tiếp nhận. Mã hồ sơ này không dùng lại."))
    return redirect("counter:dossier", stream)


@require_GET
def slip(request: HttpRequest, slip: int) -> HttpResponse:
    """A supplement or refusal slip just written, or opened again."""
    place = place_of(request)
    kept = slips.slip(slip)
    demand(place.actor, "dossiers.receive", Thing(kept.agency), place.at)
    asked = kept.asked
    copy = sum(isinstance(one, SlipPrinted) for one in kept.later)
    wants = isinstance(asked, SupplementAsked)
    name = _("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ") if wants else _("Phiếu từ chối tiếp nhận hồ sơ")
    printable = vm.Printing(name, _copy(copy + 1), reverse("counter:print_slip", args=[slip]))
    nth = _nth(request)
    words = people.texts(slip)
    reason = "" if isinstance(asked, SupplementAsked) else words.get(int(asked.reason), "")
    party = people.party(asked.party)
    page = vm.DonePage(
        "supplement" if wants else "refused",
        _("Đã ghi yêu cầu bổ sung") if wants else _("Đã ghi từ chối tiếp nhận"),
        "",
        procedures.adopted(kept.agency, asked.procedure, local(kept.at).date()).procedure.name,
        party.name,
        (printable,),
        _next_guest(),
        _same_guest(SLIP, slip, nth),
        vm.Visit(party.name, _("hồ sơ thứ %(nth)s") % {"nth": nth}),
        missing=tuple((one.name, words.get(int(one.why), "")) for one in asked.missing)
        if isinstance(asked, SupplementAsked)
        else (),
        reason=reason,
    )
    return render(request, "counter/done.html", {"page": page})


def _dossier(request: HttpRequest, stream: int, status: int = 200, wrong: str = "") -> HttpResponse:
    place = place_of(request)
    file = open_file(place.actor, stream, place.at)
    nth = _nth(request)
    annulled, gone = file.state.status == "annulled", file.state.status in _KINDS
    page = vm.DonePage(
        _KINDS.get(file.state.status, "received"),
        _stands(file),
        file.state.code,
        file.procedure.name,
        file.owner.name,
        _to_print(request, file),
        _next_guest(),
        _same_guest(SAME, stream, nth),
        vm.Visit(file.submitter.name, _("hồ sơ thứ %(nth)s") % {"nth": nth}),
        promise=None if gone or file.state.waits else _promise(file),
        holder=_holders(file),
        waits=_waits(file),
        paper=() if annulled else _paper(file),
        moments=file.teller.moments(file.lived),
        money="" if annulled else reverse("counter:money", args=[stream]),
        digitise="" if annulled else reverse("counter:digitise", args=[stream]),
        others=_others(file, signs_slips=may_sign_slips(place.actor)),
        annul=_annul(place, file, request.POST.get("reason", ""), wrong),
        form=vm.FormState(
            reverse("counter:annul", args=[stream]), request.POST.get("key") or str(uuid4()),
            seen=str(file.case.dossier.seq), errors=(("id_reason", wrong),) if wrong else (),
        ),
    )  # fmt: skip
    return render(request, "counter/done.html", {"page": page}, status=status)


_KINDS = {"annulled": "refused", "stopped": "refused"}


def _stands(file: File) -> str:
    """What the page says first: received, waiting for the citizen, stopped, annulled."""
    if file.state.status == "annulled":
        return _("Đã hủy tiếp nhận")
    waits = waits_of(file)
    return waits.title if waits else _("Đã tiếp nhận hồ sơ")


def _waits(file: File) -> tuple[Fact, ...]:
    """For whom the dossier waits, since when and until when; its date is set anew afterwards."""
    waits = waits_of(file) if file.state.waits else None
    return tuple(Fact(label, text) for label, text in waits.lines) if waits else ()


def _paper(file: File) -> tuple[Fact, ...]:
    """Where the paper is; for which agency elsewhere it was received."""
    dossier = file.case.dossier
    facts = paper_facts(file, reverse("counter:originals", args=[dossier.id]))
    agency = organisation.agency(dossier.agency, file.at) if file.state.outside else None
    helped = (Fact(_("Nơi hỗ trợ kê khai"), file.helped),) if file.helped else ()
    facts = (*helped, *post_facts(file), *facts)
    return (Fact(_("Nhận hộ"), agency.name), *facts) if agency else facts


def _others(file: File, *, signs_slips: bool) -> tuple[Action, ...]:
    """What else may be done here with a dossier that is open: complete it, withdraw it."""
    stream, made = file.case.dossier.id, []
    if signs_slips:
        made.append(
            Action(_("Ký số giấy hẹn"), icon="signature", href=reverse("desk:sign_slip", args=[stream]))
        )
    if file.state.status != "open":
        return tuple(made)
    if file.state.stop is not None and file.state.stop.rule == SUPPLEMENT:
        made.append(
            Action(_("Công dân bổ sung"), "primary", "file-x", reverse("counter:complete", args=[stream]))
        )
    made.append(
        Action(_("Công dân xin rút hồ sơ"), icon="ban", href=reverse("counter:withdraw", args=[stream]))
    )
    return tuple(made)


def _to_print(request: HttpRequest, file: File) -> tuple[vm.Printing, ...]:
    """First what the citizen has not been told yet; the slip with its date comes first once he has; a stop before what led to it."""
    letters = _letters(file)
    if file.state.status in _KINDS:
        return tuple(sorted(letters, key=lambda one: one.name != _(NAMES[STOP])))
    slips = _printables(request, file)
    return (*letters, *slips) if file.state.untold else (*slips, *letters)


def _printables(request: HttpRequest, file: File) -> tuple[vm.Printing, ...]:
    """The receipt; of a procedure answered the same day only when asked for (``?giay=1``) or printed before."""
    printed = file.state.printed("receipt", receipt_of(file))
    channel = file.procedure.channel(file.state.channel)
    same_day = channel is not None and channel.promised is not None and "same-day" in channel.promised.rules
    if same_day and not printed and "giay" not in request.GET:
        return ()
    action = reverse("counter:print_receipt", args=[file.case.dossier.id])
    return (
        vm.Printing(_("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"), f"A5 · {_copy(printed + 1)}", action),
        vm.Printing(_("Bản khổ A4"), _copy(printed + 1), action, "a4"),
    )


def _letters(file: File) -> tuple[vm.Printing, ...]:
    """What a head signed for the citizen, or the notice that it was stopped."""
    return tuple(
        vm.Printing(one.name, f"A4 · {one.note}", one.press) for one in letters_of(file) if one.press
    )


def _promise(file: File) -> vm.Promise | None:
    if file.state.promised is None or file.strip is None:
        return None
    channel = file.procedure.channel(file.state.channel)
    return vm.Promise(
        say.long_moment(file.state.promised),
        say_limit(channel.promised if channel else None),
        "",
        file.strip.folded(7),
    )


def _annul(place: Place, file: File, typed: str, wrong: str) -> vm.ReasonBox | None:
    """Offered the same day to the receiver and the head, while nothing stands against it."""
    state = file.state
    if state.status != "open" or state.received is None or local(state.received).date() != place.today:
        return None
    mine = int(state.receiver) == place.actor.official
    if not mine and not allows(place.actor, "dossiers.reassign", file.case.thing, place.at):
        return None
    return vm.ReasonBox(
        "annul",
        _("Hủy tiếp nhận"),
        _("Chỉ hủy được trong ngày. Mã hồ sơ không dùng lại; việc hủy được ghi cùng lý do."),
        vm.TextField("reason", _("Lý do hủy"), typed, error=wrong),
        Action(_("Hủy tiếp nhận"), name="do", value="annul"),
        shown=bool(wrong),
    )


def _holders(file: File) -> str:
    held = ", ".join(
        f"{file.names.get(int(hold.official), '')}, {file.units.get(int(hold.unit), '')}"
        for hold in file.state.holds
    )
    return _("%(held)s, đang giữ hồ sơ") % {"held": held} if held else ""


def _copy(copy: int) -> str:
    return _("bản in lại lần %(copy)s") % {"copy": copy} if copy > 1 else _("bản đầu")


def _nth(request: HttpRequest) -> int:
    asked = request.GET.get(NTH, "1")
    return int(asked) if asked.isascii() and asked.isdigit() else 1


def _next_guest() -> Action:
    return Action(
        _("Khách tiếp theo"), icon="arrow-right", href=reverse("counter:start"), key="alt+k", shown="Alt K"
    )


def _same_guest(name: str, number: int, nth: int) -> Action:
    href = reverse("counter:start") + next_query(name, number, nth + 1)
    return Action(_("Thêm hồ sơ cho khách này"), icon="plus", href=href, key="alt+n", shown="Alt N")
