"""Each check of the house, broken once on purpose."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests.house import code, docs, sizes, tables, texts


def lines(count: int, body: str = "    pass\n") -> str:
    return "def long() -> None:\n" + body * (count - 1)


@pytest.mark.parametrize(
    ("name", "count"),
    [("src/a/rules/b.py", 41), ("src/a/b.py", 61), ("src/a/tests/test_b.py", 51)],
)
def test_a_long_function_is_found(name: str, count: int) -> None:
    assert len(sizes.too_long(sizes.measure(name, lines(count)))) == 1
    assert sizes.too_long(sizes.measure(name, lines(count - 1))) == []


@pytest.mark.parametrize(("name", "count"), [("src/a/rules/b.py", 251), ("src/a/b.py", 351)])
def test_a_long_file_is_found(name: str, count: int) -> None:
    assert len(sizes.too_long(sizes.measure(name, "x = 1\n" * count))) == 1
    assert sizes.too_long(sizes.measure(name, "x = 1\n" * (count - 1))) == []


def test_too_many_middling_functions_are_found() -> None:
    twenty = [one for _ in range(20) for one in sizes.measure("src/a/b.py", lines(31))]
    assert "nine tenths" in " ".join(sizes.too_many_long(twenty))


@pytest.mark.parametrize(
    "text",
    ["https://files.python" + "hosted.org/x", "# TO" + "DO: later", "open('/wo" + "rk/main/x')"],
)
def test_a_forbidden_text_is_found(text: str) -> None:
    assert len(list(texts.faults("x.md", f"first\n{text}\n"))) == 1


@pytest.mark.parametrize(
    "page",
    ["<script>go()</script>", '<p style="color:red">', "<style>p{}</style>", '<a href="/" onclick="go()">'],
)
def test_script_or_style_in_a_page_is_found(page: str) -> None:
    assert len(list(texts.inline_faults("x.html", page))) == 1


def test_a_linked_script_is_allowed() -> None:
    assert list(texts.inline_faults("x.html", '<script src="/a.js" defer></script>')) == []


def test_an_import_by_name_is_found() -> None:
    broken = "import importlib\nimportlib.import_module('x')\n"
    assert len(list(code.late_imports("src/chuan/surfaces/desk/web/views.py", broken))) == 1
    assert list(code.late_imports("src/config/words.py", broken)) == []


def test_a_signal_is_found() -> None:
    assert len(list(code.signals("x.py", "from django.dispatch import receiver\n"))) == 1


def test_a_listing_without_scope_is_found() -> None:
    broken = "def units(at: datetime) -> tuple[Row, ...]:\n    return ()\n"
    assert len(list(code.listings_without_scope("x.py", broken))) == 1
    assert list(code.listings_without_scope("x.py", broken.replace("at:", "scope:"))) == []


def table(module: str, **fields: Any) -> Any:
    made = type("Table", (), {"__module__": module})
    columns = [SimpleNamespace(name=name, remote_field=there) for name, there in fields.items()]
    made._meta = SimpleNamespace(local_fields=columns, local_many_to_many=[])  # type: ignore[attr-defined]
    return made


def key_to(module: str, related_name: str = "+") -> SimpleNamespace:
    return SimpleNamespace(model=table(module), related_name=related_name)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("chuan.base.store.models", "chuan.events.dossiers.models"),
        ("chuan.definitions.organisation.models", "chuan.definitions.procedures.models"),
    ],
)
def test_a_key_that_points_up_is_found(here: str, there: str) -> None:
    assert len(list(tables.key_faults([table(here, other=key_to(there))]))) == 1
    assert list(tables.key_faults([table(there, other=key_to(here))])) == []


def test_a_name_on_the_other_side_is_found() -> None:
    here = "chuan.events.dossiers.models"
    assert len(list(tables.key_faults([table(here, other=key_to(here, "dossiers"))]))) == 1


def test_a_walk_into_another_context_is_found() -> None:
    here = table("chuan.events.dossiers.models", agency=key_to("chuan.definitions.organisation.models"))
    fields = sorted(tables.foreign_names([here])["chuan.events.dossiers"])
    assert len(list(tables.walks("x.py", "rows.filter(agency__name='x')", fields))) == 1
    assert list(tables.walks("x.py", "rows.filter(agency__in=[1])", fields)) == []


@pytest.mark.parametrize(("text", "count"), [(None, 1), ("line\n" * 17, 1), ("line\n" * 10, 0)])
def test_a_missing_or_long_readme_is_found(text: str | None, count: int) -> None:
    assert len(list(docs.readme_faults("chuan.x", text))) == count


def test_a_word_or_setting_without_its_line_is_found() -> None:
    assert docs.missing_from_glossary(["chuan.base.web"], "nothing") == ["chuan.base.web"]
    assert docs.settings_read('env_int("CHUAN_SIZE", 4)') == {"CHUAN_SIZE"}
    assert docs.undocumented({"CHUAN_SIZE"}, "nothing") == ["CHUAN_SIZE"]
