"""The process that reads files nobody can trust: one task from stdin, one answer to stdout. No database, no settings.

Each library is loaded only by the task that needs it: a file that is refused costs no more than what refused it.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from typing import Any

from chuan.base.imaging.rules.beginnings import PICTURE
from chuan.base.imaging.services.answers import Wrong


def examine(task: dict[str, Any]) -> dict[str, Any]:
    """A file that came in: the PDF to keep, its strip, its pages."""
    path, limits = task["path"], task["limits"]
    if task["kind"] == PICTURE:
        from chuan.base.imaging.services import pictures

        return _seen(task, pictures.picture_as_pdf(path, limits), "pdfa")
    from chuan.base.imaging.services import sheets

    reader = sheets.checked(path, limits)
    form = "signed" if sheets.is_signed(reader) else "pdfa" if sheets.is_archival(reader) else "pdf"
    return _seen(task, Path(path).read_bytes(), form)


def change(task: dict[str, Any]) -> dict[str, Any]:
    """A kept PDF with pages turned or left out."""
    from chuan.base.imaging.services import sheets

    reader = sheets.checked(task["path"], task["limits"])
    form = "pdfa" if sheets.is_archival(reader) else "pdf"
    return _seen(task, sheets.changed(reader, task["drop"], task["turn"]), form)


def _seen(task: dict[str, Any], content: bytes, form: str) -> dict[str, Any]:
    from chuan.base.imaging.services import strips

    strip, pages, blank = strips.strip_of(content)
    folder = Path(task["out"])
    (folder / "kept.pdf").write_bytes(content)
    (folder / "strip.jpg").write_bytes(strip)
    return {"pages": pages, "blank": blank, "form": form}


def answer(task: dict[str, Any]) -> dict[str, Any]:
    """The answer, or what is wrong with the file."""
    try:
        return {"examine": examine, "change": change}[task["do"]](task)
    except Wrong as wrong:
        return {"wrong": wrong.key, "facts": wrong.facts}
    except OverflowError as big:
        facts = {"megapixels": int(big.args[0]), "most": task["limits"]["megapixels"]}
        return {"wrong": "too_many_pixels", "facts": facts}
    except MemoryError:
        return {"wrong": "too_heavy", "facts": {}}
    except Exception:  # noqa: BLE001 - a hostile file may break its reader in any way; it breaks nothing else
        return {"wrong": "broken", "facts": {}}


def main() -> None:
    task = json.loads(sys.stdin.read())
    memory, seconds = task["limits"]["memory"], task["limits"]["seconds"]
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    sys.stdout.write(json.dumps(answer(task)))


if __name__ == "__main__":
    main()
