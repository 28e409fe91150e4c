"""Rows of a definition added, taken out and moved, so that the way through the steps stays whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.procedures.rules.definition import CHANNELS, INTERNAL, RESULT
from chuan.surfaces.studio.rules.typed import Plain

Rows = list[Any]


def changed(body: Mapping[str, Any], command: str) -> Plain:
    """The body after one command: "add:papers", "add:steps.1" (after it), "remove:steps.2", "up:fees.1", "down:…"."""
    act, _, path = command.partition(":")
    fresh: Plain = deepcopy(dict(body))
    do = _ACTS.get(act)
    parts = path.split(".")
    if do is None or not parts[0]:
        raise Refused(refuse("invalid", "studio.no_such_command"))
    do(fresh, parts)
    return fresh


def _rows(body: Plain, path: list[str]) -> Rows:
    """The list a path leads to, made where it is not there yet."""
    here: Any = body
    for part in path[:-1]:
        here = here[int(part)] if isinstance(here, list) else here.setdefault(part, [])
    last = path[-1]
    if isinstance(here, list):
        raise Refused(refuse("invalid", "studio.no_such_command"))
    rows: Rows = here.setdefault(last, [])
    return rows


def _at(rows: Rows, text: str) -> int:
    if not text.isdecimal() or int(text) >= len(rows):
        raise Refused(refuse("invalid", "studio.no_such_command"))
    return int(text)


def _add(body: Plain, path: list[str]) -> None:
    if path[0] == "steps" and len(path) <= 2:
        _add_step(body, int(path[1]) if len(path) == 2 else len(body.get("steps", ())) - 1)
        return
    rows = _rows(body, path)
    make = _NEW.get(path[-1])
    if make is None:
        raise Refused(refuse("invalid", "studio.no_such_command"))
    rows.append(make(rows))


def _add_step(body: Plain, after: int) -> None:
    """A step between ``after`` and what followed it: the first way out of ``after`` leads here now."""
    steps: Rows = body.setdefault("steps", [])
    roles = body.get("roles") or []
    key = _key(steps, "b")
    to: list[str] = [RESULT]
    if 0 <= after < len(steps) and steps[after].get("outcomes"):
        first = steps[after]["outcomes"][0]
        to, first["to"] = first.get("to") or [RESULT], [key]
    role = roles[0]["key"] if roles else _first_role(body)
    outcome = {"key": "xong", "name": "Xong", "to": to}
    steps.insert(
        after + 1, {"key": key, "name": "Bước mới", "role": role, "act": "work", "outcomes": [outcome]}
    )


def _first_role(body: Plain) -> str:
    role = _role([])
    body["roles"] = [role]
    return str(role["key"])


def _remove(body: Plain, path: list[str]) -> None:
    rows = _rows(body, path[:-1])
    at = _at(rows, path[-1])
    gone = rows[at]
    if path[0] == "roles":
        _keep_used(body, gone)
    rows.pop(at)
    if path[0] == "steps" and len(path) == 2:
        _close_gap(rows, gone)


def _keep_used(body: Plain, role: Plain) -> None:
    user = next((step for step in body.get("steps", ()) if step.get("role") == role["key"]), None)
    if user is not None:
        raise Refused(
            refuse("not_now", "studio.role_used", role=role.get("name", ""), step=user.get("name", ""))
        )


def _close_gap(steps: Rows, gone: Plain) -> None:
    """Ways that led to a step taken out lead to where its first way led; nothing waits for it."""
    first: Plain = next(iter(gone.get("outcomes") or ()), {})
    onward = [key for key in first.get("to") or () if key != gone["key"]] or [RESULT]
    for step in steps:
        step["join"] = [key for key in step.get("join") or () if key != gone["key"]]
        for outcome in step.get("outcomes") or ():
            kept = [onward if key == gone["key"] else [key] for key in outcome.get("to") or ()]
            outcome["to"] = list(dict.fromkeys(key for keys in kept for key in keys))


def _up(body: Plain, path: list[str]) -> None:
    rows = _rows(body, path[:-1])
    at = _at(rows, path[-1])
    if at:
        rows[at - 1], rows[at] = rows[at], rows[at - 1]


def _down(body: Plain, path: list[str]) -> None:
    rows = _rows(body, path[:-1])
    at = _at(rows, path[-1])
    if at + 1 < len(rows):
        rows[at + 1], rows[at] = rows[at], rows[at + 1]


def _key(rows: Rows, letter: str) -> str:
    known = {row.get("key") for row in rows}
    return next(key for n in range(1, len(rows) + 2) if (key := f"{letter}{n}") not in known)


def _role(rows: Rows) -> Plain:
    return {"key": _key(rows, "vt"), "name": "Vai trò mới"}


def _outcome(rows: Rows) -> Plain:
    return {"key": _key(rows, "kc"), "name": "Kết cục khác", "to": [RESULT]}


def _channel(rows: Rows) -> Plain:
    """One more way citizens hand in; what only another agency asks has its own channel and no other."""
    used = {row.get("kind") for row in rows}
    if INTERNAL in used:
        raise Refused(refuse("not_now", "studio.internal_channel"))
    free = next((kind for kind in CHANNELS if kind not in used | {INTERNAL}), None)
    if free is None:
        raise Refused(refuse("not_now", "studio.no_more_channels"))
    return {"kind": free}


def _paper(rows: Rows) -> Plain:
    """Declared as the agency's own: what is added here needs a ground."""
    return {"key": _key(rows, "gt"), "name": "Giấy tờ mới", "originals": "1", "origin": "agency"}


def _fee(rows: Rows) -> Plain:
    return {"key": _key(rows, "phi"), "name": "Khoản thu mới", "amount": "0", "origin": "agency"}


_NEW: Mapping[str, Callable[[Rows], Plain]] = {
    "outcomes": _outcome,
    "roles": _role,
    "channels": _channel,
    "papers": _paper,
    "fees": _fee,
    "results": lambda rows: {"key": _key(rows, "kq"), "name": "Kết quả mới"},
    "terms": lambda _rows: {"term": "", "meaning": ""},
    "records": lambda _rows: {"name": "", "place": "", "keep": ""},
    "receivers": lambda _rows: {"name": ""},
    "grounds": lambda rows: {"number": f"số, ký hiệu {len(rows) + 1}"},
}
_ACTS: Mapping[str, Callable[[Plain, list[str]], None]] = {
    "add": _add,
    "remove": _remove,
    "up": _up,
    "down": _down,
}
