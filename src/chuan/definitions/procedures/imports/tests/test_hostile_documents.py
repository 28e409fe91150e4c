from __future__ import annotations

import pytest

from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refused
from chuan.definitions.procedures.imports.docx_procedure import read_docx
from chuan.definitions.procedures.imports.tests.samples import docx, row, text, word, zipped
from chuan.definitions.procedures.rules.words import WORDS

ENTITY = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "import_broken_zip"),
        (b"plain text", "import_broken_zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "import_old_word"),
        (docx(row())[:700], "import_broken_zip"),
        (zipped({"xl/workbook.xml": b"<a/>"}), "import_not_word"),
        (zipped({"word/document.xml": b"<a/>"}), "import_not_word"),
        (zipped({"word/document.xml": b"<a>"}), "import_broken_xml"),
        (
            zipped({"word/document.xml": b'<?xml version="1.0" encoding="windows-1258"?><a/>'}),
            "import_encoding",
        ),
        (zipped({"word/document.xml": b"<a>\xff</a>"}), "import_encoding"),
        (zipped({"word/document.xml": b"<a>" + b" " * 3_000_000}), "import_bomb"),
        (word("&x;", ENTITY), "import_entities"),
        (word("&b;", LAUGHS), "import_entities"),
        (word(text("Chi tiÕt thñ tôc hµnh chÝnh, ®¨ng ký")), "import_legacy"),
        (word(text("Chi tieát thuû tuïc haønh chính")), "import_legacy"),
    ],
)
def test_one_clear_sentence_and_no_crash(data: bytes, key: str) -> None:
    with pytest.raises(Refused) as refused:
        read_docx(data)
    (refusal,) = refused.value.refusals
    assert refusal.reason.key == f"procedures.{key}"
    assert say(refusal.reason, WORDS).endswith(".")


def test_a_size_that_lies_is_still_counted() -> None:
    data = bytearray(zipped({"word/document.xml": b"<a>" + b" " * 40_000_000}))
    real = (40_000_003).to_bytes(4, "little")
    while (at := data.find(real)) >= 0:
        data[at : at + 4] = (900).to_bytes(4, "little")
    with pytest.raises(Refused, match=r"import_broken_zip|import_bomb|import_broken_xml"):
        read_docx(bytes(data))
