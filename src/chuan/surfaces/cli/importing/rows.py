"""What became of the rows of a file from another system, told alike for both kinds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chuan.base.kernel.refusal import Refusal
from chuan.surfaces.cli.importing.telling import prepared
from chuan.surfaces.cli.speaking import Failure, in_words, sentence, unreadable

if TYPE_CHECKING:
    from chuan.surfaces.acts.arriving import Taken

LARGEST = 200_000_000  # bytes of one file


@dataclass(frozen=True, slots=True)
class Done:
    """The answer of the command; ``broken`` where the file as a whole is refused."""

    taken: tuple[Taken, ...]
    broken: Refusal | None = None

    @property
    def failed(self) -> bool:
        return self.broken is not None or all(one.did == "refused" for one in self.taken)

    def count(self, *kinds: str) -> int:
        return sum(one.did in kinds for one in self.taken)

    def as_json(self) -> dict[str, Any]:
        listed = [
            {"row": one.number, "code": one.code, "did": one.did, "reason": in_words(one.reason.reason)}
            for one in self.taken
            if one.reason is not None
        ]
        answer: dict[str, Any] = {"read": len(self.taken), **self._counts(), "listed": listed}
        if self.broken is not None:
            answer["error"] = {"kind": self.broken.kind, "sentence": in_words(self.broken.reason)}
        return answer

    def as_text(self, *, dry_run: bool) -> Iterator[str]:
        if self.broken is not None:
            yield in_words(self.broken.reason)
            return
        key = "cli.import.rows_dry" if dry_run else "cli.import.rows_done"
        yield sentence(key, read=len(self.taken), **self._counts())
        for one in self.taken:
            if one.reason is not None:
                why = in_words(one.reason.reason)
                yield sentence("cli.import.row", number=one.number, code=one.code or "–", why=why)

    def _counts(self) -> dict[str, int]:
        return {
            "new": self.count("new"),
            "moved": self.count("moved", "completed"),
            "unchanged": self.count("unchanged"),
            "contradicted": self.count("contradicted"),
            "refused": self.count("refused"),
        }


def content_of(path: Path) -> bytes:
    """The bytes of the file, the database made ready; ``Failure`` with a sentence where it cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            raise Failure("too_large", sentence("cli.import.too_large", name=path.name))
        content = path.read_bytes()
    except OSError as wrong:
        raise Failure("missing", in_words(unreadable(str(path), wrong))) from wrong
    prepared(write=True)
    return content
