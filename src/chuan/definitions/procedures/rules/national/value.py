"""One national procedure (thủ tục hành chính công bố) as exported: texts kept as written, nothing judged."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from chuan.base.kernel.canonical import digest


@dataclass(frozen=True, slots=True)
class NationalChannel:
    """A way of handing in (hình thức nộp) with its own limit and fees, as written."""

    kind: str
    deadline: str
    fees: str
    note: str


@dataclass(frozen=True, slots=True)
class NationalPaper:
    """A paper (giấy tờ); a count is None where the export leaves it blank."""

    name: str
    forms: tuple[str, ...]
    originals: int | None
    copies: int | None


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Papers under one heading: an alternative case, or only a heading of the list."""

    heading: str
    papers: tuple[NationalPaper, ...]


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A legal text; ``issued`` is dd-mm-yyyy as written."""

    number: str
    name: str
    issued: str
    issuer: str


@dataclass(frozen=True, slots=True)
class NationalProcedure:
    """Everything the export says; ``link`` says where it is shown and is no part of its content."""

    code: str
    decision: str
    name: str
    level: str
    kind: str
    field: str
    sequence: str
    channels: tuple[NationalChannel, ...]
    groups: tuple[PaperGroup, ...]
    applicants: str
    executing: str
    competent: str
    reception: str
    delegated: str
    coordinating: str
    results: str
    grounds: tuple[LegalBasis, ...]
    conditions: str
    keywords: str
    description: str
    link: str = ""


def content(procedure: NationalProcedure) -> dict[str, object]:
    """The procedure as plain types without its link: what is hashed and kept."""
    plain = asdict(replace(procedure, link=""))
    del plain["link"]
    return plain


def content_hash(procedure: NationalProcedure) -> str:
    """SHA-256 of the content: equal for the .docx and the JSONL form of one export."""
    return digest(content(procedure))


def restore(plain: Mapping[str, Any]) -> NationalProcedure:
    """The procedure whose ``content`` is given, as it was stored."""
    groups = (
        PaperGroup(group["heading"], tuple(_paper(paper) for paper in group["papers"]))
        for group in plain["groups"]
    )
    tables = {
        "channels": tuple(NationalChannel(**channel) for channel in plain["channels"]),
        "groups": tuple(groups),
        "grounds": tuple(LegalBasis(**ground) for ground in plain["grounds"]),
    }
    return NationalProcedure(**{**plain, **tables})


def _paper(plain: Mapping[str, Any]) -> NationalPaper:
    return NationalPaper(**{**plain, "forms": tuple(plain["forms"])})
