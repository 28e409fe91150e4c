"""Every context has its ten lines and its glossary line; every setting of the environment is documented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

LONGEST_README = 16


def readme_faults(context: str, text: str | None) -> Iterator[str]:
    if not text:
        yield f"{context} has no README.md"
    elif len(text.strip().splitlines()) > LONGEST_README:
        yield f"{context}: README.md is longer than {LONGEST_README} lines"


def missing_from_glossary(contexts: Iterable[str], glossary: str) -> list[str]:
    return [name for name in contexts if f"`{name.rpartition('.')[2]}`" not in glossary]


def settings_read(code: str) -> set[str]:
    """Names of environment variables of ours that a file reads."""
    return set(re.findall(r"\"((?:CHUAN_[A-Z_]+|DATABASE_URL))\"", code))


def undocumented(settings: Iterable[str], manual: str) -> list[str]:
    return sorted(name for name in set(settings) if f"`{name}`" not in manual)
