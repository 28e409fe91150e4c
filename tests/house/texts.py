"""What may stand in no file of the tree, whatever its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

_REGISTRIES = (
    "py" + "pi.org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
    "yarn" + "pkg.com",
)
_NOTES = ("TO" + "DO", "FIX" + "ME", "XX" + "X:")
_MACHINE = r"(?<![\w./*])/(?:work|root|home/\w+)/\w"

FORBIDDEN: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("names a package registry", re.compile("|".join(map(re.escape, _REGISTRIES)))),
    ("leaves a note instead of the work", re.compile(rf"\b(?:{'|'.join(_NOTES)})")),
    ("names a folder of one machine", re.compile(_MACHINE)),
)


def faults(name: str, text: str) -> Iterator[str]:
    for what, pattern in FORBIDDEN:
        for found in pattern.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield f"{name}:{line} {what}: {found.group(0)}"


_INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")|<style\b|\sstyle=\"|\son[a-z]+=\""
)


def inline_faults(name: str, page: str) -> Iterator[str]:
    """A strict policy refuses scripts and styles inside pages."""
    for found in _INLINE.finditer(page):
        yield f"{name}:{page.count(chr(10), 0, found.start()) + 1} script or style inside the page"
