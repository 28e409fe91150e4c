"""How every stream of this context is opened and goes on: the rule decides, the register's row is kept beside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Standing, Who

S = TypeVar("S")


@dataclass(frozen=True)
class Door(Generic[S]):
    """``kept`` writes the row of a stream as it stands; ``words``: typed words that the row shows."""

    kind: Kind[S]
    kept: Callable[[Standing[S], str], None]

    def begin(self, stream: int, agency: int, decided: Any, who: Who, words: str = "") -> Standing[S]:
        """Open a stream; ``Refused`` by the rule."""
        opened = store.open_stream(self.kind.name, agency, {}, stream)
        made = self.kind.carried(opened, lambda *_: decided, who)
        self.kept(made, words)
        return made

    def more(
        self, stream: int, decide: Callable[[S, datetime], Any], who: Who,
        seen: int | None = None, words: str = "",
    ) -> Standing[S]:  # fmt: skip
        """What a rule makes of the stream, inside the caller's transaction."""
        after = self.kind.carried(store.load(stream, self.kind.name), decide, who, seen)
        self.kept(after, words)
        return after
