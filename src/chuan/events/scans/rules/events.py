"""What can happen to a scan. Fields are only ever added, with a default; no field holds words or a file's name."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.kernel.codec import Id


@dataclass(frozen=True, slots=True)
class Taken:
    """A file came: ``source`` is the hash of what came, ``sha256`` of the PDF kept, ``strip`` of its small pictures.

    ``how``: "upload", "phone" or "folder"; ``form``: "pdfa", "pdf" or "signed"; ``blank``: pages without writing.
    """

    source: str
    sha256: str
    strip: str
    pages: int
    blank: tuple[int, ...]
    how: str
    form: str


@dataclass(frozen=True, slots=True)
class Tied:
    """It is this paper of this dossier; ``paper`` is the paper's key, or ":result"."""

    dossier: Id
    paper: str


@dataclass(frozen=True, slots=True)
class Loosed:
    """It is no paper of that dossier after all."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Changed:
    """Pages were left out or turned a quarter to the right; counted in what stood before."""

    sha256: str
    strip: str
    pages: int
    blank: tuple[int, ...]
    form: str
    dropped: tuple[int, ...] = ()
    turned: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Undone:
    """The last change of pages was taken back."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """It is not used; kept all the same."""

    reason: Id


@dataclass(frozen=True, slots=True)
class Restored:
    """It is used again."""


Event = Taken | Tied | Loosed | Changed | Undone | Dropped | Restored
_ALL = (Taken, Tied, Loosed, Changed, Undone, Dropped, Restored)
KINDS: dict[str, type[Event]] = {f"scans.{kind.__name__}": kind for kind in _ALL}
