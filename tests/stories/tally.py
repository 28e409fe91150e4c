"""What the day cost: keys, clicks and seconds of our pages by kind of dossier, as a small table."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from statistics import median

from chuan.base.engine import places
from tests.stories.people import Effort


@dataclass
class Tally:
    """Efforts by kind."""

    spent: dict[str, list[Effort]] = field(default_factory=lambda: defaultdict(list))

    def slowest(self, kind: str) -> float:
        return max(one.seconds for one in self.spent[kind])

    def table(self) -> str:
        """A line a kind: how many, keys, clicks and seconds of the middle one, seconds of the slowest."""
        lines = ["| kind | n | keys | clicks | seconds | slowest |", "|---|---:|---:|---:|---:|---:|"]
        for kind, efforts in self.spent.items():
            keys, clicks = (int(median(values)) for values in _columns(efforts))
            seconds = median(one.seconds for one in efforts)
            slowest = self.slowest(kind)
            lines.append(f"| {kind} | {len(efforts)} | {keys} | {clicks} | {seconds:.1f} | {slowest:.1f} |")
        return "\n".join(lines)

    def tell(self, name: str, last: str) -> None:
        """Print the table, and keep it among the artefacts."""
        text = f"{self.table()}\n\n{last}\n"
        print(f"\n{text}")  # noqa: T201 - the story's own figures
        folder = places.ROOT / "artefacts"
        folder.mkdir(exist_ok=True)
        (folder / f"{name}.md").write_text(text, encoding="utf-8")


def _columns(efforts: list[Effort]) -> tuple[list[int], list[int]]:
    return [one.keys for one in efforts], [one.clicks for one in efforts]
