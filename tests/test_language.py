"""Every sentence is wrapped for translation, and English readers get the first surfaces in full."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.house import tree, wrapped

PAGES = [name for name in tree.files() if "/templates/" in name and name.endswith(".html")]


@pytest.mark.parametrize("name", [name for name in PAGES if not tree.is_test(name)])
def test_a_template_shows_no_sentence_that_is_not_wrapped(name: str) -> None:
    assert not list(wrapped.bare(name, tree.text(name)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('<p>{% translate "Hồ sơ" %} <b>{{ code }}</b></p>', 0),
        ("{% blocktranslate trimmed %}Bước {{ n }}{% endblocktranslate %}", 0),
        ("<title>Chuẩn</title>", 0),
        ("<p>Hồ sơ</p>", 1),
        ('<input placeholder="Mã hồ sơ">{% translate "Tìm" %}<p>Đóng</p>', 2),
        ("<p>một</p>\n<p>hai bước</p>", 2),
    ],
)
def test_a_bare_sentence_is_found(text: str, found: int) -> None:
    assert len(list(wrapped.bare("a.html", text))) == found


def test_code_shows_no_sentence_that_is_not_wrapped() -> None:
    names = [name for name in tree.files() if name.startswith(wrapped.SHOWS) and name.endswith(".py")]
    names = [name for name in names if not tree.is_test(name) and name not in wrapped.PRINTED]
    assert set(wrapped.PRINTED) <= set(tree.files())
    assert set(wrapped.KEPT) <= set(names)
    assert [fault for name in names for fault in wrapped.bare_code(name, tree.text(name))] == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('"""Đây là lời dẫn."""\nA = gettext_noop("Hồ sơ")\n', 0),
        ('said = _("Bước %(n)s") % {"n": 1}\n', 0),
        ('A = "Hồ sơ"\n', 1),
        ("said = f\"Bước {n}, {'một' if n else 'không'}\"\n", 3),
    ],
)
def test_a_bare_sentence_in_code_is_found(code: str, found: int) -> None:
    assert len(list(wrapped.bare_code("a.py", code))) == found


def test_english_says_everything_of_the_first_surfaces() -> None:
    found = wrapped.wrapped()
    assert len(found) > 300
    assert not list(wrapped.untranslated(found, wrapped.english()))


def test_english_keeps_the_places_of_facts() -> None:
    wrong = [
        message.id
        for message in wrapped.english()
        if message.id and wrapped.facts(str(message.id)) != wrapped.facts(str(message.string))
    ]
    assert not wrong


def test_sentences_are_read_from_code_templates_and_rooms() -> None:
    code = 'A = gettext_noop("Một")\nB = _("Hai")\nROOMS = (Room("key", "Ba", "icon"),)\n'
    page = '{% load i18n %}<p>{% translate "Bốn" %}</p>'
    assert [*wrapped.sentences("a.py", code), *wrapped.sentences("a.html", page)] == [
        "Một",
        "Hai",
        "Ba",
        "Bốn",
    ]


def test_english_says_each_sentence_once() -> None:
    said = re.findall(r'^msgid ((?:".*"\n)+)', tree.text(wrapped.ENGLISH), re.MULTILINE)
    assert [text for text, times in Counter(said).items() if times > 1] == []
