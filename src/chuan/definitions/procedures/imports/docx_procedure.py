"""The official "Chi tiết thủ tục hành chính" export (.docx) → a row with the portal's field names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.procedures.imports.docx_sections import LABELS, Section, sections_of
from chuan.definitions.procedures.imports.docx_text import Block, Paragraph, Table, blocks
from chuan.definitions.procedures.imports.legacy_text import refuse_legacy
from chuan.definitions.procedures.imports.national_names import CHANNEL, GROUND
from chuan.definitions.procedures.imports.national_row import from_row
from chuan.definitions.procedures.rules.national.value import NationalProcedure

_PAPER = ("ten", "mau_don", "so_luong")


def read_docx(data: bytes) -> NationalProcedure:
    """The procedure of one export; ``Refused`` where the file is another document or cannot be read."""
    found = list(blocks(data))
    refuse_legacy(text for block in found for text in _texts(block))
    sections = sections_of(found)
    missing = next((label for label, name in LABELS.items() if name not in sections), None)
    if missing:
        raise Refused(refuse("invalid", "procedures.import_not_export", label=missing.rstrip(":")))
    row: dict[str, object] = {name: _READ.get(name, _prose)(part) for name, part in sections.items()}
    return from_row(row)


def _texts(block: Block) -> list[str]:
    return [block.text] if isinstance(block, Paragraph) else [cell for row in block.rows for cell in row]


def _prose(section: Section) -> str:
    """The paragraphs with a text, one a line; the export puts empty ones between them."""
    texts = (block.text.strip() for block in section if isinstance(block, Paragraph))
    return "\n".join(text for text in texts if text)


def _table(names: Sequence[str]) -> Callable[[Section], object]:
    """Rows under a header as mappings; the sentence of the section where it has no table."""

    def read(section: Section) -> object:
        tables = [block for block in section if isinstance(block, Table)]
        return [_mapping(names, row) for table in tables for row in table.rows[1:]] or _prose(section)

    return read


def _papers(section: Section) -> object:
    """Each table of papers under the last paragraph with a text before it."""
    groups: list[dict[str, object]] = []
    heading = ""
    for block in section:
        if isinstance(block, Table):
            papers = [_mapping(_PAPER, row) for row in block.rows[1:]]
            groups.append({"truong_hop": heading, "giay_to": papers})
            heading = ""
        elif block.text.strip():
            heading = f"{heading}\n{block.text}".strip()
    return groups or _prose(section)


def _mapping(names: Sequence[str], row: tuple[str, ...]) -> dict[str, object]:
    if len(row) != len(names):
        raise Refused(refuse("invalid", "procedures.import_columns", wanted=len(names), found=len(row)))
    return dict(zip(names, row, strict=True))


_READ: Mapping[str, Callable[[Section], object]] = {
    "cach_thuc_thuc_hien": _table(tuple(CHANNEL.values())),
    "thanh_phan_ho_so": _papers,
    "can_cu_phap_ly": _table(tuple(GROUND.values())),
}
