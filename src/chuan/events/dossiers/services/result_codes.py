"""The code by which anybody checks an issued result: the dossier's own, and letters drawn from its secret.

It opens nothing but the check; the page of the dossier stays with whoever holds the slip.
"""

from __future__ import annotations

import hashlib
import hmac

from chuan.events.dossiers.services.dossiers import Dossier, secret_of

_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # without those read for one another on paper
_LENGTH = 8


def code_of(dossier: Dossier) -> str:
    """Such as "H49.98-261122-0001-7KQ2M4XP"; it stays as long as the dossier does."""
    return f"{dossier.state.code}-{_letters(dossier.id)}"


def parted(text: str) -> tuple[str, str]:
    """(code of the dossier, letters) of what was typed or scanned; the letters are "" where there are none."""
    code, _, letters = "".join(text[:80].split()).upper().rpartition("-")
    return code, letters


def opens(stream: int, letters: str) -> bool:
    """Whether these are the letters of that dossier."""
    return hmac.compare_digest(letters.encode(), _letters(stream).encode())


def _letters(stream: int) -> str:
    made = hmac.new(secret_of(stream).encode(), b"result", hashlib.sha256).digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in made[:_LENGTH])
