"""The ledger as an Excel workbook: a sheet that adds up and a sheet of items. XlsxWriter is imported here alone.

Words are stored as words and never as formulas, dates as dates. A cell that begins like a formula has Excel's own
quote prefix, so that it stays words also when somebody edits it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from bot.ledger.columns import COLUMNS, Row, Value
from bot.ledger.safe import is_like_formula, storable
from bot.ledger.tables import Percent, Table, tables
from bot.rules.overview.summary import Summary
from bot.texts.translate import N_, Words

STYLES: dict[str, dict[str, Any]] = {
    "words": {"text_wrap": True, "valign": "top"},
    "quoted": {"text_wrap": True, "valign": "top", "quote_prefix": True},
    "number": {"valign": "top"},
    "moment": {"num_format": "yyyy-mm-dd hh:mm", "valign": "top", "align": "left"},
    "day": {"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"},
    "percent": {"num_format": "0%", "valign": "top"},
    "heading": {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#DDEBE0", "bottom": 1},
    "title": {"bold": True, "font_size": 14},
    "caption": {"bold": True, "font_size": 12},
}
FIRST_WIDTH, OTHER_WIDTH = 26, 12  # characters, of the summary's columns
HEADING_HEIGHT = 32  # points
FROZEN_COLUMNS = 5  # of the items: up to the number


def write_xlsx(path: Path, w: Words, rows: list[Row], added: Summary) -> None:
    """Write both sheets. Times are the places' wall clocks."""
    with _workbook(path) as (book, styles):
        _write_summary(_Sheet(book.add_worksheet(w(N_("Summary"))), styles), w, added)
        _write_items(_Sheet(book.add_worksheet(w(N_("Ledger"))), styles), w, rows)


@contextmanager
def _workbook(path: Path) -> Iterator[tuple[Any, dict[str, Any]]]:
    """A workbook that is written when the block ends well; its errors are those of the file.

    The library comes with the first one: three megabytes that a bot whose /ledger nobody saves need not hold.
    """
    # It is annotated, but does not say so (no py.typed).
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415  # see above

    book = xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd hh:mm"})
    yield book, {name: book.add_format(style) for name, style in STYLES.items()}
    try:
        book.close()
    except xlsxwriter.exceptions.FileCreateError as error:
        raise OSError(str(error)) from error


class _Sheet:
    """A worksheet that knows how each kind of value is stored."""

    def __init__(self, sheet: Any, styles: dict[str, Any]) -> None:
        self.sheet, self.styles = sheet, styles

    def put(self, row: int, column: int, value: Value | Percent, style: str = "") -> None:
        """One cell; nothing for None and for no words."""
        match value:
            case None | "":
                return
            case Percent():
                self.sheet.write_number(row, column, value.value, self.styles["percent"])
            case str():
                kind = "quoted" if is_like_formula(value) else "words"
                self.sheet.write_string(row, column, storable(value), self.styles[style or kind])
            case datetime():
                self.sheet.write_datetime(row, column, value, self.styles["moment"])
            case date():
                self.sheet.write_datetime(row, column, value, self.styles["day"])
            case _:
                self.sheet.write_number(row, column, value, self.styles["number"])

    def headings(self, row: int, names: list[str]) -> None:
        """A row of column headings."""
        self.sheet.set_row(row, HEADING_HEIGHT)
        for column, name in enumerate(names):
            self.put(row, column, name, "heading")


def _write_items(sheet: _Sheet, w: Words, rows: list[Row]) -> None:
    sheet.headings(0, [w(column.heading) for column in COLUMNS])
    for place, column in enumerate(COLUMNS):
        sheet.sheet.set_column(place, place, column.width)
        for line, row in enumerate(rows, start=1):
            sheet.put(line, place, column.value(row))
    sheet.sheet.freeze_panes(1, FROZEN_COLUMNS)
    sheet.sheet.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
    sheet.sheet.repeat_rows(0)
    _for_paper(sheet)


def _write_summary(sheet: _Sheet, w: Words, added: Summary) -> None:
    found = tables(w, added)
    sheet.sheet.set_column(0, 0, FIRST_WIDTH)
    sheet.sheet.set_column(1, max(len(table.headings) for table in found), OTHER_WIDTH)
    sheet.put(0, 0, found[0].caption, "title")
    row = 1
    for note in found[0].notes:
        sheet.sheet.write_string(row, 0, storable(note))
        row += 1
    for table in found[1:]:
        row = _write_table(sheet, row + 1, table)
    sheet.sheet.freeze_panes(1, 1)
    _for_paper(sheet)


def _write_table(sheet: _Sheet, row: int, table: Table) -> int:
    """One table below another; the row after it."""
    sheet.put(row, 0, table.caption, "caption")
    sheet.headings(row + 1, list(table.headings))
    for line, cells in enumerate(table.rows, start=row + 2):
        for column, value in enumerate(cells):
            sheet.put(line, column, value)
    return row + 2 + len(table.rows)


def _for_paper(sheet: _Sheet) -> None:
    """Printed on A4 across, as wide as one page."""
    sheet.sheet.set_landscape()
    sheet.sheet.set_paper(9)
    sheet.sheet.fit_to_pages(1, 0)
