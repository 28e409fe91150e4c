"""The door to counts of cash: one stream a count."""

from __future__ import annotations

from chuan.base.kernel import codec
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.base.store.wire import By, Fact
from chuan.events.money.rules.till import Counted

KIND = "till"


def keep(agency: int, counted: Counted, actor: Who) -> int:
    """Keep a count, inside the caller's transaction; its stream."""
    loaded = store.open_stream(KIND, agency, {})
    fact = Fact("money.Counted", codec.dump(counted))
    by = By(actor.official, actor.at or loaded.now, None, actor.key)
    return store.append(loaded, [fact], codec.dump(counted), by).id
