"""Online submissions arrive: by message or from a file, each row once, however often it is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db import IntegrityError, transaction

from chuan.base.kernel.clock import VIETNAM, local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import files
from chuan.definitions.calendars.services import worktime_for
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules import identifiers
from chuan.definitions.organisation.rules.rows import AgencyRow
from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.people import Party
from chuan.events.intake.imports.sources import sources
from chuan.events.intake.imports.submissions import (
    PaperRow,
    PersonRow,
    SubmissionRow,
    inside,
    read_submission,
)
from chuan.events.intake.imports.tables import Line
from chuan.events.intake.rules.submissions.decide import Resubmit
from chuan.events.intake.rules.submissions.events import Offered, Resubmitted, Submitted
from chuan.events.intake.rules.submissions.limits import accept_by
from chuan.events.intake.services import submissions
from chuan.events.intake.services.submissions import Actor
from chuan.surfaces.acts.asking import clock

NEW, AGAIN, MOVED, SAME, CONTRADICTED, REFUSED = (
    "new",
    "completed",
    "moved",
    "unchanged",
    "contradicted",
    "refused",
)
"""What became of a row."""
Folder = Callable[[str], bytes]
"""Gives the bytes of a file that lies beside the import; ``Refused`` where it does not."""
_TYPES = ((b"%PDF-", "application/pdf"), (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n", "image/png"))
_UNKNOWN_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Taken:
    """One row: its number, the code it names, what became of it, and why where it was not applied."""

    number: int
    code: str
    did: str
    reason: Refusal | None = None


def take_submissions(
    lines: Iterable[Line], by: int, source: str, folder: Folder | None = None, *, dry: bool = False
) -> tuple[Taken, ...]:
    """Every row by itself, one refused leaves the others alone; a dry run keeps nothing. ``by``: who brings it, 0 for the Portal."""
    return each(lines, lambda row: _take(row, by, source, folder, dry=dry), dry=dry)


def each(
    lines: Iterable[Line], take: Callable[[Mapping[str, Any]], tuple[str, Refusal | None]], *, dry: bool
) -> tuple[Taken, ...]:
    """What became of every row; one that is refused leaves the others alone."""
    with transaction.atomic():
        done = tuple(_one(line, take) for line in lines)
        if dry:
            transaction.set_rollback(True)
    return done


def _one(line: Line, take: Callable[[Mapping[str, Any]], tuple[str, Refusal | None]]) -> Taken:
    if isinstance(line.found, Refusal):
        return Taken(line.number, "", REFUSED, line.found)
    code = _code_shown(line.found)
    try:
        with transaction.atomic():
            return Taken(line.number, code, *take(line.found))
    except Refused as refused:
        return Taken(line.number, code, REFUSED, refused.refusals[0])
    except IntegrityError:  # the same code came by another door at this very moment
        return Taken(line.number, code, SAME)


def _take(
    found: Mapping[str, Any], by: int, source: str, folder: Folder | None, *, dry: bool
) -> tuple[str, Refusal | None]:
    row = read_submission(found)
    agency = agency_named(row.agency)
    known = submissions.by_code(row.code)
    if known is None:
        _submit(row, agency, by, source, (folder, dry))
        return NEW, None
    if (known.agency, known.state.procedure) != (agency.id, row.procedure):
        raise Refused(refuse("invalid", "intake.other_matter", field="MaTTHC"))
    completed = moment(row.completed) if row.completed else None
    if completed is None or completed == known.state.came or known.state.status != "asked":
        return SAME, None
    papers = _offered(known.id, row.papers, folder, dry=dry)
    event = Resubmitted(papers, _answer_by(agency, row.procedure, completed))
    submissions.carry_out(known.id, Resubmit(event), Actor(Id(by), at=completed))
    return AGAIN, None


def _submit(
    row: SubmissionRow, agency: AgencyRow, by: int, source: str, files_from: tuple[Folder | None, bool]
) -> None:
    submitted = moment(row.submitted)
    adopted = adopted_on(agency, row.procedure, local(submitted).date())
    stream = new_id()
    owner = people.add_party(agency.id, party(row.owner))
    event = Submitted(
        code=row.code,
        procedure=row.procedure,
        case=_case(row, adopted.procedure),
        owner=owner,
        submitter=people.add_party(agency.id, party(row.submitter)) if row.submitter else owner,
        papers=_offered(stream, row.papers, files_from[0], dry=files_from[1]),
        accept_by=_answer_by(agency, row.procedure, submitted),
        point=row.point,
        relation=people.keep_words(stream, row.relation),
        authorisation=people.keep_words(stream, row.authorisation),
        copies=row.copies,
        fee=row.fee,
        deliver=row.deliver,
        recorded_by=source,
    )
    submissions.submit(agency.id, event, Actor(Id(by), at=submitted), stream)


def agency_named(code: str) -> AgencyRow:
    """The agency with this identifier, written in either direction; ``Refused`` for an unknown one."""
    read = identifiers.read(code)
    found = None if isinstance(read, Refusal) else organisation.agency_by_code(read.new, clock())
    if found is None:
        raise Refused(refuse("invalid", "intake.unknown_agency", field="DonViXuLy", code=code))
    return found


def adopted_on(agency: AgencyRow, code: str, day: date) -> procedures.Adopted:
    """What the agency promised that day; ``Refused`` in the words of a file."""
    try:
        return procedures.adopted(agency.id, code, day)
    except Refused:
        raise Refused(refuse("invalid", "intake.unknown_procedure", field="MaTTHC", text=code)) from None


def moment(when: datetime | date) -> datetime:
    """A moment as it is; of a bare day its beginning."""
    return when if isinstance(when, datetime) else datetime.combine(when, time(), VIETNAM)


def party(row: PersonRow) -> Party:
    """A party of a row as the house keeps it."""
    return Party(
        name=row.name,
        kind=row.kind,
        identity=row.identity,
        born=row.born,
        phone=row.phone,
        address=row.address,
        email=row.email,
    )


def _case(row: SubmissionRow, procedure: Procedure) -> str:
    """The case of the row; the first where it names none."""
    keys = [case.key for case in procedure.cases]
    named = {case.name: case.key for case in procedure.cases}
    if not row.case or not keys:
        return next(iter(keys), "")
    if row.case in keys or row.case in named:
        return named.get(row.case, row.case)
    raise Refused(refuse("invalid", "intake.bad_field", field="TruongHop", name="TruongHop", text=row.case))


def _answer_by(agency: AgencyRow, procedure: str, came: datetime) -> datetime:
    calendar = worktime_for(agency.id)
    if not calendar.covers(came):
        text = f"{local(came):%d/%m/%Y}"
        raise Refused(
            refuse("invalid", "intake.bad_field", field="NgayNopHoSo", name="NgayNopHoSo", text=text)
        )
    hours = laws.pack_for(agency.id, local(came).date()).online_acceptance_hours
    return accept_by(calendar, came, hours, sources().minutes_for(procedure))


def _offered(
    stream: int, papers: tuple[PaperRow, ...], folder: Folder | None, *, dry: bool
) -> tuple[Offered, ...]:
    return tuple(_offer(stream, paper, folder, dry=dry) for paper in papers)


def _offer(stream: int, paper: PaperRow, folder: Folder | None, *, dry: bool) -> Offered:
    """One paper with its file kept; without bytes it is a promise the officer sees as missing."""
    content = paper.content
    if content is None and paper.path and folder is not None:
        if not inside(paper.path):
            raise Refused(
                refuse("invalid", "intake.file_elsewhere", field="TaiLieuNop", name=paper.path[:60])
            )
        content = folder(paper.path)
    sha256 = "" if content is None or dry else files.keep(stream, paper.name, media_type(content), content)
    return Offered(paper.key, sha256, people.keep_text(stream, paper.name))


def media_type(content: bytes) -> str:
    """What a file is by its first bytes; never by what somebody calls it."""
    return next((kind for head, kind in _TYPES if content.startswith(head)), _UNKNOWN_TYPE)


def _code_shown(row: Mapping[str, Any]) -> str:
    """The code a row names, for the list of what became of it."""
    value = row.get("MaHoSo") or next((row[name] for name in row if str(name).lower() == "mã hồ sơ"), "")
    text = str(value)[:60]
    return text if text.isprintable() else ""
