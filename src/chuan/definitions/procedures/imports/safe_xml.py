"""XML from outside: no entity, no DTD, no network, one known encoding; comments are kept."""

from __future__ import annotations

import codecs
import re

from lxml import etree

from chuan.base.kernel.refusal import Refused, refuse

_DECLARED = re.compile(rb"""^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._\-]+)["']""")
_KNOWN = frozenset({"utf-8", "utf8", "us-ascii", "ascii", "utf-16"})
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_xml(data: bytes, limit: int) -> etree._Element:
    """The root element; ``Refused`` with one sentence for a file too large, hostile or broken."""
    if len(data) > limit:
        raise Refused(refuse("too_large", "procedures.import_too_large", most=limit // 1_000_000))
    text = _decoded(data)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise Refused(refuse("invalid", "procedures.import_entities"))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, encoding="utf-8"
    )
    try:
        return etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise Refused(refuse("invalid", "procedures.import_broken_xml", line=error.lineno or 1)) from None


def _decoded(data: bytes) -> str:
    """The text as UTF-8 or marked UTF-16; anything else would be guessing."""
    declared = _DECLARED.match(data.removeprefix(codecs.BOM_UTF8))
    if declared and declared[1].decode("ascii").lower() not in _KNOWN:
        raise Refused(refuse("invalid", "procedures.import_encoding"))
    try:
        return data.decode("utf-16") if data.startswith(_UTF16) else data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused(refuse("invalid", "procedures.import_encoding")) from None
