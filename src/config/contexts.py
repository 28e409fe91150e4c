"""The one list of contexts, in the order of imports: a context may use only those above it."""

from __future__ import annotations

from importlib.util import find_spec

BASE = ("engine", "imaging", "signing", "store", "web")
DEFINITIONS = ("organisation", "calendars", "laws", "procedures", "documents", "schemes")
EVENTS = (
    "dossiers",
    "money",
    "custody",
    "lookups",
    "scans",
    "holdings",
    "intake",
    "audits",
    "reviews",
    "transitions",
    "corrections",
    "declarations",
    "loans",
    "appraisals",
    "selfscores",
    "training",
    "meetings",
    "instructions",
    "risks",
    "petitions",
    "feedback",
    "registers",
    "queue",
    "offline",
    "post",
    "inspections",
    "stages",
    "portalscores",
    "reads",
    "reporting",
)
READINGS = (
    "deadlines",
    "digitised",
    "matters",
    "conformance",
    "nonconformities",
    "takings",
    "arrivals",
    "whereabouts",
    "cases",
    "counters",
    "satisfaction",
    "waiting",
    "measures",
    "likelihoods",
    "scores",
    "evidence",
    "obligations",
    "systems",
    "onsite",
    "outbox",
    "indices",
    "lake",
    "statistics",
    "comparisons",
    "forms",
    "outgoing",
    "overseen",
)
SURFACES = (
    "acts",
    "telling",
    "counter",
    "desk",
    "citizen",
    "province",
    "leader",
    "studio",
    "quality",
    "rating",
    "voices",
    "tickets",
    "exchange",
    "api",
    "cli",
    "simulator",
)

LAYERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("base", BASE),
    ("definitions", DEFINITIONS),
    ("events", EVENTS),
    ("readings", READINGS),
    ("surfaces", SURFACES),
)

CONTEXTS = tuple(f"chuan.{layer}.{name}" for layer, names in LAYERS for name in names)
"""Dotted names; the last part is the label of the Django app."""

PAGES: tuple[tuple[str, str], ...] = (
    ("", "chuan.base.web"),
    ("mot-cua/", "chuan.surfaces.counter"),
    ("xu-ly/", "chuan.surfaces.desk"),
    ("tra-cuu/", "chuan.surfaces.citizen"),
    ("tinh/", "chuan.surfaces.province"),
    ("lanh-dao/", "chuan.surfaces.leader"),
    ("quy-trinh/", "chuan.surfaces.studio"),
    ("chat-luong/", "chuan.surfaces.quality"),
    ("cham-diem/", "chuan.surfaces.rating"),
    ("phan-anh/", "chuan.surfaces.voices"),
    ("hang-cho/", "chuan.surfaces.tickets"),
    ("ket-noi/", "chuan.surfaces.exchange"),
    ("api/", "chuan.surfaces.api"),
    ("", "chuan.definitions.organisation"),
)
"""Where the pages of a context are mounted: its ``web/urls.py`` sets ``app_name`` to the context's name."""


def present(module: str) -> bool:
    """Whether a dotted name can be imported; nothing of it runs, except its parents' ``__init__``."""
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False
