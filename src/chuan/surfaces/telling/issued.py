"""An issued result as anybody may check it by the code printed on it: no name of a citizen, no file."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.reason import Reason
from chuan.base.signing.rules.verdict import PERSON
from chuan.base.signing.services.reading import signers
from chuan.base.store import files
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.rules.events import Document
from chuan.events.dossiers.services import result_codes
from chuan.events.dossiers.services.dossiers import load
from chuan.events.holdings.rules.standing import VALID
from chuan.readings.deadlines.queries.public import stream_of
from chuan.readings.digitised.queries.results import result
from chuan.surfaces.acts.asking import Case, unguarded
from chuan.surfaces.telling.moments import number_of
from chuan.surfaces.telling.verified import Told, told, verified


@dataclass(frozen=True, slots=True)
class Issued:
    """What was issued; ``told`` is None for what was signed on paper or is not issued yet (``said`` tells which).

    ``ended``: the decision that revoked or replaced it.
    """

    code: str
    agency: str
    product: str
    number: str
    day: str
    said: str
    told: Told | None = None
    sha256: str = ""
    ended: str = ""

    @property
    def holds(self) -> bool:
        return self.told is not None and self.told.holds and not self.ended


def issued_by(text: str, at: datetime) -> Issued | None:
    """The result with this code; None where the code is unknown, whatever is wrong with it."""
    code, letters = result_codes.parted(text)
    stream = stream_of(code) if letters else None
    if stream is None or not result_codes.opens(stream, letters):
        return None
    found = unguarded(load(stream))
    document = found.dossier.state.document
    return _issued(found, document, at) if document is not None else None


def same(issued: Issued, content: bytes) -> bool:
    """Whether this file is the issued one, byte for byte."""
    return bool(issued.sha256) and hashlib.sha256(content).hexdigest() == issued.sha256


def _issued(found: Case, document: Document, at: datetime) -> Issued:
    agency = organisation.agency(found.dossier.agency, at)
    results = found.terms.procedure.results
    named = results[0].name if document.kind == "result" and results else found.terms.procedure.name
    facts = (
        result_codes.code_of(found.dossier),
        agency.name if agency else "",
        named,
        number_of(document),
        f"{document.day:%d/%m/%Y}" if document.day else "",
    )
    if not document.issued:
        return Issued(*facts, sentence(Reason.of("acts.not_issued")))
    content = files.read(found.dossier.id, document.issued)[2]
    ended = _ended(found.dossier.id)
    if not content.startswith(b"%PDF-") or PERSON not in signers(content):
        return Issued(*facts, sentence(Reason.of("acts.on_paper")), ended=ended)
    verdict = told(verified(content, at))
    return Issued(*facts, verdict.said, verdict, document.issued, ended)


def _ended(stream: int) -> str:
    """By which decision it holds no longer; "" while it does."""
    found = result(stream)
    if found is None or found.status == VALID:
        return ""
    day = f"{found.decided:%d/%m/%Y}" if found.decided else ""
    return sentence(Reason.of(f"holdings.states_{found.status}", decision=found.decision, day=day))
