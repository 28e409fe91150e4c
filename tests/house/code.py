"""What may stand in no Python file of ours, read from its syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

_SIGNALS = {"django.dispatch", "django.db.models.signals", "django.core.signals"}
_LATE = {"import_module", "import_string", "__import__"}
LATE_IMPORTS_OF: Mapping[str, str] = {
    "src/config/": "the lists live there",
    "src/chuan/base/store/services.py": "runs the projectors config lists",
    "src/chuan/base/web/": "gathers words, rooms and frames of the contexts config lists",
    "tests/": "the checks look at every module",
}
"""Who may import by name, and why."""

ASKED_BY_RULES = {"who_may", "leaders"}
"""Lists that answer an act's question about one agency; no page shows them."""


def late_imports(name: str, code: str) -> Iterator[str]:
    if any(name.startswith(place) for place in LATE_IMPORTS_OF):
        return
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and _called(node) in _LATE:
            yield f"{name}:{node.lineno} imports by name"


def signals(name: str, code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom) and node.module in _SIGNALS:
            yield f"{name}:{node.lineno} uses signals"


def listings_without_scope(name: str, code: str) -> Iterator[str]:
    """A public function of a listing module that gives several rows takes ``scope`` first."""
    for node in ast.parse(code).body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_") or node.name in ASKED_BY_RULES:
            continue
        first = node.args.args[0].arg if node.args.args else ""
        if _gives_rows(node) and first != "scope":
            yield f"{name}:{node.lineno} {node.name} lists without asking for scope first"


def is_listing_module(name: str) -> bool:
    return name.startswith("src/chuan/") and (
        name.endswith(("/services/listings.py", "/listings.py"))
        or ("/queries/" in name and not name.endswith("__init__.py"))
    )


def _gives_rows(node: ast.FunctionDef) -> bool:
    given = ast.unparse(node.returns) if node.returns else ""
    return given.startswith(("tuple[", "list[", "Page", "Sequence[")) and "..." in given + "..."


def _called(node: ast.Call) -> str:
    return getattr(node.func, "id", "") or getattr(node.func, "attr", "")
