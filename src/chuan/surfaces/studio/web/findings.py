"""What the prover found, as a page shows it: the sentence, the example dossier, one mend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.words import sentence
from chuan.definitions.procedures.rules.prover import ERROR, Flaw
from chuan.surfaces.acts.publishing import warning_key


@dataclass(frozen=True, slots=True)
class Found:
    """One flaw; ``mends``: whether its mend can be applied by a press."""

    key: str
    error: bool
    text: str
    example: str
    mend: str
    mends: bool


_CHECKS: tuple[tuple[frozenset[str], str], ...] = (
    (
        frozenset({"dead_step", "trap", "improper_end", "lost_branch", "unknown_target"}),
        gettext_noop("Mọi bước đều tới được, không có ngõ cụt, không mất nhánh"),
    ),
    (
        frozenset({"over_promise"}),
        gettext_noop("Đường dài nhất kịp lời hẹn, kể cả hồ sơ nhận sát giờ đóng cửa"),
    ),
    (frozenset({"over_law"}), gettext_noop("Lời hẹn không dài hơn hạn theo luật")),
    (frozenset({"nobody_may"}), gettext_noop("Bước nào cũng có người được làm")),
    (frozenset({"same_person"}), gettext_noop("Không ai giữ hai việc đã khai là phải tách nhau")),
    (frozenset({"no_ground"}), gettext_noop("Mọi yêu cầu đều nêu căn cứ")),
)


def found(flaws: Sequence[Flaw]) -> tuple[Found, ...]:
    """The flaws in words, errors first, each as the prover ordered it."""
    return tuple(
        Found(
            warning_key(flaw),
            flaw.severity == ERROR,
            sentence(flaw.reason),
            sentence(flaw.example) if flaw.example else "",
            sentence(flaw.mend) if flaw.mend else "",
            bool(flaw.changes or flaw.promises),
        )
        for flaw in flaws
    )


def proved(flaws: Sequence[Flaw]) -> tuple[str, ...]:
    """What holds: the kinds of flaw that were looked for and not found."""
    if any(flaw.kind == "bound_reached" for flaw in flaws):
        return ()
    kinds = {flaw.kind for flaw in flaws}
    return tuple(_(words) for looked_for, words in _CHECKS if not looked_for & kinds)


def counted(flaws: Sequence[Flaw]) -> tuple[int, int]:
    """(errors, warnings)"""
    errors = sum(flaw.severity == ERROR for flaw in flaws)
    return errors, len(flaws) - errors


def verdict(flaws: Sequence[Flaw]) -> str:
    """Both counts in words."""
    errors, warnings = counted(flaws)
    told = [_("%(errors)s lỗi") % {"errors": errors}] if errors else []
    told += [_("%(warnings)s nhắc nhở") % {"warnings": warnings}] if warnings else []
    return ", ".join(told) or _("Không có lỗi")
