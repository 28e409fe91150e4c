"""What the pages of reception show, ready to be shown: the contract between the views and the templates.

Field names of the forms are part of the contract (``names`` below each class). Every text is already
Vietnamese; every moment already written by ``base.web.rules.say``. Empty text = the line is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_noop

from chuan.base.web.components import (
    Action,
    ActionBar,
    DayStrip,
    Fact,
    Moment,
    Note,
    Option,
    Segments,
)


@dataclass(frozen=True, slots=True)
class Match:
    """A piece of a name; ``hit`` is what the officer typed."""

    text: str
    hit: bool = False


@dataclass(frozen=True, slots=True)
class ProcedureHit:
    """One procedure in the search results; ``because``: why it cannot be received here."""

    code: str
    parts: tuple[Match, ...]
    sub: str  # "1.004873 · Hộ tịch · 2 ngày làm việc"
    href: str
    current: bool = False
    because: str = ""


@dataclass(frozen=True, slots=True)
class ProcedureUsed:
    """One of the twenty most used here; ``limit`` "trong ngày", "2 ngày"."""

    place: int
    name: str
    limit: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Picker:
    """Names: ``q``. ``find`` answers with ``counter/_hits.html`` to ``?q=``."""

    find: str
    asked: str = ""
    hits: tuple[ProcedureHit, ...] = ()
    used: tuple[ProcedureUsed, ...] = ()
    window: str = gettext_noop("90 ngày qua")

    @property
    def nothing(self) -> bool:
        return bool(self.asked) and not self.hits


@dataclass(frozen=True, slots=True)
class Visit:
    """The person standing at the counter: "Khách 031", "hồ sơ thứ 1", "chờ 4 phút · còn 4 người"."""

    guest: str
    nth: str
    sub: str = ""


@dataclass(frozen=True, slots=True)
class TextField:
    """One typed field, as typed; ``error`` stands beside it."""

    name: str
    label: str
    value: str = ""
    hint: str = ""
    error: str = ""
    mode: str = ""  # inputmode: numeric, tel, email
    autocomplete: str = "off"
    required: bool = False
    wide: bool = False
    placeholder: str = ""
    first: bool = False  # where typing begins
    card: str = ""  # where a card scanned into it is read

    @property
    def id(self) -> str:
        return f"id_{self.name}"


@dataclass(frozen=True, slots=True)
class PartyBox:
    """One of the two parties; names ``<key>-kind|identity|born|name|phone|address|relation|authorisation``.

    ``show_for`` ties fields to a choice: ("submitter-is=other") keeps a box shut for the owner in person.
    """

    key: str  # owner, submitter
    title: str
    kinds: Segments
    fields: tuple[TextField, ...]
    show_for: str = ""
    said: str = ""  # "Khớp Cơ sở dữ liệu quốc gia về dân cư"
    said_icon: str = "database"


@dataclass(frozen=True, slots=True)
class Look:
    """A paper's look-up; names ``look-|lookref-|looktext-|ground-|gtext-<key>``. Shown open where something was wrong."""

    outcomes: tuple[Option, ...]
    reference: str
    result: str
    grounds: tuple[Option, ...]
    words: str
    error: str = ""
    opened: bool = False


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One paper; names ``paper-<key>`` (ticked), ``originals-<key>``, ``copies-<key>``, ``why-<key>``.

    ``counted``: originals and copies can be typed (a paper looked up in a register has none).
    """

    key: str
    name: str
    sub: str
    need: str  # "1 chính", "nếu có", "tra cứu"
    ticked: bool = False
    originals: str = "0"
    copies: str = "0"
    counted: bool = True
    required: bool = True
    state: str = ""  # "Đã nhận", "Khớp, 09:38", "Không cần", "Thiếu"
    icon: str = ""
    error: str = ""
    why: str = ""  # the reason typed for the supplement slip
    look: Look | None = None  # of a paper that is looked up
    pages: str = ""  # pages of what was handed in; name ``pages-<key>``


@dataclass(frozen=True, slots=True)
class Papers:
    """Names: ``sets``. ``said`` "Đủ 3/3 giấy tờ bắt buộc"."""

    lines: tuple[PaperLine, ...]
    complete: int
    needed: int
    sets: str = "1"
    error: str = ""
    case: str = ""  # whose papers these are; sent back as ``shown-case``


@dataclass(frozen=True, slots=True)
class Promise:
    """The promised return and why that day; ``when`` empty = the procedure has no promise yet."""

    when: str  # "thứ Tư 25/11/2026, 17:00"
    limit: str  # "2 ngày làm việc"
    sooner: str  # "sớm hơn luật 1 ngày"
    strip: DayStrip
    why_href: str = ""


@dataclass(frozen=True, slots=True)
class Fee:
    """Names: ``pay``. ``amount`` "8.000 đ"; ``lines``: (name, amount) where several fees add up."""

    amount: str
    pay: Segments
    lines: tuple[tuple[str, str], ...] = ()
    asked: tuple[TextField, ...] = ()  # ``fee``, ``copies``: what the definition cannot know
    grounds: tuple[Option, ...] = ()  # ``free-ground``, where it is not collected
    shown: TextField | None = None  # ``free-shown``


@dataclass(frozen=True, slots=True)
class ReasonBox:
    """A section that a key unfolds: asks a reason and says what will happen. Names: ``reason``."""

    id: str
    title: str
    text: str
    reason: TextField
    action: Action
    asks_papers: bool = False  # also unfolds the field ``why-<key>`` of every paper
    shown: bool = False  # unfolded from the start: something typed in it was wrong


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A thing the office holds; ``papers`` it may answer, none where it holds no longer. Name ``held-<kind>-<id>``."""

    name: str
    label: str
    papers: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class HeldBox:
    """What the office holds of the owner; names ``consent``, ``consent-words``."""

    lines: tuple[HeldLine, ...] = ()
    consents: tuple[Option, ...] = ()
    words: str = ""
    error: str = ""


_NOTHING_HELD = HeldBox()


@dataclass(frozen=True, slots=True)
class FormState:
    """What every form carries: where it goes, its key, the draft's address, errors at its head."""

    action: str
    key: str
    draft: str = ""
    seen: str = ""
    errors: tuple[tuple[str, str], ...] = ()  # (id of the field or "", sentence)
    restored: str = ""  # "Đã lấy lại những gì bạn nhập lúc 09:31"
    hidden: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ReceivePage:
    """Page 1: from search to reception. ``counter/receive.html``.

    A change of case, papers, kind or moment posts the form to ``refresh`` (htmx), which answers with
    ``counter/_promise.html`` (and ``counter/_papers.html`` out of band).
    Names: ``case``, ``channel``, ``deliver``, ``copies``, ``note``; the pressed button is ``do``:
    receive, supplement, refuse.
    """

    picker: Picker
    form: FormState
    refresh: str
    title: str
    sub: str
    visit: Visit
    cases: Segments | None
    owner: PartyBox
    submitter: PartyBox
    papers: Papers
    promise: Promise
    fee: Fee | None
    deliver: Segments
    helped: TextField
    bar: ActionBar
    supplement: ReasonBox
    refuse: ReasonBox
    notes: tuple[Note, ...] = ()  # "lần trước thiếu: Giấy ủy quyền"; "chưa có hạn: trưởng phải đặt"
    tracking: TextField | None = None  # of the parcel it came by, where the channel is the post
    late_entry: tuple[TextField, ...] = ()  # typed in after an outage: moment, reason
    late_open: bool = False
    slip: str = ""  # the open supplement slip that this reception settles; name ``slip``
    channels: Segments | None = None  # only where there is a choice
    held: HeldBox = _NOTHING_HELD


@dataclass(frozen=True, slots=True)
class StartPage:
    """Page 0: nothing chosen yet. ``counter/start.html``."""

    picker: Picker
    visit: Visit
    notes: tuple[Note, ...] = ()
    facts: tuple[tuple[str, str, str], ...] = ()  # (number, label, href) of today


@dataclass(frozen=True, slots=True)
class Printable:
    """A paper that was printed; ``href`` is its PDF."""

    name: str
    sub: str  # "A4"
    href: str
    icon: str = "printer"


@dataclass(frozen=True, slots=True)
class Printing:
    """A paper to be printed by a press that is counted; ``action`` takes it, ``page`` is the size asked ("kho")."""

    name: str
    sub: str  # "A5 · bản in lại lần 2"
    action: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class DonePage:
    """Page 2: it is recorded, here is the paper. ``counter/done.html``. Kinds: received, supplement, refused."""

    kind: str
    title: str  # "Đã tiếp nhận hồ sơ"
    code: str
    procedure: str
    owner: str
    printables: tuple[Printing, ...]
    next_guest: Action
    same_guest: Action
    visit: Visit
    promise: Promise | None = None
    holder: str = ""  # "Nguyễn Hải Yến, Phòng Văn hóa – Xã hội, đang giữ hồ sơ"
    waits: tuple[Fact, ...] = ()  # for whom it waits, since and until when
    paper: tuple[Fact, ...] = ()  # where the paper is, and the originals kept
    missing: tuple[tuple[str, str], ...] = ()  # (paper, why) of a supplement slip
    others: tuple[Action, ...] = ()  # "Công dân bổ sung", "Công dân xin rút hồ sơ"
    reason: str = ""  # of a refusal
    moments: tuple[Moment, ...] = ()
    annul: ReasonBox | None = None
    form: FormState | None = None  # of the annulment
    money: str = ""  # address of its fees
    digitise: str = ""  # address of its scans
