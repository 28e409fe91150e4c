"""The house checks itself; ``test_house_broken.py`` shows that each check can fail."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from importlib import import_module

import pytest
from django.apps import apps

from chuan.base.engine.places import ROOT
from config.contexts import CONTEXTS, present
from config.projectors import PROJECTORS
from tests.house import code, docs, sizes, tables, texts, tree

BINARY = (".png", ".jpg", ".woff2", ".pdf", ".docx", ".xlsx", ".gz", ".zip")
LOCKS = ("package-lock.json",)


def none(faults: Iterable[str]) -> None:
    """No fault, or all of them, one a line."""
    found = list(faults)
    assert not found, "\n".join(["", *found])


def our_models() -> list[type]:
    return [model for model in apps.get_models() if model.__module__.startswith("chuan.")]


def test_no_function_or_file_is_too_long() -> None:
    measured = [one for name in tree.source() for one in sizes.measure(name, tree.text(name))]
    none(sizes.too_long(measured))


def test_nine_in_ten_are_small() -> None:
    measured = [one for name in tree.source() for one in sizes.measure(name, tree.text(name))]
    none(sizes.too_many_long(measured))


def test_no_file_names_a_registry_a_machine_or_unfinished_work() -> None:
    names = [name for name in tree.files() if not name.endswith(BINARY) and name not in LOCKS]
    none([fault for name in names for fault in texts.faults(name, tree.text(name))])


def test_locks_hold_hashes_and_no_addresses() -> None:
    locks = [name for name in tree.files() if name.endswith((".lock", "package-lock.json"))]
    none([name for name in locks if "resolved" in tree.text(name) or "index-url" in tree.text(name)])


def test_pages_hold_no_script_or_style() -> None:
    pages = [name for name in tree.files() if "/templates/" in name and name.endswith(".html")]
    none([fault for name in pages for fault in texts.inline_faults(name, tree.text(name))])


@pytest.mark.parametrize("check", [code.late_imports, code.signals])
def test_code_keeps_its_habits(check: object) -> None:
    assert callable(check)
    none([fault for name in tree.source() for fault in check(name, tree.text(name))])


def test_listings_take_scope_first() -> None:
    names = [name for name in tree.source() if code.is_listing_module(name)]
    assert names, "no listing module was found; the check looks in the wrong place"
    none([fault for name in names for fault in code.listings_without_scope(name, tree.text(name))])


def test_foreign_keys_point_down_and_are_private() -> None:
    none(tables.key_faults(our_models()))


def test_no_query_walks_into_another_context() -> None:
    foreign = tables.foreign_names(our_models())
    faults = [
        fault
        for context, fields in foreign.items()
        for name in tree.source()
        if name.startswith(f"src/{context.replace('.', '/')}/")
        for fault in tables.walks(name, tree.text(name), sorted(fields))
    ]
    none(faults)


def test_every_projector_exists() -> None:
    for name in PROJECTORS:
        module, _, function = name.rpartition(".")
        assert callable(getattr(import_module(module), function))


def test_every_context_stands_in_the_tree_with_its_lines() -> None:
    missing = [name for name in CONTEXTS if not present(name)]
    texts_of = {name: tree.folder(name) / "README.md" for name in CONTEXTS if name not in missing}
    faults = [
        fault
        for name, path in texts_of.items()
        for fault in docs.readme_faults(name, path.read_text() if path.exists() else None)
    ]
    none([*(f"{name} is not there" for name in missing), *faults])


def test_every_context_has_a_glossary_line() -> None:
    none(docs.missing_from_glossary(CONTEXTS, tree.text("docs/glossary.md")))


def test_every_setting_is_documented() -> None:
    read = {
        name
        for path in tree.source()
        if not tree.is_test(path)
        for name in docs.settings_read(tree.text(path))
    }
    none(docs.undocumented(read, tree.text("docs/operate/install.md")))


def test_rules_load_where_django_is_not_installed() -> None:
    """Every module of rules, and the kernel, imported with Django and the driver out of reach."""
    wanted = [
        name.removeprefix("src/").removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        for name in tree.source()
        if name.startswith("src/") and ("/rules/" in name or "/kernel/" in name)
    ]
    blocked = "import sys; sys.modules.update(dict.fromkeys(('django', 'psycopg')))"
    script = f"{blocked}\nfrom importlib import import_module\nfor name in {wanted!r}: import_module(name)"
    said = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    none(said.stderr.splitlines())
    assert said.returncode == 0
