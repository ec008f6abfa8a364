"""What is written into a row comes back as it was, whatever people typed."""

import sqlite3
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Due, Event, Household, Item, Office, Person, Photo, Place, Prompt, Source, Turn
from storage.database import moment, stamp
from storage.rows import dump, load

MODELS = (Due, Event, Household, Item, Office, Person, Photo, Place, Prompt, Source, Turn)

# Times are stored in milliseconds; ids fit into SQLite's 64 bits; half a surrogate pair is no text.
_OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_TIMES = st.builds(
    lambda at, ms, zone: at.replace(microsecond=ms * 1000, tzinfo=zone),
    st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1)),  # noqa: DTZ001  # the zone is drawn beside it
    st.integers(0, 999),
    _OFFSETS,
)
_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
_JSON = st.dictionaries(_TEXT, st.integers() | _TEXT | st.booleans() | st.none() | st.lists(_TEXT), max_size=4)
for _kind, _strategy in (
    (datetime, _TIMES),
    (date, st.dates()),
    (int, st.integers(-(2**63), 2**63 - 1)),
    (str, _TEXT),
    (dict, _JSON),
):
    st.register_type_strategy(_kind, _strategy)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_dataclass_comes_back_from_its_columns(model: type) -> None:
    conn = sqlite3.connect(":memory:")
    names = [field.name for field in fields(model)]
    conn.execute(f"CREATE TABLE t ({', '.join(names)})")

    @given(st.from_type(model))
    def comes_back(value: object) -> None:
        columns = dump(value)
        assert list(columns) == names
        conn.execute("DELETE FROM t")
        marks = ", ".join(f":{name}" for name in names)
        conn.execute(f"INSERT INTO t VALUES ({marks})", columns)  # noqa: S608  # the names are the dataclass's own
        row = conn.execute("SELECT * FROM t").fetchone()
        assert load(model, dict(zip(names, row, strict=True))) == value

    comes_back()
    conn.close()


@given(st.lists(_TIMES, min_size=2, max_size=5))
def test_the_order_of_stored_times_is_the_order_of_time(times: list[datetime]) -> None:
    assert sorted(times) == [moment(text) for text in sorted(str(stamp(each)) for each in times)]


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="names no time zone"):
        stamp(datetime(2026, 11, 24))  # noqa: DTZ001  # on purpose
    assert stamp(None) is None
    assert moment(None) is None
    assert stamp(datetime(2026, 11, 24, 8, tzinfo=UTC)) == "2026-11-24T08:00:00.000+00:00"
