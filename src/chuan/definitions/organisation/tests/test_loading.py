"""Organisations and places from the catalogue: whole, twice the same, or not at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation import services
from chuan.definitions.organisation.models import Account, Agency, Holding, Post, Unit
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.organisation.rules.roles import ROLES
from chuan.definitions.organisation.tests.factories import NOW

TODAY = date(2026, 11, 20)

SMALL = """
simulated: true
since: 2025-07-01
agencies:
  - code: 000.00.98.H49
    name: UBND xã
    level: commune
    units:
      - code: vp
        name: Văn phòng
        kind: office
        head: cvp
        posts: [{code: cvp, name: Chánh Văn phòng, roles: [head], holders: [kien]}]
people: [{code: kien, name: Nguyễn Trung Kiên, agency: H49.98}]
"""


@pytest.mark.django_db
def test_34_provinces_and_3321_wards_once() -> None:
    assert services.load_places() == 34 + 3321
    assert services.load_places() == 0
    provinces = services.places(TODAY)
    assert len(provinces) == 34
    assert sum(len(services.places(TODAY, one.code)) for one in provinces) == 3321
    names = {place.code: place.name for place in services.places(TODAY, "22")}
    assert (names["06877"], names["06994"]) == ("Xã Đông Ngũ", "Đặc khu Vân Đồn")
    assert services.places(date(2025, 6, 30)) == ()


@pytest.mark.django_db
def test_the_demo_covers_every_role_and_both_models() -> None:
    loaded = services.load_demo("Mot-cua-2026")
    seats = services.seats(EVERYTHING, NOW)
    assert {role for seat in seats for role in seat.roles} == set(ROLES)
    assert all(seat.official for seat in seats)
    commune, own_centre = loaded.agencies["H49.98"], loaded.agencies["H19.85"]
    receivers = {one.agency_name for one in services.who_may(commune, "counter", NOW)}
    assert "Chi nhánh Đông Ngũ, Trung tâm PVHCC tỉnh" in receivers
    assert {one.agency_name for one in services.who_may(own_centre, "counter", NOW)} == {
        "Trung tâm PVHCC xã Đồng Phú"
    }
    assert len({one.official for one in services.officials(EVERYTHING, NOW, agency=commune)}) == 12
    account = Account.objects.get(username="tuyet.quay")
    assert account.check_password("Mot-cua-2026")


@pytest.mark.django_db
def test_loading_twice_changes_nothing() -> None:
    tables = (Agency, Unit, Post, Holding, Account)
    first = services.load_demo("Mot-cua-2026")
    before = [table.objects.count() for table in tables]
    assert services.load_demo("khac-hoan-toan") == first
    assert [table.objects.count() for table in tables] == before
    assert Account.objects.get(username="tuyet.quay").check_password("Mot-cua-2026")


@pytest.mark.django_db
def test_an_old_identifier_is_kept_in_the_new_form() -> None:
    assert set(services.load_organisation(read_yaml(SMALL.encode())).agencies) == {"H49.98"}
    assert not Account.objects.get(username="kien").has_usable_password()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("kind: office", "kind: phong", "loại đơn vị"),
        ("roles: [head]", "roles: [vua]", "vai trò"),
        ("holders: [kien]", "holders: [ai]", "không có người"),
        ("head: cvp", "head: khong", "không có vị trí"),
        ("000.00.98.H49", "xã", "mã định danh"),
        ("since: 2025-07-01", "since: hôm qua", "thiếu hoặc sai"),
        ("agency: H49.98}", "agency: H49.99}", "không có cơ quan này"),
    ],
)
def test_a_faulty_file_says_where_and_nothing_is_kept(right: str, wrong: str, said: str) -> None:
    assert right in SMALL
    with pytest.raises(Refused) as refused:
        services.load_organisation(read_yaml(SMALL.replace(right, wrong).encode()))
    assert said in str(refused.value.refusals[0].reason.facts["what"])
    assert not Unit.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "content", [b"a: [", "tên: xã".encode("utf-16"), b"- 1", SMALL.encode() + b"since: 2025-07-02"]
)
def test_a_file_that_is_no_yaml_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "xa.yaml"
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        services.load_organisation_file(path)
    assert refused.value.refusals[0].reason.key == "organisation.unreadable"
