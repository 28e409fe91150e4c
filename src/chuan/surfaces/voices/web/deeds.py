"""What may be done with a petition on its page: one table, each deed with its form and its act."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_noop

from chuan.base.web.forms import OrderForm
from chuan.base.web.orders import Read
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.petitions.rules import coded as c
from chuan.events.petitions.services.authors import Author
from chuan.events.petitions.services.petitions import MATTERS, Petition
from chuan.surfaces.acts import courses, petitioning, petitions, publishing_petitions
from chuan.surfaces.acts.asking import allows, clock
from chuan.surfaces.acts.petition_about import code_of
from chuan.surfaces.acts.petition_seen import seen
from chuan.surfaces.voices.web import forms as f
from chuan.surfaces.voices.web.about import step_choices
from chuan.surfaces.voices.web.choices import Around

Make = Callable[[Around, Any], OrderForm]


@dataclass(frozen=True, slots=True)
class Deed:
    """``step``: whose holder has it, "" for who may reopen or manage; ``main``: shown open, others are folded."""

    title: str
    button: str
    said: str
    step: str
    make: Make
    act: Callable[[Actor, int, Read], object]
    main: bool = True


@dataclass(frozen=True, slots=True)
class Offered:
    """A deed as the page offers it, with its form."""

    key: str
    deed: Deed
    form: OrderForm


def _classify(around: Around, data: Any) -> OrderForm:
    anybody, units, state = around.anybody(), around.units(), around.found.state
    code = data.get("dossier", "") if data is not None else code_of(state.dossier)
    chosen = {
        "verifier": around.fit("verifier"), "official": anybody, "unit": units, "to": around.agencies(),
        "receiver": anybody, "step": step_choices(around.found.agency, code),
    }  # fmt: skip
    first = {"dossier": code, "step": state.step}
    return f.ClassifyForm(data, chosen=chosen, seen=around.found.seq, initial=first)


def _conclude(around: Around, data: Any) -> OrderForm:
    state = around.found.state
    initial = {"finding": state.finding}
    return f.ConcludeForm(
        data, chosen={"approver": around.fit("approver")}, seen=around.found.seq, initial=initial
    )


def _answer(around: Around, data: Any) -> OrderForm:
    last = around.found.state.course.last(c.CLASSIFY)
    initial = {"publisher": int(last.official)} if last else {}
    return f.AnswerForm(
        data, chosen={"publisher": around.fit("receiver")}, seen=around.found.seq, initial=initial
    )


def _words(around: Around, data: Any) -> OrderForm:
    return f.WordsForm(data, seen=around.found.seq)


def _more(around: Around, data: Any) -> OrderForm:
    return f.MoreForm(data, seen=around.found.seq)


def _publish(around: Around, data: Any) -> OrderForm:
    return f.PublishForm(data, seen=around.found.seq)


def _reopen(around: Around, data: Any) -> OrderForm:
    return f.ReopenForm(data, chosen={"holder": around.fit("verifier")}, seen=around.found.seq)


def _give(around: Around, data: Any) -> OrderForm:
    step = next((hold.step for hold in around.found.state.course.holds), "")
    duty = {c.CLASSIFY: "receiver", c.PUBLISH: "receiver", c.APPROVE: "approver"}.get(step, "verifier")
    return f.GiveForm(data, chosen={"holder": around.fit(duty)}, seen=around.found.seq)


def _give_act(actor: Actor, stream: int, read: Read) -> object:
    found = seen(actor, stream)
    step = next((hold.step for hold in found.state.course.holds), "")
    return courses.give(MATTERS, actor, stream, step, read["holder"], read["words"], read["key"])


def _sorted(read: Read) -> petitions.Sorted:
    names = ("kind", "verifier", "reason", "to", "place", "receiver", "dossier", "official", "unit", "step")
    return petitions.Sorted(**{name: read[name] for name in names})


DEEDS: dict[str, Deed] = {
    "phan-loai": Deed(
        gettext_noop("Phân loại"), gettext_noop("Ghi phân loại"), gettext_noop("Đã phân loại."), c.CLASSIFY, _classify,
        lambda a, s, r: petitions.classify(a, s, _sorted(r), r["seen"], r["key"]),
    ),
    "hoi-them": Deed(
        gettext_noop("Yêu cầu người gửi bổ sung"), gettext_noop("Yêu cầu bổ sung"),
        gettext_noop("Đã ghi yêu cầu bổ sung; người gửi thấy ở trang theo dõi."), c.CLASSIFY, _words,
        lambda a, s, r: petitioning.ask_more(a, s, r["words"], r["key"]), main=False,
    ),
    "bo-sung": Deed(
        gettext_noop("Ghi điều người gửi bổ sung"), gettext_noop("Ghi bổ sung"), gettext_noop("Đã ghi bổ sung."),
        c.CLASSIFY, _more,
        lambda a, s, r: petitioning.add_more(
            a, s, r["text"], Author(r["name"], r["address"], r["phone"]), r["key"]
        ), main=False,
    ),
    "ket-luan": Deed(
        gettext_noop("Kết quả xác minh và trả lời"), gettext_noop("Gửi duyệt"), gettext_noop("Đã gửi duyệt."), c.VERIFY,
        _conclude,
        lambda a, s, r: petitions.conclude(
            a, s, petitions.Finding(r["finding"], r["reason"], r["reply"], r["approver"]), r["seen"], r["key"]
        ),
    ),
    "duyet": Deed(
        gettext_noop("Duyệt và trả lời"), gettext_noop("Duyệt và trả lời"),
        gettext_noop("Đã trả lời; người gửi đọc được ngay ở trang theo dõi."), c.APPROVE, _answer,
        lambda a, s, r: petitions.answer(a, s, r["publisher"], r["seen"], r["key"]),
    ),
    "tra-lai": Deed(
        gettext_noop("Trả lại để xác minh thêm"), gettext_noop("Trả lại"), gettext_noop("Đã trả lại."), c.APPROVE, _words,
        lambda a, s, r: petitions.send_back(a, s, r["words"], r["seen"], r["key"]), main=False,
    ),
    "cong-khai": Deed(
        gettext_noop("Công khai"), gettext_noop("Công khai đúng như trên"), gettext_noop("Đã công khai."), c.PUBLISH,
        _publish,
        lambda a, s, r: publishing_petitions.publish(a, s, r["hide"].split(","), r["seen"], r["key"]),
    ),
    "khong-cong-khai": Deed(
        gettext_noop("Không công khai"), gettext_noop("Không công khai"), gettext_noop("Đã ghi: không công khai."),
        c.PUBLISH, _words, lambda a, s, r: publishing_petitions.withhold(a, s, r["words"], r["seen"], r["key"]),
        main=False,
    ),
    "go-cong-khai": Deed(
        gettext_noop("Gỡ khỏi trang công khai"), gettext_noop("Gỡ"), gettext_noop("Đã gỡ khỏi trang công khai."),
        "published", _words, lambda a, s, r: publishing_petitions.withhold(a, s, r["words"], r["seen"], r["key"]),
        main=False,
    ),
    "mo-lai": Deed(
        gettext_noop("Làm lại vì có sai sót"), gettext_noop("Mở lại"), gettext_noop("Đã mở lại."), "over", _reopen,
        lambda a, s, r: petitions.reopen(a, s, r["step"], r["holder"], r["words"], r["key"]), main=False,
    ),
    "giao-lai": Deed(
        gettext_noop("Giao bước này cho người khác"), gettext_noop("Giao lại"), gettext_noop("Đã giao lại."), "manage",
        _give, _give_act, main=False,
    ),
    "huy": Deed(
        gettext_noop("Hủy, ghi nhầm"), gettext_noop("Hủy"), gettext_noop("Đã hủy; lý do được giữ lại."), "manage",
        _words, lambda a, s, r: courses.drop(MATTERS, a, s, r["words"], r["key"]), main=False,
    ),
}  # fmt: skip


def offered(actor: Actor, found: Petition, sent: dict[str, OrderForm]) -> Iterator[Offered]:
    """The deeds of this person at this petition, the sent one still filled."""
    around, open_to = Around(found), _stages(actor, found)
    for key, deed in DEEDS.items():
        if deed.step in open_to:
            yield Offered(key, deed, sent.get(key) or deed.make(around, None))


def _stages(actor: Actor, found: Petition) -> set[str]:
    """The steps this person holds, and what his duties let him do besides."""
    state, thing = found.state, courses.thing(found)
    own = {hold.step for hold in state.course.holds if hold.official == actor.official}
    open_now = state.course.status == "open"
    if open_now and allows(actor, courses.MANAGE, thing, clock()):
        own.add("manage")
    if state.course.status in {"done", "refused"} and allows(actor, petitions.REOPEN, thing, clock()):
        own |= {"over"} | ({"published"} if state.published else set())
    return own
