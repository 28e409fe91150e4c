"""Where dossiers come from: the ministries' systems by their key, and the options of the inbox."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chuan.base.kernel.text import fold


@dataclass(frozen=True, slots=True)
class System:
    """A ministry's central system; ``digits`` begin the numbers of its dossiers, "" where that is not known."""

    key: str
    name: str
    digits: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """The systems, and the procedures whose submissions of the last minutes count from the next working day."""

    systems: Mapping[str, System]
    last_minutes: int = 0
    last_minutes_for: frozenset[str] = frozenset()

    def minutes_for(self, procedure: str) -> int:
        """How long before closing a submission counts from the next day; 0 where no such rule holds."""
        return self.last_minutes if procedure in self.last_minutes_for else 0

    def name_of(self, key: str) -> str:
        """How people call a system; its key where the catalogue no longer has it."""
        found = self.systems.get(key)
        return found.name if found else key

    def found(self, named: str, tail: str) -> System | None:
        """The system called so (name or key, accents and case forgiven); by the digits of the number where it is not named."""
        if not named:
            return next(
                (one for one in self.systems.values() if one.digits and tail.startswith(one.digits)), None
            )
        asked = fold(named)
        exact = (one for one in self.systems.values() if asked in {fold(one.name), fold(one.key)})
        within = (one for one in self.systems.values() if len(asked) > 3 and asked in fold(one.name))
        return next(exact, None) or next(within, None)
