"""How an inspection is told, to those who make it and to the inspected agency alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.clock import local
from chuan.base.web.components import Cell, Column, Empty, Fact, Row, Table
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.services import people
from chuan.events.inspections.imports.checklists import checklists
from chuan.events.inspections.rules.state import AGENCY, TEAM, Line, Sampled, State
from chuan.events.inspections.services.inspections import Inspection
from chuan.readings.evidence.queries.population import standing
from chuan.surfaces.acts.inspection_samples import here

KINDS = {"iso": gettext_noop("Kiểm tra ISO"), "duty": gettext_noop("Kiểm tra công vụ đột xuất")}
FORMS = {"site": gettext_noop("Tại cơ quan"), "file": gettext_noop("Qua hồ sơ, báo cáo")}
VERDICTS = {
    "pass": gettext_noop("Đạt"),
    "gap": gettext_noop("Không đạt"),
    "none": gettext_noop("Không áp dụng"),
}
SIDES = {TEAM: gettext_noop("Trưởng đoàn"), AGENCY: gettext_noop("Đại diện cơ quan được kiểm tra")}
STATUSES = {
    "decided": gettext_noop("Đã có quyết định"),
    "open": gettext_noop("Đang kiểm tra"),
    "signed": gettext_noop("Chờ báo cáo khắc phục"),
    "reported": gettext_noop("Chờ trả lời báo cáo khắc phục"),
    "refused": gettext_noop("Báo cáo bị từ chối, chờ báo cáo lại"),
    "closed": gettext_noop("Đã xong"),
    "annulled": gettext_noop("Đã hủy"),
}
_SAMPLE = (gettext_noop("Hồ sơ"), gettext_noop("Tên"), gettext_noop("Vì sao xem"))
_NOT_DRAWN = Empty(gettext_noop("Chưa có hồ sơ nào"), gettext_noop("Mẫu được mở khi đoàn mở cuộc kiểm tra."))


def title_of(found: Inspection, words: Mapping[int, str]) -> str:
    return words.get(int(found.state.title), "")


def status_of(state: State, today: date) -> str:
    """Where it stands, with how late the report is."""
    said = _(STATUSES[state.status])
    if not state.overdue(today) or state.due is None:
        return said
    return _("%(said)s, quá hạn %(days)s ngày") % {"said": said, "days": (today - state.due).days}


def facts(found: Inspection, words: Mapping[int, str], today: date) -> tuple[Fact, ...]:
    """What stands above every page of an inspection."""
    state = found.state
    agencies = organisation.agency_names({found.agency, int(state.by)})
    told = [
        Fact(_("Cơ quan được kiểm tra"), agencies.get(found.agency, "")),
        Fact(_("Loại, hình thức"), f"{_(KINDS[state.kind])} · {_(FORMS[state.form])}"),
        Fact(_("Quyết định"), _decision(state, agencies.get(int(state.by), ""))),
        Fact(_("Ngày kiểm tra"), say.day(state.planned)),
        Fact(_("Tình trạng"), status_of(state, today)),
    ]
    if state.due is not None:
        told.append(Fact(_("Hạn báo cáo khắc phục"), say.day(state.due)))
    if state.annulled is not None:
        told.append(Fact(_("Lý do hủy"), words.get(int(state.annulled), "")))
    return (*told, *_seal(state))


def team(found: Inspection) -> tuple[str, ...]:
    """Who inspects, the head first."""
    state = found.state
    names = organisation.names({int(member.official) for member in state.team})
    order = sorted(state.team, key=lambda member: not member.head)
    heads = {True: _("trưởng đoàn"), False: _("thành viên")}
    return tuple(f"{names.get(int(one.official), '')} ({heads[one.head]})" for one in order)


def sample(found: Inspection, words: Mapping[int, str], href: Callable[[int], str] | None = None) -> Table:
    """The dossiers looked at: drawn, or chosen by the team."""
    now = standing(here(found), [int(one) for one in found.state.known])
    rows = tuple(
        Row(
            (
                Cell(seen.code, href=href(seen.stream) if href else "", strong=not href, open=bool(href)),
                Cell(seen.title),
                Cell(why(one, words)),
            )
        )
        for one in found.state.sample
        if (seen := now.get(int(one.dossier))) is not None
    )
    empty = Empty(_(_NOT_DRAWN.title), _(_NOT_DRAWN.text))
    return Table(_("Hồ sơ được xem"), tuple(Column(_(name)) for name in _SAMPLE), rows, empty)


def findings(found: Inspection, words: Mapping[int, str]) -> Table:
    """The lines that were not met, with what shows it and what was seen later."""
    asked, state = checklists()[found.state.kind], found.state
    codes = {
        one.stream: one.code for one in standing(here(found), [int(one) for one in state.known]).values()
    }
    rows = tuple(
        Row(
            (
                Cell(asked.text(line.item), strong=True),
                Cell(words.get(int(line.note or 0), "")),
                Cell(", ".join(codes.get(int(one), "") for one in line.dossiers)),
                Cell(_lasting(line)),
            )
        )
        for line in state.gaps
    )
    heads = (_("Nội dung không đạt"), _("Bằng chứng"), _("Hồ sơ"), _("Hiệu lực khắc phục"))
    empty = Empty(_("Chưa có điểm không đạt nào"), _("Điểm không đạt của danh mục kiểm tra hiện ở đây."))
    return Table(_("Điểm không đạt"), tuple(map(Column, heads)), rows, empty, walk=False)


def signatures(found: Inspection, words: Mapping[int, str]) -> tuple[str, ...]:
    """Who confirmed the minutes, when, and what the agency added."""
    state = found.state
    names = organisation.names({int(one.official) for one in state.signatures})
    said = []
    for one in state.signatures:
        how = _("ký số") if one.paper else _("xác nhận bằng tài khoản")
        who = names.get(int(one.official), "")
        line = f"{_(SIDES[one.side])}: {who}, {say.short_moment(local(one.at))}, {how}"
        said.append(f"{line}. {words[int(one.remark)]}" if one.remark else line)
    return tuple(said)


def reports(found: Inspection, words: Mapping[int, str]) -> tuple[str, ...]:
    """Every corrective report: when it came, how late, what it says and what was answered."""
    return tuple(_report(found.state, at, words) for at in range(len(found.state.reports)))


def _report(state: State, at: int, words: Mapping[int, str]) -> str:
    one = state.reports[at]
    day = local(one.at).date()
    late = (day - state.due).days if state.due else 0
    when = (
        _("%(day)s, muộn %(days)s ngày") % {"day": say.day(day), "days": late} if late > 0 else say.day(day)
    )
    said = f"{when}: {words.get(int(one.text), '')}"
    if one.accepted is None:
        return said
    answer = _("Chấp nhận") if one.accepted else _("Từ chối")
    return f"{said} → {answer}: {words.get(int(one.reason or 0), '')}"


def _decision(state: State, by: str) -> str:
    if not state.number:
        return by
    return _("số %(number)s ngày %(day)s, %(by)s") % {
        "number": state.number, "day": say.day(state.decided), "by": by
    }  # fmt: skip


def _seal(state: State) -> tuple[Fact, ...]:
    """The published hashes; with the seed once it is opened."""
    if state.sealed is None:
        return ()
    sealed = state.sealed
    size = _("%(count)s trên %(all)s hồ sơ") % {"count": sealed.count, "all": say.number(sealed.population)}
    told = [
        Fact(_("Mẫu niêm phong"), size),
        Fact(_("Mã niêm phong số khởi tạo (SHA-256)"), sealed.commitment),
        Fact(_("Mã niêm phong danh sách (SHA-256)"), sealed.listed),
    ]
    if state.seed:
        told.append(Fact(_("Số khởi tạo đã mở"), state.seed))
    return tuple(told)


def why(one: Sampled, words: Mapping[int, str]) -> str:
    if one.annulled is not None:
        return _("không tính: %(reason)s") % {"reason": words.get(int(one.annulled), "")}
    if one.picked is not None:
        return _("Đoàn tự chọn: %(reason)s") % {"reason": words.get(int(one.picked), "")}
    return _("Rút thay hồ sơ bị hủy") if one.instead_of else _("Rút ngẫu nhiên từ mẫu niêm phong")


def _lasting(line: Line) -> str:
    return {None: _("chưa xem lại"), True: _("có hiệu lực"), False: _("không hiệu lực")}[line.effective]


def words_of(found: Inspection) -> Mapping[int, str]:
    """What people wrote in an inspection; the seed is left out while it is sealed."""
    kept, sealed = people.texts(found.id), found.state.sealed
    return {key: text for key, text in kept.items() if sealed is None or key != int(sealed.secret)}
