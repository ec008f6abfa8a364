"""The files open as they should: in Excel, with dates as dates, formulas defused, the old file kept when the disk is full."""

from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.errors import BadSettingError, LinliError
from bot.ledger.columns import COLUMNS
from bot.ledger.safe import is_like_formula, storable
from bot.rules.items import items
from bot.texts.translate import words
from storage import Store
from tests.test_ledger.conftest import Village
from tests.test_ledger.files import read_csv, read_xlsx, written

NASTY = (
    '=HYPERLINK("http://x","look")',
    "+1",
    "-2 steps broken",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1+1",
    " =1",
    "\u200b=1",
)


def test_csv_opens_in_excel(year: Store, tmp_path: Path) -> None:
    raw = written(year, tmp_path / "a.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert "山前街道" in raw.decode("utf-8-sig")
    assert raw.count(b"\r\n") >= len(read_csv(tmp_path / "a.csv"))
    reported = read_csv(tmp_path / "a.csv")[0]["Reported"]
    assert datetime.strptime(reported, "%Y-%m-%d %H:%M")  # noqa: DTZ007  # a wall clock


def test_xlsx_has_dates_as_dates_and_numbers_as_numbers(year: Store, tmp_path: Path) -> None:
    types = {
        "Reported": "d",
        "Taken": "d",
        "Closed": "d",
        "So since": "d",
        "Number": "n",
        "Days open": "n",
        "Item": "s",
    }
    lines = read_xlsx(written(year, tmp_path / "a.xlsx"))
    for name, expected in types.items():
        cells = [line[name] for line in lines if line[name].value is not None]
        assert cells, name
        assert {cell.data_type for cell in cells} == {expected}, name
    assert not any(cell.data_type == "f" for line in lines for cell in line.values())


def test_xlsx_is_laid_out_to_be_read(year: Store, tmp_path: Path) -> None:
    book = load_workbook(written(year, tmp_path / "a.xlsx"))
    assert book.sheetnames == ["Summary", "Ledger"]
    sheet = book["Ledger"]
    assert sheet.freeze_panes == "F2"
    assert sheet.auto_filter.ref == f"A1:AP{sheet.max_row}"
    assert [cell.value for cell in sheet[1]] == [column.heading for column in COLUMNS]
    assert sheet.column_dimensions["I"].width == pytest.approx(44, abs=1)


@pytest.mark.parametrize("text", NASTY)
def test_formulas_are_defused_and_words_unharmed(village: Village, tmp_path: Path, text: str) -> None:
    item_id = village.report("小安", text)
    village.do(items.finish(village.case(item_id, "王建国"), text))
    [row] = read_csv(written(village.store, tmp_path / "a.csv", village.now))
    assert row["In the reporter’s words"] == row["What was done"] == "'" + text.replace("\r", "\n")
    assert row["Group"] == "'=1号院"
    [cells] = read_xlsx(written(village.store, tmp_path / "a.xlsx", village.now))
    for name in ("In the reporter’s words", "What was done"):
        assert cells[name].data_type == "s"
        assert cells[name].quotePrefix
        assert cells[name].value.strip() == text.strip()


@pytest.mark.parametrize("text", ["3-4 tiles are loose", "a = b", "天窗脱落", "“=1”", "#12", "'quoted'", ""])
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert not is_like_formula(text)
    assert storable(text) == text


def test_characters_that_no_xml_can_hold(village: Village, tmp_path: Path) -> None:
    village.report("小安", "broken\x00\x0b lamp \x1b[31m _x0041_ 😀\nsecond line")
    [cells] = read_xlsx(written(village.store, tmp_path / "a.xlsx", village.now))
    assert cells["In the reporter’s words"].value == "broken�� lamp �[31m _x0041_ 😀\nsecond line"
    [row] = read_csv(written(village.store, tmp_path / "a.csv", village.now))
    assert row["In the reporter’s words"].endswith("😀\nsecond line")


def test_headings_are_in_the_language_asked_for(year: Store, tmp_path: Path) -> None:
    w = words("zh")
    lines = read_csv(written(year, tmp_path / "a.csv", language="zh"))
    assert list(lines[0]) == [w(column.heading) for column in COLUMNS]
    assert any(line[w("Category")] == "房屋" for line in lines)


def test_a_language_that_is_not_spoken_here(year: Store, tmp_path: Path) -> None:
    with pytest.raises(BadSettingError, match="--language fr: en or zh is spoken here"):
        written(year, tmp_path / "a.csv", language="fr")
    assert not (tmp_path / "a.csv").exists()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_full_disk_leaves_the_old_file(
    village: Village, tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    path = tmp_path / f"a.{ending}"
    path.write_text("old")
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(LinliError, match="No space left on device"):
        written(village.store, path)
    assert path.read_text() == "old"
    assert not list(tmp_path.glob(".ledger-*"))
