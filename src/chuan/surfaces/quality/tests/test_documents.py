"""A controlled copy is printed for a named person, counted, and anybody may ask whether it still holds."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from chuan.definitions.documents.services import load
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, stopped_clock
from chuan.readings.forms.services import render
from chuan.readings.forms.tests.copied import LONG
from chuan.surfaces.acts import documents
from chuan.surfaces.acts.documents import Upload
from chuan.surfaces.acts.tests.documented import TODAY, published, registered, who
from chuan.surfaces.studio.tests.world import browser

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def printed(here: Commune, stream: int, holder: int) -> Any:
    return browser(here.people["iso"]).post(
        reverse("quality:document_copy", args=[stream]), {"holder": holder}
    )


def asked(here: Commune, stream: int) -> str:
    """What the public page says of the first copy."""
    copy = load(stream).state.copies[0]
    written = load(stream).state.editions[copy.revision - 1]
    address = reverse("citizen:copy", args=[here.agency.code, "QC.01", copy.revision, written.sha256[:16]])
    return Client().get(address).content.decode()


def test_it_bears_its_number_its_holder_and_the_way_to_ask(here: Commune) -> None:
    stream = published(here, registered(here).id).id
    assert printed(here, stream, who(here, "handler")).status_code == 302
    (copy,) = load(stream).state.copies
    page = browser(here.people["iso"]).get(reverse("quality:document_content", args=[stream, copy.sha256]))
    text = PdfReader(io.BytesIO(page.content)).pages[0].extract_text()
    for part in ("Bản số 01", "QC.01", "Quy chế làm việc", "handler", "còn hiệu lực không"):
        assert part in text


def test_a_content_that_is_a_pdf_is_bound_to_its_sheet(here: Commune) -> None:
    stream = registered(here).id
    content = render(LONG["copy_sheet"])
    documents.write(here.actor("iso"), stream, Upload("quy-che.pdf", content))
    published(here, stream)
    printed(here, stream, who(here, "handler"))
    page = browser(here.people["iso"]).get(
        reverse("quality:document_content", args=[stream, load(stream).state.copies[0].sha256])
    )
    assert len(PdfReader(io.BytesIO(page.content)).pages) == 2


def test_anybody_may_ask_whether_it_still_holds(here: Commune) -> None:
    stream = published(here, registered(here).id).id
    printed(here, stream, who(here, "handler"))
    assert "Bản in còn hiệu lực" in asked(here, stream)
    assert "Quy chế làm việc" not in asked(here, stream)  # an internal document is not named to the public
    documents.make_obsolete(here.actor("iso"), stream, "Không dùng nữa")
    assert "Bản in hết hiệu lực" in asked(here, stream)


def test_the_next_revision_takes_its_place(here: Commune, stopped_clock: Clock) -> None:
    stream = published(here, registered(here).id).id
    printed(here, stream, who(here, "handler"))
    documents.revise(here.actor("iso"), stream)
    documents.write(here.actor("iso"), stream, Upload("moi.txt", "Điều 1 mới".encode()))
    published(here, stream, TODAY + timedelta(days=1))
    assert "Bản in còn hiệu lực" in asked(here, stream)
    stopped_clock.stand(stopped_clock.now + timedelta(days=2))
    assert "Bản in đã được thay" in asked(here, stream)


def test_what_was_never_published_is_not_printed(here: Commune) -> None:
    stream = registered(here).id
    answer = printed(here, stream, who(here, "handler"))
    assert answer.status_code == 409
    assert not load(stream).state.copies
