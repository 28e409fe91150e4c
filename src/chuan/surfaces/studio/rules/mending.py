"""A mend of the prover, carried out on a definition's plain data."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from chuan.definitions.procedures.rules.prover import Flaw
from chuan.definitions.procedures.rules.wire.lengths import DURATION
from chuan.definitions.procedures.rules.wire.shapes import LIMIT
from chuan.surfaces.studio.rules.typed import Plain


def mended(body: Mapping[str, Any], flaw: Flaw) -> Plain:
    """The body with the new durations and promises of a flaw's mend."""
    fresh: Plain = deepcopy(dict(body))
    lengths = {key: DURATION.dump(duration) for key, duration in flaw.changes}
    promises = {kind: LIMIT.dump(limit) for kind, limit in flaw.promises}
    for step in fresh.get("steps", ()):
        if step.get("key") in lengths:
            step["duration"] = lengths[step["key"]]
    for channel in fresh.get("channels", ()):
        if channel.get("kind") in promises:
            channel["promised"] = promises[channel["kind"]]
    return fresh
