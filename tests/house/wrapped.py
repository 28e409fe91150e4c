"""Sentences wrapped for translation, and those that a template shows without being wrapped.

``python -m tests.house.wrapped`` prints what the English catalogue lacks, ready to be appended to it.
"""

from __future__ import annotations

import ast
import io
import re
import sys
from collections.abc import Iterable, Iterator, Mapping

import django
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_python
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

from chuan.base.engine.places import ROOT
from tests.house import tree

ENGLISH = "src/chuan/base/web/locale/en/LC_MESSAGES/django.po"
COMPLETE = (
    "src/chuan/base/web/",
    "src/chuan/definitions/organisation/",
    "src/chuan/surfaces/citizen/",
    "src/chuan/surfaces/counter/",
    "src/chuan/surfaces/desk/",
    "src/chuan/surfaces/exchange/",
    "src/chuan/surfaces/quality/",
    "src/chuan/surfaces/rating/",
    "src/chuan/surfaces/leader/",
    "src/chuan/surfaces/province/",
    "src/chuan/surfaces/studio/",
    "src/chuan/surfaces/telling/",
    "src/chuan/surfaces/tickets/",
    "src/chuan/surfaces/voices/",
)
"""Whose sentences English readers get in full."""
SHOWS = tuple(
    f"src/chuan/surfaces/{name}/web/"
    for name in ("citizen", "counter", "desk", "exchange", "leader", "quality", "rating", "studio", "voices")
)
"""Whose Python code shows sentences, each of them wrapped."""
PRINTED = tuple(
    f"src/chuan/surfaces/{name}.py"
    for name in (
        "quality/web/pack_parts",
        "quality/web/pack_work",
        "quality/web/paper_books",
        "quality/web/risk_paper",
        "rating/web/honours_paper",
        "rating/web/minutes_paper",
        "rating/web/papers",
        "rating/web/sheet_paper",
        "rating/web/workbooks",
    )
)
"""What composes papers and what is frozen in them: Vietnamese in any language."""
KEPT: Mapping[str, frozenset[str]] = {
    "src/chuan/surfaces/citizen/web/progress.py": frozenset({"Đang ", "Đã "}),
    "src/chuan/surfaces/counter/web/picking.py": frozenset({" làm việc", "chưa có thời hạn", "chưa có hạn"}),
    "src/chuan/surfaces/counter/web/reading.py": frozenset({"Chưa nộp", "Việc khác cần làm"}),
    "src/chuan/surfaces/counter/web/register.py": frozenset({"Sổ theo dõi hồ sơ"}),
    "src/chuan/surfaces/leader/web/absences.py": frozenset({"Người giữ vắng"}),
    "src/chuan/surfaces/leader/web/signing.py": frozenset({" làm việc"}),
}
"""Vietnamese that stays in any language: words looked for in what others wrote, and words kept with a dossier."""
_WRAPS = frozenset({"_", "gettext", "gettext_lazy", "gettext_noop", "Room", "Section", "Wing"})
_KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_noop": None,
    "gettext_lazy": None,
    "Room": (2,),
    "Section": (2,),
    "Wing": (1,),
}


def sentences(name: str, text: str) -> Iterator[str]:
    """The source strings of one Python file or template."""
    code = _code(name, text) if name.endswith(".html") else text
    source = io.BytesIO(code.encode())
    for _line, function, found, _comments in extract_python(source, _KEYWORDS, (), {"encoding": "utf-8"}):
        strings: tuple[str | None, ...] = (found,) if isinstance(found, str) else tuple(found or ())
        wanted = strings[1:2] if function in {"Room", "Section"} else strings[:1]
        yield from filter(None, wanted)


def _code(name: str, page: str) -> str:
    """The template as Python would call for its sentences; what stands between them is out of the way."""
    return "\n".join(line.strip() for line in templatize(page, origin=name).splitlines())


def wrapped(prefixes: Iterable[str] = COMPLETE) -> dict[str, str]:
    """Source string → the first file it stands in."""
    found: dict[str, str] = {}
    for name in tree.files():
        if name.startswith(tuple(prefixes)) and name.endswith((".html", ".py")) and not tree.is_test(name):
            for sentence in sentences(name, tree.text(name)):
                found.setdefault(sentence, name)
    return found


def english() -> Catalog:
    """The English catalogue as it stands."""
    with (ROOT / ENGLISH).open("rb") as file:
        return read_po(file, locale="en")


def untranslated(found: dict[str, str], catalogue: Catalog) -> Iterator[str]:
    """Each sentence without English, with its file."""
    for sentence, name in found.items():
        message = catalogue.get(sentence)
        if message is None or not message.string:
            yield f"{name}: {sentence}"


def facts(sentence: str) -> list[str]:
    """The places of facts: %(name)s, %(n)02d."""
    return sorted(re.findall(r"%\(\w+\)\d*[sd]", sentence))


_TAG = re.compile(
    r"Chuẩn|{%\s*blocktrans(?:late)?\b.*?{%\s*endblocktrans(?:late)?\s*%}|{%\s*comment\b.*?{%\s*endcomment\s*%}"
    r"|{#.*?#}|{%.*?%}|{{.*?}}|<!--.*?-->",
    re.DOTALL,
)
_VIETNAMESE = re.compile(r"[À-ỹ][^\n]*")


def bare(name: str, page: str) -> Iterator[str]:
    """Vietnamese words of a template that no tag of translation holds; the product's own name is a name."""
    for found in _VIETNAMESE.finditer(_TAG.sub(lambda tag: "\n" * (tag[0].count("\n") or 1), page)):
        yield f"{name}: “{found[0].strip()}” is not wrapped for translation"


def bare_code(name: str, code: str) -> Iterator[str]:
    """Vietnamese words of Python code outside docstrings that no call of translation holds."""
    kept = KEPT.get(name, frozenset())
    for line, words in _bare_words(ast.parse(code)):
        if words not in kept:
            yield f"{name}:{line} “{words}” is not wrapped for translation"


def _bare_words(node: ast.AST) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _WRAPS:
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _VIETNAMESE.search(node.value):
        yield node.lineno, node.value
    for child in ast.iter_child_nodes(node):
        yield from _bare_words(child)


def _print_missing() -> None:
    settings.configure()
    django.setup()
    known = english()
    missing = Catalog(locale="en")
    for sentence, name in wrapped().items():
        if sentence not in known:
            missing.add(sentence, locations=[(name, 1)])
    write_po(sys.stdout.buffer, missing, omit_header=True, width=110)


if __name__ == "__main__":
    _print_missing()
