"""The reception form of a workflow (``<code>_form_struct.xml``) → the papers it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import nfc
from chuan.definitions.procedures.imports.legacy_text import refuse_legacy
from chuan.definitions.procedures.imports.safe_xml import read_xml
from chuan.definitions.procedures.imports.workflow_xml import FILE_BYTES
from chuan.definitions.procedures.rules.definition import Paper
from chuan.definitions.procedures.rules.written import goes_back

_SETS = "txtSoLuongBoHoSo"
_COUNT = re.compile(r"\b(\d{1,2})\s*(?:\([^)]*\)\s*)?bản\s+(chính|sao)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Form:
    """Papers of the checklist, sets of them (1 where the form does not say), and what was odd."""

    papers: tuple[Paper, ...] = ()
    sets: int = 1
    notes: tuple[Reason, ...] = ()


def read_form(data: bytes) -> Form:
    """The checklist of a form; ``Refused`` where the bytes are no form that can be read."""
    root = read_xml(data, FILE_BYTES)
    if root.tag != "form":
        raise Refused(refuse("invalid", "procedures.form_not_one"))
    items = list(root.iter("item"))
    refuse_legacy(_name(item) for item in items)
    listed = [item for item in items if item.get("doc") == "yes" and _name(item)]
    papers = tuple(_paper(f"gt{at}", _name(item)) for at, item in enumerate(listed, 1))
    return Form(papers, _sets(items), tuple(_notes(root, items, papers)))


def _name(item: etree._Element) -> str:
    texts = (" ".join(nfc(item.get(name, "")).split()) for name in ("title", "name", "label"))
    return next((text for text in texts if text), "")


def _paper(key: str, name: str) -> Paper:
    """Counts are taken where the title names exactly one ("02 bản chính")."""
    found = _COUNT.findall(name)
    count, kind = found[0] if len(found) == 1 else ("0", "")
    original = kind.lower() == "chính"
    copies = 0 if original else int(count)
    return Paper(key, name, originals=int(count) if original else 0, copies=copies, goes_back=goes_back(name))


def _sets(items: list[etree._Element]) -> int:
    given = next((item.get("defaul_value", "") for item in items if item.get("id") == _SETS), "")
    return int(given) if re.fullmatch(r"0?[1-9]|[1-9]\d", given) else 1


def _notes(root: etree._Element, items: list[etree._Element], papers: tuple[Paper, ...]) -> Iterator[Reason]:
    if not papers:
        yield Reason.of("procedures.form_no_papers")
    fields = [item for item in items if item.get("doc") != "yes" and item.get("type") != "Button"]
    if fields:
        yield Reason.of("procedures.form_fields", count=len(fields))
    ids = [item.get("id", "") for item in items]
    twice = sorted({name for name in ids if name and ids.count(name) > 1})
    if twice:
        yield Reason.of("procedures.form_id_twice", ids=", ".join(twice))
    stray = [text for line in root.iter("line") for text in _stray(line)]
    if stray:
        yield Reason.of("procedures.form_stray_text", count=len(stray), text=stray[0][:60])


def _stray(line: etree._Element) -> list[str]:
    texts = [line.text, *(child.tail for child in line)]
    return [text.strip() for text in texts if text and text.strip()]
