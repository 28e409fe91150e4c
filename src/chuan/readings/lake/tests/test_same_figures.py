"""PostgreSQL's counters, DuckDB over the lake and Spark over the lake: figure by figure the same."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refused
from chuan.definitions.laws.models import LegalText, TextAnswer
from chuan.definitions.organisation.models import Official
from chuan.definitions.organisation.services import agency as agency_of
from chuan.definitions.organisation.services import merge_agency, stood
from chuan.definitions.organisation.tests import factories as organisation
from chuan.events.dossiers.tests.factories import commune
from chuan.readings.cases.models import VoiceRow
from chuan.readings.cases.services.changing import Change
from chuan.readings.counters.services.projecting import apply
from chuan.readings.counters.tests.test_both_ways import drawn
from chuan.readings.indices.queries.counting import counted, weeks
from chuan.readings.indices.queries.petitions import petition_sums
from chuan.readings.indices.services.asking import Days
from chuan.readings.indices.services.published import published_sums
from chuan.readings.indices.services.reckoning import index as reckoned_by_tables
from chuan.readings.lake.rules.national import opened, sealed
from chuan.readings.lake.services.exporting import export
from chuan.readings.lake.services.figures import Lake
from chuan.readings.lake.services.scoring import figures, index, own_part

pytestmark = pytest.mark.django_db
START = datetime(2026, 1, 20, 8, tzinfo=VIETNAM)
KNOWN = START + timedelta(days=60)
LATER, BEFORE = KNOWN + timedelta(days=30), KNOWN + timedelta(days=1)


@pytest.fixture
def agency() -> int:
    """An agency with two hundred dossiers of every kind, each known twice, and sixty petitions known twice."""
    chance, here = random.Random(11), commune().agency.id  # noqa: S311 - a test draws
    for stream in range(1, 201):
        for version, known in enumerate((KNOWN, KNOWN + timedelta(days=2))):
            facts = replace(drawn(stream, chance), agency=here)
            apply([Change(stream, known, lambda _, now=facts: now, version == 0)])  # type: ignore[misc]  # bound now
    announce(here, chance)
    VoiceRow.objects.bulk_create(voice for one in range(1, 61) for voice in voices(one, here, chance))
    return here


def announce(agency: int, chance: random.Random) -> None:
    """Twelve decisions that announce procedures, signed and listed on any day."""
    official = Official.objects.all()[0]
    for number in range(12):
        day = START.date() + timedelta(days=chance.randrange(60))
        text = LegalText.objects.create(
            agency_id=agency, number=f"{number}/QĐ-UBND", key=str(number), name="Công bố", kind="announcement", issued=day,
            effect=day + timedelta(days=chance.randrange(14)), source="Công báo", entered_by=official, entered_at=KNOWN,
        )  # fmt: skip
        if chance.random() < 0.7:
            listed = day + timedelta(days=chance.randrange(12))
            TextAnswer.objects.create(text=text, agency_id=agency, kind="listed", said="https://", day=listed, by=official, at=KNOWN + timedelta(days=2))  # fmt: skip


def voices(stream: int, agency: int, chance: random.Random) -> list[VoiceRow]:
    """What was known of one petition at first, and what is since."""

    def moment() -> datetime | None:
        return START + timedelta(days=chance.randrange(60)) if chance.random() < 0.7 else None

    def version(nth: int, **known: datetime | None) -> VoiceRow:
        return VoiceRow(
            stream=stream, nth=nth, agency=agency, sent=sent, kind=chance.choice(("", "own", "others", "complaint")),
            pass_back=sent + timedelta(days=2), answer=sent + timedelta(days=20), supplement=moment(), publish=moment(),
            classified=moment(), asked=moment(), answered=moment(), published=moment(), withheld=chance.random() < 0.2,
            liked=chance.choice((None, True, False)), dossier=chance.choice((None, 1, 2)), asker=chance.randrange(4),
            dropped=chance.random() < 0.1, **known,
        )  # fmt: skip

    sent, later = START + timedelta(days=chance.randrange(40)), KNOWN + timedelta(days=2)
    return [version(1, known_from=KNOWN, known_until=later), version(2, known_from=later)]


def asked(as_of: datetime) -> Days:
    return Days(date(2026, 1, 25), date(2026, 3, 15), as_of)


def code_of(agency: int) -> str:
    found = agency_of(agency, KNOWN)
    assert found is not None
    return found.code


@pytest.mark.parametrize("as_of", [LATER, BEFORE])
def test_duckdb_counts_what_postgresql_counts(agency: int, tmp_path: Path, as_of: datetime) -> None:
    export(tmp_path / "lake")
    when, lake = asked(as_of), Lake("duckdb", (tmp_path / "lake",))
    told = petition_sums([agency], when.start, when.end, when.as_of)[agency]
    assert lake.sums(when)[code_of(agency)] == {
        **counted(when.of(agency)),
        **told,
        **published_sums([agency], when)[agency],
    }
    assert lake.weeks(when)[code_of(agency)] == tuple(weeks(when.of(agency)).values())


@pytest.mark.slow
def test_spark_counts_what_duckdb_counts(agency: int, tmp_path: Path) -> None:
    export(tmp_path / "lake")
    for when in (asked(LATER), asked(BEFORE)):
        duckdb, spark = (Lake(engine, (tmp_path / "lake",)) for engine in ("duckdb", "spark"))
        assert spark.sums(when) == duckdb.sums(when)
        assert spark.weeks(when) == duckdb.weeks(when)


def test_lakes_of_two_provinces_are_read_as_one(agency: int, tmp_path: Path) -> None:
    for name in ("north", "south"):
        export(tmp_path / name)
    when, code = asked(LATER), code_of(agency)
    one = Lake("duckdb", (tmp_path / "north",)).sums(when)[code]
    both = Lake("duckdb", (tmp_path / "north", tmp_path / "south")).sums(when)[code]
    assert both["received"] == 2 * one["received"] > 0
    assert both["procedure"] == one["procedure"]


def test_what_is_sent_to_the_nation_is_what_the_lake_counts(agency: int, tmp_path: Path) -> None:
    export(tmp_path / "lake")
    when, code, lake = asked(LATER), code_of(agency), Lake("duckdb", (tmp_path / "lake",))
    sent = figures(lake, code, "Quảng Ninh", "province", when)
    assert sent.figures["agencies"] == 1
    assert sent.figures["late"] == lake.sums(when)[code]["late"] > 0
    assert opened(sealed(sent), "sent.json") == sent
    with pytest.raises(Refused, match="no_agencies"):
        figures(lake, "H00", "Không có", "province", when)


def test_a_lake_replaces_a_lake_and_nothing_else(agency: int, tmp_path: Path) -> None:
    folder = tmp_path / "lake"
    assert export(folder) == export(folder)
    assert {path.name for path in tmp_path.iterdir()} == {"lake"}
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "mine.txt").write_text("kept")
    with pytest.raises(Refused, match="not_empty"):
        export(tmp_path / "letters")


def test_a_changed_file_is_noticed_before_anything_is_counted(agency: int, tmp_path: Path) -> None:
    export(tmp_path / "lake")
    listed = json.loads((tmp_path / "lake/lake.json").read_text())["files"]
    path = tmp_path / "lake" / listed[-1]["file"]
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(Refused, match="changed"):
        Lake("duckdb", (tmp_path / "lake",))
    with pytest.raises(Refused, match="no_lake"):
        Lake("duckdb", (tmp_path,))


def test_the_index_of_a_lake_is_the_index_of_the_tables(agency: int, tmp_path: Path) -> None:
    export(tmp_path / "lake")
    when, row = asked(LATER), agency_of(agency, KNOWN)
    assert row is not None
    lake = Lake("duckdb", (tmp_path / "lake",))
    name, found = index("766", lake, row.code, when)
    assert (name, found.index) == (row.name, reckoned_by_tables("766", row, when).index)
    assert (
        len(lake.costing(when, row.code, "in_time"))
        == found.index.lines[4].denominator - found.index.lines[4].numerator
    )
    with pytest.raises(Refused, match="no_agency"):
        index("766", lake, "H00.00", when)


def test_of_an_agency_merged_within_the_lake_counts_its_own_days_too(agency: int, tmp_path: Path) -> None:
    heir = organisation.agency("H49.99")
    merge_agency(agency, heir.id, date(2026, 2, 20))
    export(tmp_path / "lake")
    when, row, lake = asked(LATER), agency_of(agency, KNOWN), Lake("duckdb", (tmp_path / "lake",))
    assert row is not None
    assert lake.stood()[row.code] == replace(stood([agency])[agency], heir=0)
    by_tables, (_name, found) = reckoned_by_tables("766", row, when), index("766", lake, row.code, when)
    assert (found.index, found.notes) == (by_tables.index, by_tables.notes)
    assert own_part("766", lake, row.code, when)[0].until == date(2026, 2, 20)
    with pytest.raises(Refused, match="ended_before"):
        index("766", lake, row.code, replace(when, since=date(2026, 2, 20)))
