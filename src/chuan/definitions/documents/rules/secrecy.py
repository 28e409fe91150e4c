"""State secrets never enter: a text marked Mật, Tối mật or Tuyệt mật is refused (Luật Bảo vệ bí mật nhà nước)."""

from __future__ import annotations

import re

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.base.kernel.text import nfc

_ALONE = re.compile(r"^[\W_]*(TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)[\W_]*$", re.MULTILINE)
"""A line that is the stamp and nothing else, in capitals."""
_SAID = re.compile(r"\b(?:độ\s+mật|mức\s+độ\s+mật)\s*:?\s*(tuyệt\s+mật|tối\s+mật|mật)\b", re.IGNORECASE)
_NAMED = re.compile(r"(?:^|[\W_])(tuyệt\s*mật|tối\s*mật)(?:$|[\W_])", re.IGNORECASE)


def marked(title: str, text: str = "") -> Refusal | None:
    """Why a document may not enter, by its title, file name or text; None where nothing marks it."""
    for part, patterns in ((nfc(title), (_ALONE, _SAID, _NAMED)), (nfc(text), (_ALONE, _SAID))):
        for pattern in patterns:
            found = pattern.search(part)
            if found is not None:
                mark = found.group(1) if found.groups() else found.group(0)
                return refuse("invalid", "documents.secret", field="content", mark=mark.strip().upper())
    return None
