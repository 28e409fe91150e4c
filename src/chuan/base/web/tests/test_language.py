"""Which language a page speaks, and how it is chosen."""

from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
SIGN_IN = "/dang-nhap/"


def test_a_browser_in_english_reads_vietnamese_until_it_chooses(client: Client) -> None:
    answer = client.get(SIGN_IN, headers={"accept-language": "en-US,en"})
    assert 'lang="vi"' in answer.content.decode()
    assert (answer["Content-Language"], "Cookie" in answer["Vary"]) == ("vi", True)


def test_a_chosen_language_stays(client: Client) -> None:
    answer = client.post("/ngon-ngu/en/", {"back": SIGN_IN})
    assert (answer.status_code, answer["Location"]) == (302, SIGN_IN)
    page = client.get(SIGN_IN)
    assert (page["Content-Language"], "Sign in" in page.content.decode()) == ("en", True)


def test_an_unknown_language_changes_nothing(client: Client) -> None:
    client.post("/ngon-ngu/xx/", {"back": SIGN_IN})
    assert client.get(SIGN_IN)["Content-Language"] == "vi"


@pytest.mark.parametrize("back", ["", "https://noi.khac/", "//noi.khac/"])
def test_one_is_never_led_to_another_site(client: Client, back: str) -> None:
    assert client.post("/ngon-ngu/en/", {"back": back})["Location"] == "/"
