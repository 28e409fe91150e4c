"""The file itself: equal input, equal bytes; PDF/A; the time is the form's own."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from chuan.readings.forms.services import render
from chuan.readings.forms.tests.samples import RECEIPT

_ELSEWHERE = (
    "import hashlib; from chuan.readings.forms.services import render;"
    "from chuan.readings.forms.tests.samples import RECEIPT;"
    "print(hashlib.sha256(render(RECEIPT)).hexdigest())"
)


def test_another_process_makes_the_same_bytes() -> None:
    there = subprocess.run(
        [sys.executable, "-c", _ELSEWHERE],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": "src"},
    )
    assert there.stdout.strip() == hashlib.sha256(render(RECEIPT)).hexdigest()


def test_forms_rendered_between_leave_no_trace() -> None:
    first = render(RECEIPT)
    assert render(replace(RECEIPT, code="H19.120.05-260828-0013")) != first
    assert render(RECEIPT) == first


def test_threads_share_the_compiler() -> None:
    forms = [replace(RECEIPT, code=f"H19.120.05-260828-{at:04}") for at in range(8)]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(render, forms))
    assert together == [render(form) for form in forms]


def test_file_claims_pdf_a_2b_and_the_time_of_the_form() -> None:
    reader = PdfReader(BytesIO(render(RECEIPT)))
    assert reader.metadata is not None
    assert reader.metadata.creation_date == RECEIPT.head.at
    assert b"<pdfaid:part>2</pdfaid:part>" in render(RECEIPT)
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in render(RECEIPT)
    assert reader.metadata.title == "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"


def test_every_font_is_inside_the_file() -> None:
    descriptors = re.findall(
        rb"<</Type/FontDescriptor/FontName/[A-Z]+\+([^/]+)[^>]+/FontFile3", render(RECEIPT)
    )
    faces = {b"TeXGyreTermes-Regular", b"TeXGyreTermes-Bold", b"TeXGyreTermes-Italic"}
    assert set(descriptors) == faces
    assert render(RECEIPT).count(b"/Type/FontDescriptor") == len(faces)
