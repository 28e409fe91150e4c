"""What an office promises: one procedure (thủ tục hành chính), from its papers to its steps.

A definition is a value. It is proved before it is published, hashed when it is, and never changed
after; a dossier keeps the one it was received under.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chuan.definitions.calendars.rules.duration import Duration

RESULT = ":result"
"""Target of an outcome that ends with a result ready at the counter."""
REFUSED = ":refused"
"""Target of an outcome that ends with a signed written refusal ready at the counter."""
ENDS = frozenset({RESULT, REFUSED})

ACTS = ("receive", "assign", "work", "opinion", "pause", "sign", "number", "issue")
"""What a step does: tiếp nhận, phân công, thụ lý, lấy ý kiến, tạm dừng chờ công dân, ký, cấp số, phát hành."""

FIRST_PAGES = 2
"""Pages of a copy that cost the first fee a page; from the third on the second one (Thông tư 226/2016/TT-BTC)."""

INTERNAL = "internal"
"""The channel of what only another agency asks (liên thông): never offered to citizens, never national."""

CHANNELS = ("direct", "online", "post", INTERNAL)


@dataclass(frozen=True, slots=True)
class Ground:
    """A legal basis (căn cứ): the text's number, its name, the article; ``expired`` once known to be."""

    number: str
    name: str = ""
    article: str = ""
    since: date | None = None
    expired: date | None = None
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit: how long, and by which counting rules it ends (see calendars/rules/due.py)."""

    duration: Duration
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """How a dossier may come in; the legal limit and the promised time are two fields."""

    kind: str
    legal: Limit | None = None
    promised: Limit | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """An alternative of the same procedure (trường hợp) that asks other papers or fees."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper asked of the citizen; ``cases`` empty = all; ``register`` = looked up there, not asked."""

    key: str
    name: str
    originals: int = 0
    copies: int = 0
    required: bool = True
    condition: str = ""
    cases: tuple[str, ...] = ()
    form: str = ""
    register: str = ""
    origin: str = "national"  # or "agency": added here, so it needs a ground
    ground: Ground | None = None
    goes_back: bool | None = None  # None: as every paper but a filled form

    @property
    def returned(self) -> bool:
        return not self.form if self.goes_back is None else self.goes_back


@dataclass(frozen=True, slots=True)
class Fee:
    """Money asked: ``amount`` in đồng for one ``per`` (dossier, copy, page).

    ``cap``: the most, in đồng, that one copy costs, whatever its pages; None where the law sets no such limit.
    """

    key: str
    name: str
    amount: int
    per: str = "dossier"
    condition: str = ""
    cases: tuple[str, ...] = ()
    origin: str = "national"
    ground: Ground | None = None
    cap: int | None = None


@dataclass(frozen=True, slots=True)
class Product:
    """A result document the procedure gives (kết quả), with the symbol of its number line."""

    key: str
    name: str
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A duty in the procedure (vai trò): who fills it is the adoption's business."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a step may end and where the work goes: several targets are a split.

    A target at or above the step's own row is a return (trả lại), taken at most ``rounds`` times.
    """

    key: str
    name: str
    to: tuple[str, ...]
    rounds: int = 1
    produces: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: whose duty, how long, whether the clock runs, how it may end.

    ``join`` names the steps it waits for before it opens. Where ``leg`` is stated and the adoption says whom
    to ask (``asks`` in the role's place), the step is over when that agency has answered.
    """

    key: str
    name: str
    role: str
    act: str = "work"
    duration: Duration | None = None
    clock: bool = True
    outcomes: tuple[Outcome, ...] = ()
    join: tuple[str, ...] = ()
    public: str = ""  # how the citizen's page names it
    origin: str = "national"
    ground: Ground | None = None
    leg: str = ""  # the internal procedure by which another agency answers here; its code

    def outcome(self, key: str) -> Outcome | None:
        return next((outcome for outcome in self.outcomes if outcome.key == key), None)


@dataclass(frozen=True, slots=True)
class Pause:
    """A case in which this procedure's own law stops the clock (tạm dừng)."""

    key: str
    name: str
    ground: Ground | None = None


@dataclass(frozen=True, slots=True)
class Special:
    """What this procedure's own law says instead of the rule pack (luật chuyên ngành); "" and 0 leave it to the pack.

    ``supplement``: "restart" or "pause" the clock while the citizen completes; ``wait_days``: working days
    after which a silent citizen's dossier is closed; ``silence``: "accept" or "refuse" is what an office
    that did not answer within the legal limit has said.
    """

    supplement: str = ""
    wait_days: int = 0
    silence: str = ""
    pauses: tuple[Pause, ...] = ()
    ground: Ground | None = None

    def pause(self, key: str) -> Pause | None:
        return next((pause for pause in self.pauses if pause.key == key), None)


@dataclass(frozen=True, slots=True)
class Procedure:
    """One definition, whole. Steps are in reading order; the first is where a dossier enters."""

    code: str
    name: str
    field: str
    level: str
    steps: tuple[Step, ...]
    roles: tuple[Role, ...] = ()
    channels: tuple[Channel, ...] = ()
    cases: tuple[Case, ...] = ()
    papers: tuple[Paper, ...] = ()
    fees: tuple[Fee, ...] = ()
    results: tuple[Product, ...] = ()
    grounds: tuple[Ground, ...] = ()
    applicants: tuple[str, ...] = ()
    separate: tuple[tuple[str, str], ...] = ()  # pairs of roles one person may not both fill
    stated_total: Duration | None = None  # the sum an imported table claims
    sets: int = 1
    decision: str = ""
    notes: str = ""
    special: Special = Special()

    def step(self, key: str) -> Step | None:
        return next((step for step in self.steps if step.key == key), None)

    def row(self, key: str) -> int:
        """Place of a step in reading order, from 0; ``len(steps)`` for an end or an unknown target."""
        return next((at for at, step in enumerate(self.steps) if step.key == key), len(self.steps))

    def channel(self, kind: str) -> Channel | None:
        return next((channel for channel in self.channels if channel.kind == kind), None)

    def is_return(self, step: Step, outcome: Outcome) -> bool:
        """Whether the outcome leads back to the step's own row or above it."""
        return any(self.row(target) <= self.row(step.key) for target in outcome.to)

    def cost_of_copy(self, pages: int) -> int:
        """What one copy costs in đồng by the fees a page: two pages at the first, more at the last, never above a cap."""
        fees = [fee for fee in self.fees if fee.per == "page"]
        if not fees:
            return 0
        first = min(pages, FIRST_PAGES)
        asked = first * fees[0].amount + (pages - first) * fees[-1].amount
        return min([asked, *(fee.cap for fee in fees if fee.cap is not None)])

    @property
    def internal(self) -> bool:
        """Whether only another agency may ask for it: an opinion, a confirmation."""
        return bool(self.channels) and all(channel.kind == INTERNAL for channel in self.channels)

    def papers_for(self, case: str) -> tuple[Paper, ...]:
        return tuple(paper for paper in self.papers if not paper.cases or case in paper.cases)

    def fees_for(self, case: str) -> tuple[Fee, ...]:
        return tuple(fee for fee in self.fees if not fee.cases or case in fee.cases)
