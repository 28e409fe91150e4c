"""What the counter's other pages show: certified copies, lists, handing a result back, the end of the day."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.web.components import Action, ActionBar, Filters, Note, Option, Pager, Segments, Table
from chuan.surfaces.counter.web.view_models import Fee, FormState, Printable, TextField, Visit


@dataclass(frozen=True, slots=True)
class CopyLine:
    """One original; names ``original-<n>``, ``pages-<n>``, ``copies-<n>``."""

    at: int
    original: str = ""
    pages: str = "1"
    copies: str = "1"
    fee: str = ""
    error: str = ""


@dataclass(frozen=True, slots=True)
class CopiesPage:
    """Certified copies: one screen, n copies. ``counter/copies.html``. ``refresh`` recounts fee and total.

    Names: ``requester-name|number|phone``, ``pay``; buttons ``do``: add, receive.
    """

    form: FormState
    refresh: str
    visit: Visit
    requester: tuple[TextField, ...]
    lines: tuple[CopyLine, ...]
    total: str  # "6 bản · 24.000 đ"
    rule: str  # "2.000 đ một trang từ trang 1 đến 2, 1.000 đ từ trang 3, nhiều nhất 200.000 đ một bản"
    pay: Segments
    bar: ActionBar
    register: Table  # today's lines of the register
    promise: str = ""
    grounds: tuple[Option, ...] = ()  # ``free-ground``, where it is not collected
    shown: TextField | None = None  # ``free-shown``


@dataclass(frozen=True, slots=True)
class ListPage:
    """Trả kết quả, Chờ bổ sung, Hồ sơ hôm nay, Sổ theo dõi. ``counter/list.html``."""

    title: str
    sub: str
    table: Table
    filters: Filters | None = None
    pager: Pager | None = None
    actions: tuple[Action, ...] = ()
    find: TextField | None = None
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class ReturnPage:
    """Handing one result to the citizen. ``counter/return.html``.

    Names: ``taker`` (owner, submitter, other), ``taker-name|number|authorisation``, ``channel``, ``identity``.
    """

    form: FormState
    title: str
    sub: str
    facts: tuple[tuple[str, str], ...]
    takers: Segments
    other: tuple[TextField, ...]
    identity: TextField
    channel: Segments
    documents: tuple[Printable, ...]
    bar: ActionBar
    fee: Fee | None = None
    notes: tuple[Note, ...] = ()
    originals: Table | None = None  # the citizen's originals still held; tick boxes ``ban-chinh``
    slip: TextField | None = None
    lost_slip: TextField | None = None


@dataclass(frozen=True, slots=True)
class HandoverUnit:
    """What one unit is to take over; tick boxes ``dossier-<unit>``, the taker ``taker-<unit>``."""

    name: str
    said: str  # "7 hồ sơ, 23 giấy tờ"
    table: Table
    takers: tuple[Option, ...]
    key: str  # "<agency>:<unit>"
    unit: str


@dataclass(frozen=True, slots=True)
class HandoverPage:
    """Bàn giao hồ sơ: what is due by unit. ``counter/handover.html``. Buttons ``unit``=key."""

    form: FormState
    title: str
    sub: str
    units: tuple[HandoverUnit, ...]
    filters: Filters | None = None
    pager: Pager | None = None
