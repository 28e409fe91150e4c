"""The articles of the agency's own published rules of conduct, which every conduct note cites."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused
from chuan.base.store import files
from chuan.definitions.documents import services as documents
from chuan.definitions.documents.imports.text import text_of
from chuan.definitions.documents.services import Wanted
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.appraisals.rules.note_events import Cited
from chuan.surfaces.acts.documents import sight

RULES = "rules"
"""The category of controlled documents that rules of conduct are kept under."""
_ARTICLE = re.compile(r"^\s*(Điều\s+\d+[a-zđ]?)\s*[.:]?\s*(.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Article:
    """One article that can be cited; ``number`` "" where the words of the document could not be read."""

    document: int
    code: str
    title: str
    revision: int
    sha256: str
    number: str = ""
    words: str = ""

    @property
    def key(self) -> str:
        return f"{self.document}/{self.number}"

    def cited(self, clause: str) -> Cited:
        """As a note cites it, with the clause typed behind the number."""
        article = " ".join(part for part in (clause.strip(), self.number) if part)
        return Cited(Id(self.document), self.code, self.revision, self.sha256, article)


def articles(actor: Actor, agency: int, at: datetime) -> tuple[Article, ...]:
    """Every article of the rules in force at an agency today, in the order of the documents."""
    found, _ = documents.listed(sight(actor, at), Wanted(category=RULES))
    return tuple(one for row in found if row.revision for one in _of(agency, row.stream, row.title, at))


def _of(agency: int, stream: int, title: str, at: datetime) -> tuple[Article, ...]:
    document = documents.load(stream)
    edition = document.state.on(local(at).date())
    if edition is None or document.agency != agency:
        return ()
    plain = Article(stream, document.state.code, title, edition.revision, edition.sha256)
    read = tuple(
        Article(stream, plain.code, title, edition.revision, edition.sha256, number, words.strip()[:120])
        for number, words in _ARTICLE.findall(_text(stream, edition.sha256))
    )
    once = {one.number: one for one in reversed(read)}
    return tuple(one for one in read if once[one.number] is one) or (plain,)


def _text(stream: int, sha256: str) -> str:
    """The words of an edition; "" of one that is only a picture."""
    name, _media, content = files.read(stream, sha256)
    try:
        return text_of(name, content)
    except Refused:
        return ""
