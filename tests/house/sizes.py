"""Budgets of size: nine in ten small, and a limit nobody passes."""

from __future__ import annotations

import ast
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tests.house.tree import is_test


@dataclass(frozen=True, slots=True)
class Budget:
    """Lines: of the middle one, of the one at nine tenths, and of the longest."""

    middle: int
    most: int
    limit: int


BUDGETS: Mapping[str, Budget] = {
    "function in rules": Budget(6, 20, 40),
    "function": Budget(8, 30, 60),
    "file in rules": Budget(80, 160, 250),
    "file": Budget(80, 200, 350),
    "test function": Budget(8, 20, 50),
}
_SHORTEST_FILE = 3
_ENOUGH = 20  # below that many, nine tenths say nothing


@dataclass(frozen=True, slots=True)
class Measured:
    kind: str
    name: str
    lines: int


def measure(name: str, code: str) -> list[Measured]:
    """A file and each of its functions (decorators left out, docstrings counted)."""
    found = [_function(name, node) for node in ast.walk(ast.parse(code)) if _is_function(node)]
    lines = code.count("\n")
    if lines >= _SHORTEST_FILE and not is_test(name):
        found.append(Measured("file in rules" if _in_rules(name) else "file", name, lines))
    return found


def too_long(measured: Iterable[Measured]) -> list[str]:
    return [
        f"{one.name}: {one.lines} lines, the {one.kind} may have {BUDGETS[one.kind].limit}"
        for one in measured
        if one.lines > BUDGETS[one.kind].limit
    ]


def too_many_long(measured: Iterable[Measured]) -> list[str]:
    """Kinds whose middle or nine tenths are over budget."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    for one in measured:
        by_kind[one.kind].append(one.lines)
    return [
        fault for kind, lines in by_kind.items() if len(lines) >= _ENOUGH for fault in _ranks(kind, lines)
    ]


def _ranks(kind: str, lines: list[int]) -> list[str]:
    budget, ordered = BUDGETS[kind], sorted(lines)
    at = {"middle": (0.5, budget.middle), "nine tenths": (0.9, budget.most)}
    return [
        f"{kind}: {rank} at {ordered[math.floor(share * (len(ordered) - 1))]} lines, the budget is {allowed}"
        for rank, (share, allowed) in at.items()
        if ordered[math.floor(share * (len(ordered) - 1))] > allowed
    ]


def _function(name: str, node: ast.AST) -> Measured:
    assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    kind = "test function" if is_test(name) else "function in rules" if _in_rules(name) else "function"
    return Measured(kind, f"{name}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1)


def _is_function(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)


def _in_rules(name: str) -> bool:
    """A table of sentences is no rule, though it lies among them."""
    return ("/rules/" in name or "/kernel/" in name) and not name.endswith("/words.py")
