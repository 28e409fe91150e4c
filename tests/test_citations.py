"""No form and no sentence cites an article or a text for a value that nobody has read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from chuan.base.engine import places
from chuan.base.web.words import all_words
from chuan.definitions.laws import services as laws
from chuan.readings.forms.rules import form_names
from chuan.readings.forms.rules.form_names import PACKS, form_name
from tests.house import wrapped

FORMS = places.ROOT / "src/chuan/readings/forms"
CITED = re.compile(
    r"(?:Điều|[Kk]hoản) \d|(?:Nghị định|Thông tư|Luật|Quyết định) (?:số )?\d+/|\d+/\d{4}/(?:NĐ|TT|QĐ|QH)"
)
ASKED = {"Ví dụ: khoản 9 Điều 19, hoặc Phụ lục I", "Ví dụ: khoản 2"}
"""What a person is asked to type, as an example."""


def strings(path: Path) -> Iterator[str]:
    """Every text in a module that is not a docstring."""
    tree = ast.parse(path.read_text())
    holders = (ast.Module, ast.ClassDef, ast.FunctionDef)
    firsts = (_first(node) for node in ast.walk(tree) if isinstance(node, holders))
    said = {id(first.value) for first in firsts if first is not None}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def _first(node: ast.Module | ast.ClassDef | ast.FunctionDef) -> ast.Expr | None:
    """Where a docstring would stand."""
    return next((one for one in node.body[:1] if isinstance(one, ast.Expr)), None)


def read(name: str, pack: str) -> bool:
    """Whether a value of a pack was read in its text."""
    return next(one.verified for one in laws.values() if one.id == f"pack/{name}@{pack}")


@pytest.mark.parametrize("pack", PACKS)
def test_a_form_names_its_circular_only_where_its_number_was_read(pack: str) -> None:
    cites = [CITED.search(form_name(form, pack).citation) for form in ("receipt", "control", "register")]
    assert all(cites) is read("forms", pack)
    assert any(cites) is read("forms", pack)


def test_the_one_place_in_the_forms_that_names_a_text_is_the_one_that_asks_whether_it_was_read() -> None:
    hits = {
        path.name for path in (FORMS / "rules").glob("*.py") for text in strings(path) if CITED.search(text)
    }
    assert hits == {Path(form_names.__file__).name}


def test_no_layout_of_a_form_cites_the_law() -> None:
    lines = (line for path in (FORMS / "typst").glob("*.typ") for line in path.read_text().splitlines())
    assert not [line for line in lines if CITED.search(line.partition("//")[0])]


def test_no_sentence_of_a_context_cites_the_law() -> None:
    assert not {key: told for key, (told, _) in all_words().items() if CITED.search(told)}


def test_no_sentence_of_a_page_cites_the_law() -> None:
    assert not {text for text in wrapped.wrapped() if CITED.search(text)} - ASKED


@pytest.mark.parametrize(
    ("text", "cites"),
    [("theo khoản 9 Điều 19", True), ("Thông tư số 03/2025/TT-VPCP", True), ("Điều này đúng", False)],
)
def test_a_citation_is_known_when_seen(text: str, cites: bool) -> None:  # noqa: FBT001  # the table's column
    assert bool(CITED.search(text)) is cites
