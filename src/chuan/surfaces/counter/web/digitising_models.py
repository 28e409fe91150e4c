"""What the page of scans shows, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.web.components import Option


@dataclass(frozen=True, slots=True)
class Thumb:
    """One page in the strip: its number, where its small picture begins, whether it has no writing."""

    number: int
    top: int
    blank: bool


@dataclass(frozen=True, slots=True)
class ScanCard:
    """One scan; ``undo``: its last change of pages can be taken back; ``typed``: a reason that was not accepted."""

    id: int
    seen: int
    name: str
    said: str
    file: str
    strip: str
    height: int
    thumbs: tuple[Thumb, ...]
    undo: bool = False
    dropped: bool = False
    typed: str = ""


@dataclass(frozen=True, slots=True)
class ReusedLine:
    """A paper answered by what the office held: what, and how the person agreed."""

    id: int
    said: str
    live: bool


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """One paper of the dossier with its scans; ``wrong``: pages that do not agree with the paper list."""

    key: str
    name: str
    counted: str
    scans: tuple[ScanCard, ...]
    reused: tuple[ReusedLine, ...]
    wrong: str = ""

    @property
    def done(self) -> bool:
        """Whether a file stands for it."""
        return any(not scan.dropped for scan in self.scans) or any(line.live for line in self.reused)


@dataclass(frozen=True, slots=True)
class DigitisePage:
    """The page: papers with scans, scans that wait for a paper, what the office holds of the owner."""

    stream: int
    code: str
    procedure: str
    owner: str
    key: str
    papers: tuple[PaperBlock, ...]
    choices: tuple[Option, ...]
    waiting: tuple[ScanCard, ...]
    held: tuple[Option, ...]
    consents: tuple[Option, ...]
    phone: str
    phone_image: str
    minutes: int
    limits: str
    mark: str
    wrong: tuple[str, ...] = ()
    words: str = ""
