"""The signature block of an official paper: by what right somebody signs, and the lines this gives.

Which form of signing is open to whom, and which bodies decide together, is data
(``catalogue/laws/signing.yaml``); here is only how the lines follow from it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

DEPUTY, UNIT_HEAD, HEAD = "deputy", "unit_head", "head"
_SECOND = "Phó "


@dataclass(frozen=True, slots=True)
class SigningForm:
    """One right to sign: ``prefix`` as printed ("KT."), ``who`` may sign so (deputy, unit_head, head).

    ``whom`` says the same in a sentence.
    """

    key: str
    prefix: str
    name: str
    who: str
    source: str = ""
    verified: bool = False
    whom: str = ""


@dataclass(frozen=True, slots=True)
class Collective:
    """A body that decides together: agencies whose names begin so sign with this line after "TM."."""

    begins: str
    line: str
    source: str = ""
    verified: bool = False


@dataclass(frozen=True, slots=True)
class SigningLaw:
    """Everything ``signing.yaml`` says; ``titles`` are the official titles that stand in a block."""

    forms: tuple[SigningForm, ...]
    collectives: tuple[Collective, ...]
    titles: tuple[str, ...]

    def form(self, key: str) -> SigningForm | None:
        return next((form for form in self.forms if form.key == key), None)


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs or is signed for, as the organisation knows the person; ``head``: leads the unit."""

    name: str
    post: str
    unit: str = ""
    head: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """The lines from right to title, all in capitals, and the name below the signature."""

    lines: tuple[str, ...]
    name: str


def signature_block(
    law: SigningLaw,
    agency: str,
    actor: Signer,
    on_behalf: Signer | None = None,
    form: str = "",
    *,
    collective: bool = False,
) -> Block:
    """Lines for ``actor``, who signs in the own right (``form`` "") or for ``on_behalf`` by KT., TUQ., TL.

    A deputy never signs alone: the own right of a "Phó Chủ tịch" is "KT. CHỦ TỊCH". ``collective``: the
    paper is the body's, not its head's; said only for agencies that have such a body, and not under
    TUQ. and TL., which come from the head. ``KeyError`` for an unknown form.
    """
    title = title_of(law, actor)
    prefixes = {one.key: one.prefix for one in law.forms}
    if form == "kt" or (not form and title.startswith(_SECOND)):
        whose = title_of(law, on_behalf) if on_behalf else title.removeprefix(_SECOND)
        lines = [*_body(law, agency, collective=collective), f"{prefixes['kt']} {whose}", title]
    elif form in {"", "tm"}:
        lines = [*_body(law, agency, collective=collective or form == "tm"), title]
    else:
        whose = title_of(law, on_behalf) if on_behalf else ""
        lines = [f"{prefixes[form]} {whose}".strip(), _of_unit(title, actor)]
    return Block(tuple(line.upper() for line in lines), actor.name)


def title_of(law: SigningLaw, who: Signer) -> str:
    """The official title inside a post's name: "Phó Chủ tịch UBND xã phụ trách kinh tế" → "Phó Chủ tịch"."""
    own = who.post.split(" kiêm ")[0].strip()
    second = _SECOND if own.startswith(_SECOND) else ""
    rest = own.removeprefix(_SECOND)
    found = next((title for title in law.titles if rest.lower().startswith(title.lower())), "")
    return second + found if found else own


def lawful(law: SigningLaw, form: str, delegator: Signer, delegate: Signer) -> bool:
    """Whether the form is open between these two: a deputy of the same leadership, or the head of a unit."""
    known = law.form(form)
    if known is None or not delegator.head:
        return False
    same = delegator.unit == delegate.unit
    fits = {DEPUTY: same and delegate.post.startswith(_SECOND), UNIT_HEAD: not same and delegate.head}
    return fits.get(known.who, False)


def forms_between(law: SigningLaw, delegator: Signer, delegate: Signer) -> tuple[SigningForm, ...]:
    """Every form lawful between two people."""
    return tuple(form for form in law.forms if lawful(law, form.key, delegator, delegate))


def _body(law: SigningLaw, agency: str, *, collective: bool) -> Iterable[str]:
    """The line "TM. …", where the paper is a collective body's."""
    prefix = next((form.prefix for form in law.forms if form.who == HEAD), "")
    bodies = (body for body in law.collectives if agency.lower().startswith(body.begins.lower()))
    body = next(bodies, None)
    return [f"{prefix} {body.line}"] if collective and body else []


def _of_unit(title: str, who: Signer) -> str:
    """The title with the unit it leads, where the title alone would not say which: "Trưởng phòng Kinh tế"."""
    first, _, rest = who.unit.partition(" ")
    same = title.lower().endswith(first.lower()) and rest
    return f"{title} {rest}" if same else title
