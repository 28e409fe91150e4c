"""An uploaded draft read for its signature block: one sentence where it is not of whoever will sign, never a hindrance."""

from __future__ import annotations

from functools import lru_cache

from django.utils.translation import gettext as _

from chuan.base.kernel.refusal import Refused
from chuan.base.store import files
from chuan.definitions.documents.imports.text import text_of
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.signing import Block
from chuan.definitions.organisation.rules.written_block import Written, differs, written_block
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.signing import Hand, expected, hands

_LARGEST = 20_000_000  # bytes: a scan, whose words nobody can read anyway
_KEPT = 512


def block_note(file: File, signer: int = 0) -> str:
    """What is wrong with the block under the draft; "" where it fits, cannot be read, or is signed already.

    ``signer``: who is about to sign; 0 on a page of somebody else, where any of those who may sign fits.
    """
    document = file.state.document
    if document is None or not document.draft or document.signed_by is not None or file.masked:
        return ""
    written = _written(file.case.dossier.id, document.draft)
    found = hands(file) if written is not None else ()
    due = next((one for one in found if one.official == signer), None) or expected(found)
    if written is None or due is None:
        return ""
    fitting = [due] if signer == due.official else found
    if any(not _differs(written, one) for one in fitting):
        return ""
    told = _("Khối chữ ký trong dự thảo ghi “%(written)s”; người sẽ ký là “%(due)s”. Xem lại trước khi ký.")
    return told % {"written": written.label, "due": due.label}


def _differs(written: Written, hand: Hand) -> bool:
    return differs(
        organisation.signing_law(), written, Block(tuple(hand.signature.lines), hand.signature.name)
    )


@lru_cache(maxsize=_KEPT)
def _written(stream: int, sha256: str) -> Written | None:
    """The same bytes are read once."""
    _name, _media, content = files.read(stream, sha256)
    if len(content) > _LARGEST:
        return None
    try:
        return written_block(organisation.signing_law(), text_of("draft.pdf", content))
    except Refused:
        return None
