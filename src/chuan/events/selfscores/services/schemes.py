"""The door to schemes: those that ship and those a province took in, each for ever under its SHA-256."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.selfscores.imports.schemes import read_scheme, shipped
from chuan.events.selfscores.models import KeptScheme as Row
from chuan.events.selfscores.rules.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Kept:
    """A scheme and its mark; ``agency`` 0: ships with the program."""

    sha256: str
    agency: int
    scheme: Scheme


def keep(agency: int, content: bytes) -> Kept:
    """Take a scheme in; ``Refused`` with every fault, or where the same words are there already."""
    scheme, sha256 = read_scheme(content), hashlib.sha256(content).hexdigest()
    if any(one.sha256 == sha256 for one in listed(Scope(frozenset({agency})))):
        raise Refused(refuse("not_now", "selfscores.known", "file"))
    _put(agency, sha256, content, scheme)
    return Kept(sha256, agency, scheme)


def listed(scope: Scope) -> tuple[Kept, ...]:
    """Our examples, then those of the agencies in scope, the newest last."""
    ours = [Kept(hashlib.sha256(content).hexdigest(), 0, scheme) for content, scheme in shipped()]
    rows = Row.objects.exclude(agency=0).order_by("since", "id")
    mine = rows if scope.everywhere else rows.filter(agency__in=scope.agencies)
    return (*ours, *(Kept(row.sha256, row.agency, _read(row.content)) for row in mine))


def use(agency: int, sha256: str) -> Kept:
    """One of them for a round; what ships is kept then, so that a later edition of the program changes no round."""
    found = next((one for one in listed(Scope(frozenset({agency}))) if one.sha256 == sha256), None)
    if found is None:
        raise Refused(refuse("missing", "selfscores.no_scheme", "scheme"))
    if not found.agency:
        content = next(text for text, _ in shipped() if hashlib.sha256(text).hexdigest() == sha256)
        Row.objects.get_or_create(agency=0, sha256=sha256, defaults=_values(content, found.scheme))
    return found


def scheme_of(sha256: str) -> Scheme:
    """A kept scheme by its mark."""
    content = Row.objects.filter(sha256=sha256).values_list("content", flat=True).first()
    if content is None:
        raise Refused(refuse("missing", "selfscores.no_scheme"))
    return _read(content)


def _put(agency: int, sha256: str, content: bytes, scheme: Scheme) -> None:
    Row.objects.create(agency=agency, sha256=sha256, **_values(content, scheme))


def _values(content: bytes, scheme: Scheme) -> dict[str, object]:
    return {
        "code": scheme.code[:60], "edition": scheme.edition[:20], "level": scheme.level[:30],
        "name": scheme.name[:300], "since": scheme.since, "content": content.decode(),
    }  # fmt: skip


@lru_cache(maxsize=32)
def _read(content: str) -> Scheme:
    return read_scheme(content.encode())
