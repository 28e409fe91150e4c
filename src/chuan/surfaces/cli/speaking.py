"""How the console talks: sentences to standard error, results to standard output."""

from __future__ import annotations

import errno
import json
import os
import sys
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.reason import Fact, Reason, say
from chuan.base.kernel.refusal import Refused
from config.words import all_words

_UNREADABLE = MappingProxyType(
    {errno.ENOENT: "cli.no_file", errno.EISDIR: "cli.a_folder", errno.EACCES: "cli.closed_file"}
)


class Failure(Exception):
    """A command cannot go on. ``kind`` is for programs, the reason for people; exit status 1."""

    def __init__(self, kind: str, sentence: str) -> None:
        super().__init__(sentence)
        self.kind = kind
        self.sentence = sentence


def language() -> str:
    """``vi`` unless CHUAN_LANG says ``en``."""
    return "en" if os.environ.get("CHUAN_LANG") == "en" else "vi"


def sentence(key: str, **facts: Fact) -> str:
    return in_words(Reason.of(key, **facts))


def in_words(reason: Reason) -> str:
    """The sentence of any context's reason, in the language of the console."""
    return say(reason, all_words(), language())


def failure(kind: str, key: str, **facts: Fact) -> Failure:
    return Failure(kind, sentence(key, **facts))


def unreadable(path: str, wrong: OSError) -> Reason:
    """Why a file cannot be opened, in our words and not the operating system's."""
    key = _UNREADABLE.get(wrong.errno or 0)
    return (
        Reason.of(key, path=path) if key else Reason.of("cli.unreadable", path=path, said=str(wrong.strerror))
    )


def failed_by(refused: Refused) -> Failure:
    """All sentences of a refusal; its kind is that of the first."""
    said = " ".join(in_words(refusal.reason) for refusal in refused.refusals)
    return Failure(refused.refusals[0].kind, said)


def progress(text: str) -> None:
    """One line for the person who waits; never on standard output."""
    print(text, file=sys.stderr, flush=True)


def result(value: Any) -> None:
    """The JSON result of a command, alone on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=2), flush=True)


def report(failed: Failure, *, as_json: bool) -> int:
    """Say why a command stopped; the exit status."""
    if as_json:
        result({"error": {"kind": failed.kind, "sentence": failed.sentence}})
    else:
        progress(failed.sentence)
    return 1
