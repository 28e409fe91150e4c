"""The agency's rules of keeping and lending, read from the catalogue."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Retention:
    """How long files of a kind are kept (None: for ever), who approves a loan of one, what it is made of."""

    key: str
    name: str
    years: int | None
    approver: str
    source: str
    verified: bool
    procedures: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lending:
    """For how many working days, and how often it may be renewed for as long again."""

    term: int
    renewals: int
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """All of them; ``own``: by the code of an agency that has its own rule of lending."""

    kinds: tuple[Retention, ...]
    lending: Lending
    own: tuple[tuple[str, Lending], ...] = ()

    def kind(self, key: str) -> Retention:
        return next(one for one in self.kinds if one.key == key)

    def of_dossier(self, procedure: str) -> Retention:
        """The kind of a dossier: that which names its procedure, else the first that names none at all."""
        named = (one for one in self.kinds if procedure in one.procedures)
        rest = (one for one in self.kinds if not one.procedures and not one.matters)
        return next(named, None) or next(rest)

    def of_matter(self, kind: str) -> Retention | None:
        return next((one for one in self.kinds if kind in one.matters), None)

    def at(self, agency: str) -> Lending:
        """The rule of lending of an agency."""
        return dict(self.own).get(agency, self.lending)
