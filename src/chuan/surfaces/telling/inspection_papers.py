"""The papers of an inspection; their layouts are ours, made from the contents the circular lists."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils import timezone

from chuan.base.kernel.clock import local
from chuan.base.web.rules import say
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation import services as organisation
from chuan.events.inspections.imports.checklists import checklists
from chuan.events.inspections.rules.plan import FILE
from chuan.events.inspections.rules.state import State
from chuan.events.inspections.services.inspections import Inspection
from chuan.readings.evidence.queries.population import standing
from chuan.readings.forms.rules.quality_report import Part, QualityReport
from chuan.readings.forms.services import render
from chuan.surfaces.acts.inspection_samples import here
from chuan.surfaces.telling import inspections as told
from chuan.surfaces.telling.papers import head_of

UNSEEN = {
    "iso": "Mẫu chưa đối chiếu với biểu mẫu của Thông tư 26/2014/TT-BKHCN.",
    "duty": "Mẫu của sản phẩm, chưa đối chiếu với văn bản nào.",
}
KINDS = {"iso": "kiểm tra hệ thống quản lý chất lượng", "duty": "kiểm tra công vụ đột xuất"}
VERDICTS = {"pass": "Đạt", "gap": "Không đạt", "none": "Không áp dụng", "": ""}


def minutes(found: Inspection) -> bytes:
    """Biên bản kiểm tra; of a check by file, the remarks."""
    state, words = found.state, told.words_of(found)
    by_file = state.form == FILE
    name = "Nhận xét kiểm tra hồ sơ, báo cáo" if by_file else "Biên bản kiểm tra"
    parts = (_general(found), _sample(found, words), _lines(found, words), _closing(found, words))
    head = organisation.names({int(state.head)}).get(int(state.head), "")
    signers = (("Trưởng đoàn kiểm tra", head),)
    both = signers if by_file else (("Cơ quan được kiểm tra", ""), *signers)
    return _paper(found, name, parts, both)


def blank(found: Inspection) -> bytes:
    """The checklist to be filled by hand."""
    rows = tuple(
        (str(at), item.text, "", "", "", "")
        for at, item in enumerate(checklists()[found.state.kind].items, 1)
    )
    heads = ("TT", "Nội dung", "Đạt", "Không đạt", "Không áp dụng", "Bằng chứng, người ghi, giờ")
    part = Part(
        "Danh mục kiểm tra",
        (checklists()[found.state.kind].source + ".",),
        heads,
        (1, 7, 1.5, 1.7, 1.8, 7),
        rows,
    )
    return _paper(found, "Danh mục kiểm tra", (part,), (("Người ghi", ""),))


def _paper(
    found: Inspection, name: str, parts: tuple[Part, ...], signers: tuple[tuple[str, str], ...]
) -> bytes:
    words = told.words_of(found)
    about = f"{told.title_of(found, words)}. {UNSEEN[found.state.kind]}"
    head = head_of(int(found.state.by), timezone.now())
    return render(QualityReport(head, name, about, parts, signers))


def _general(found: Inspection) -> Part:
    state = found.state
    agency = organisation.agency_names({found.agency}).get(found.agency, "")
    began = say.long_moment(local(state.began)) if state.began else ""
    decision = f"Theo Quyết định số {state.number} ngày {say.day(state.decided)}." if state.number else ""
    lines = (
        decision,
        f"Nội dung: {KINDS[state.kind]}.",
        f"Cơ quan được kiểm tra: {agency}.",
        f"Thời gian mở: {began}.",
        f"Thành phần đoàn: {'; '.join(told.team(found))}.",
    )
    return Part("1. Thông tin chung", tuple(line for line in lines if line))


def _sample(found: Inspection, words: Mapping[int, str]) -> Part:
    state = found.state
    now = standing(here(found), [int(one) for one in state.known])
    rows = tuple(
        (str(at), now[int(one.dossier)].code, now[int(one.dossier)].title, told.why(one, words))
        for at, one in enumerate((s for s in state.sample if int(s.dossier) in now), 1)
    )
    return Part(
        "2. Hồ sơ được xem", (_recipe(state),), ("TT", "Mã hồ sơ", "Tên", "Vì sao xem"), (1, 4, 6, 4), rows
    )


def _recipe(state: State) -> str:
    if state.sealed is None:
        return "Đoàn không rút mẫu."
    return (
        f"Mẫu niêm phong trước khi đến, mã {state.sealed.commitment}; mở tại cơ quan với số khởi tạo {state.seed}: "
        f"{state.sealed.population} hồ sơ của danh sách (mã {state.sealed.listed}) xếp theo SHA-256 của số khởi tạo, dấu "
        f"chấm giữa và số của hồ sơ, lấy {state.sealed.count} hồ sơ đầu."
    )


def _lines(found: Inspection, words: Mapping[int, str]) -> Part:
    asked, state = checklists()[found.state.kind], found.state
    names = organisation.names({int(line.official) for line in state.lines})
    codes = {
        one.stream: one.code for one in standing(here(found), [int(one) for one in state.known]).values()
    }
    rows = []
    for at, line in enumerate(state.lines, 1):
        shown = [words.get(int(line.note or 0), ""), *(codes.get(int(one), "") for one in line.dossiers)]
        who = f"{names.get(int(line.official), '')}, {say.hour(local(line.at))}" if line.at else ""
        evidence = "; ".join(part for part in shown if part)
        rows.append((str(at), asked.text(line.item), VERDICTS[line.verdict], evidence, who))
    heads = ("TT", "Nội dung", "Kết luận", "Bằng chứng", "Người ghi, giờ")
    return Part(
        "3. Kết quả kiểm tra", (f"{asked.name}. {asked.source}.",), heads, (1, 6, 2, 5, 3), tuple(rows)
    )


def _closing(found: Inspection, words: Mapping[int, str]) -> Part:
    asked, gaps = checklists()[found.state.kind], found.state.gaps
    listed = tuple(
        f"{at}. {asked.text(line.item)}: {words.get(int(line.note or 0), '')}"
        for at, line in enumerate(gaps, 1)
    )
    summary = f"{len(gaps)} điểm không đạt." if gaps else "Không có điểm không đạt."
    signed = (
        "Bên có khóa ký số ký số lên chính tệp này; bên chưa có thì xác nhận bằng tài khoản, hệ thống giữ người, giờ và mã "
        "SHA-256 của đúng tệp này, và xác nhận ấy chưa phải là chữ ký số."
    )
    due = (
        f"Cơ quan báo cáo khắc phục trong {_months()} tháng kể từ ngày ký biên bản."
        if gaps and found.state.form != FILE
        else ""
    )
    return Part("4. Kết luận", tuple(line for line in (summary, *listed, due, signed) if line))


def _months() -> str:
    return str(laws.obligation("inspect_correct_months").content)
