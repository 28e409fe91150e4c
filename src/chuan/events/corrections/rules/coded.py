"""The coded values of a nonconformity: where it came from, why a signal was rejected, why it happened."""

from __future__ import annotations

SIGNAL, REPORT, AUDIT = "signal", "report", "audit"

REJECTIONS = ("data", "rule", "lawful", "known", "small", "outside")
"""Why a draft is no nonconformity; counted per detector. The words are ``corrections.rejection_<code>``."""

CAUSES = ("people", "training", "method", "volume", "system", "papers", "law", "other_agency", "other")
"""Why it happened; the words are ``corrections.cause_<code>``."""
