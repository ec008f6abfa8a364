"""What is in a ledger's files: every item once, its steps, the place and period asked for, and nobody's name."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from bot.errors import LinliError
from bot.ledger.summary import summary
from bot.ledger.tables import found_sentence
from bot.model import Level
from bot.rules.items import follow_up, items, taking
from bot.rules.overview.rates import Counts
from bot.texts.translate import words
from storage import Store
from storage.database import rows
from tests.test_ledger.conftest import NOW, Village
from tests.test_ledger.files import read_csv, read_xlsx, written


def test_both_files_have_every_item_once(year: Store, tmp_path: Path) -> None:
    there = rows(year.db, "SELECT COUNT(*) AS n FROM item")[0]["n"]
    in_csv, in_xlsx = read_csv(written(year, tmp_path / "a.csv")), read_xlsx(written(year, tmp_path / "a.XLSX"))
    assert len(in_csv) == len(in_xlsx) == there
    keys = [(row["Group code"], row["Number"]) for row in in_csv]
    assert len(set(keys)) == len(keys)
    assert keys == [(row["Group code"].value, str(row["Number"].value)) for row in in_xlsx]
    assert keys == sorted(keys, key=lambda key: (key[0], int(key[1])))


def test_the_summary_sheet_adds_up(year: Store, tmp_path: Path) -> None:
    sheet = load_workbook(written(year, tmp_path / "a.xlsx"))["Summary"]
    lines: list[list[Any]] = [[cell.value for cell in line] for line in sheet.iter_rows()]
    added = summary(year, None, None, None, NOW)
    together = next(line for line in lines if line[0] == "Total")
    assert together[1] == added.counts.found == sum(counts.found for _, counts in added.categories)
    assert together[1] == sum(together[2:7])
    for parts in (added.months, added.streets, added.communities, added.groups):
        assert sum(part.counts.found for part in parts) == added.counts.found
        assert sum(part.rates.satisfied.n for part in parts) == added.rates.satisfied.n
    assert len(added.groups) == 14
    row = next(line for line in lines if line[1] == "DT-01")
    assert row[6] == pytest.approx(added.communities[0].rates.answered.value)
    assert row[7] == added.communities[0].rates.answered.n


def test_nobody_is_named(year: Store, tmp_path: Path) -> None:
    content = written(year, tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    names = {found["name"] for found in rows(year.db, "SELECT name FROM person")}
    assert len(names) > 30
    assert not [name for name in names if name in content]


def test_the_words_of_a_private_report_are_left_out(village: Village, tmp_path: Path) -> None:
    village.report(
        "小安", "The tenants of the second floor smoke in the stairwell at night, and I live just above", private=True
    )
    village.report("阿波", "The lamp is out")
    private, public = read_csv(written(village.store, tmp_path / "a.csv", village.now))
    assert (private["Private"], private["In the reporter’s words"], private["Item"]) == ("yes", "", "Building")
    assert (public["In the reporter’s words"], public["Item"]) == ("The lamp is out", "The lamp is out")


def test_every_step_has_its_date_on_the_places_clock(village: Village, tmp_path: Path) -> None:
    item_id = village.report("小安", "The skylight is gone")
    village.do(items.support(village.case(item_id, "阿波"), spoken=False))
    village.do(taking.accept(village.case(item_id, "王建国")))
    village.do(items.finish(village.case(item_id, "王建国"), "refitted"))
    village.do(follow_up.answer(village.case(item_id, "小安"), "no", 1))
    village.do(follow_up.reopen(village.case(item_id, "小安"), "it rattles"))
    village.do(items.finish(village.case(item_id, "赵干部"), "made fast"))
    village.do(follow_up.answer(village.case(item_id, "小安"), "fixed", 2))
    [row] = read_csv(written(village.store, tmp_path / "a.csv", village.now + timedelta(days=9)))
    assert {
        name: row[name][11:] for name in ("Reported", "Taken", "To the community", "Done or explained", "Closed")
    } == {
        "Reported": "14:00",
        "Taken": "14:20",
        "To the community": "14:50",
        "Done or explained": "15:00",
        "Closed": "15:10",
    }
    assert (row["Follow-up asked"][11:], row["Follow-up answered"][11:], row["Last reopened"][11:]) == (
        "15:00",
        "15:10",
        "14:50",
    )
    assert (row["Reopened, times"], row["Households"], row["Answered in time"]) == ("1", "2", "yes")
    assert (row["Outcome"], row["Follow-up"], row["Handled by"]) == (
        "done",
        "confirmed by neighbours",
        "community officer",
    )
    assert (row["Say fixed"], row["Say not fixed"], row["Days open"]) == ("1", "0", "0.0")


def test_a_contradicted_item_is_not_called_done(village: Village, tmp_path: Path) -> None:
    item_id = village.report("小安", "The skylight is gone")
    village.do(items.finish(village.case(item_id, "王建国"), "refitted"))
    village.do(follow_up.answer(village.case(item_id, "小安"), "no", 1))
    [row] = read_csv(written(village.store, tmp_path / "a.csv", village.now))
    assert row["Outcome"] == "said not to be done"
    assert summary(village.store, None, None, None, village.now).counts.open == 1


def test_duplicates_name_the_other(village: Village, tmp_path: Path) -> None:
    first, second = village.report("小安", "The skylight is gone"), village.report("阿波", "No skylight any more")
    village.do(items.merge(village.case(second, "王建国"), village.store.items.get(first)))
    kept, merged = read_csv(written(village.store, tmp_path / "a.csv", village.now))
    assert (merged["Outcome"], merged["Same as number"], kept["Households"]) == ("same as another", "1", "2")
    assert merged["Closed"]
    assert summary(village.store, village.group, None, None, village.now).counts.found == 1


def test_place_and_period_choose_the_items(year: Store, tmp_path: Path) -> None:
    first, last = date(2026, 10, 5), date(2026, 10, 18)
    how: dict[str, Any] = {"place_code": "dt-02", "first": first, "last": last}
    lines = read_csv(written(year, tmp_path / "a.csv", **how))
    everything = read_csv(written(year, tmp_path / "b.csv"))
    expected = [
        line
        for line in everything
        if line["Group code"].startswith("DT-02-") and first.isoformat() <= line["Reported"][:10] <= last.isoformat()
    ]
    assert lines == expected
    assert lines


def test_the_last_day_counts_to_its_end_on_the_groups_calendar(village: Village, tmp_path: Path) -> None:
    village.now = NOW.replace(hour=15, minute=59)  # 23:59 on the 24th there
    village.report("小安", "late")
    village.now = NOW.replace(hour=16, minute=0)
    village.report("小安", "later")
    day = date(2026, 11, 24)
    lines = read_csv(written(village.store, tmp_path / "a.csv", village.now, first=day, last=day))
    assert [line["Item"] for line in lines] == ["late"]


def test_an_empty_ledger_can_be_written(village: Village, tmp_path: Path) -> None:
    assert read_csv(written(village.store, tmp_path / "a.csv")) == []
    assert read_xlsx(written(village.store, tmp_path / "a.xlsx")) == []


def test_all_is_said_only_when_it_is_so() -> None:
    w = words("en")
    assert found_sentence(w, Counts(done=57)) == "57 found, all 57 put right."
    assert "all" not in found_sentence(w, Counts(done=56, under_way=1)).split()
    assert found_sentence(w, Counts(done=56, explained=1)) == "57 found: 56 put right, 1 explained; none is open."
    assert found_sentence(w, Counts()) == "0 found: 0 put right, 0 explained, 0 still open."


@pytest.mark.parametrize(
    ("name", "how", "sentence"),
    [
        ("a.csv", {"place_code": "XX"}, "No place has the code 'XX'. There are DT, DT-01, DT-01-001."),
        (
            "a.csv",
            {"first": date(2026, 2, 1), "last": date(2026, 1, 1)},
            "--from 2026-02-01 is later than --to 2026-01-01",
        ),
        ("a.ods", {}, "'a.ods' says neither CSV nor Excel"),
        ("ledger", {}, "'ledger' says neither CSV nor Excel"),
        ("nowhere/a.csv", {}, "There is no folder"),
        ("folder.csv", {}, "cannot be written (it is a folder)"),
    ],
)
def test_what_cannot_be_exported_is_said_in_a_sentence(
    village: Village, tmp_path: Path, name: str, how: dict[str, Any], sentence: str
) -> None:
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(LinliError) as raised:
        written(village.store, tmp_path / name, **how)
    assert sentence in str(raised.value)
    assert "\n" not in str(raised.value)


def test_levels_have_their_parts(year: Store) -> None:
    street = year.places.by_code("DT")
    community = year.places.by_code("DT-02")
    of_street, of_community = summary(year, street, None, None, NOW), summary(year, community, None, None, NOW)
    assert [part.code for part in of_street.communities] == ["DT-01", "DT-02"]
    assert [part.code for part in of_community.groups] == ["DT-02-013", "DT-02-014"]
    assert of_street.communities[1].counts == of_community.counts
    assert all(part.rank is None for part in of_street.groups if part.rates.is_small)
    assert of_street.streets[0].rank is None  # there is nobody to compare it with
    assert {place.level for place in year.places.all()} == set(Level)
