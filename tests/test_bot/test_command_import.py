"""`linli import` as an operator meets it."""

import re
from pathlib import Path

from storage import Store
from tests.test_bot.shell import PLACES, ROSTER, linli, one_line


def test_import_says_what_it_did_and_gives_the_personal_links(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_text(PLACES)
    (tmp_path / "roster.csv").write_text(ROSTER)
    done = linli(tmp_path, "import", "places.csv", "roster.csv")
    assert done.returncode == 0, done.stderr
    assert "2 places and 2 people imported" in done.stdout
    assert re.search(r"Wang: https://t\.me/<your bot>\?start=[\w-]{8,64}\n", done.stdout)
    assert "Anna" not in done.stdout
    (tmp_path / "roster.csv").write_text(ROSTER.replace("head", "boss"))
    bad = linli(tmp_path, "import", "places.csv", "roster.csv")
    assert bad.returncode == 2
    assert one_line(bad).startswith("roster.csv, line 3, column role: 'boss' is not")
    store = Store(f"sqlite:///{tmp_path / 'bot.db'}")
    assert [place.language for place in store.places.all()] == ["zh", "en"]
    store.close()


def test_import_names_who_is_not_in_the_file_and_takes_them_out_only_if_told_so(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_text(PLACES)
    (tmp_path / "roster.csv").write_text(ROSTER)
    assert "Not in the file" not in linli(tmp_path, "import", "places.csv", "roster.csv").stdout
    (tmp_path / "roster.csv").write_text("\n".join(line for line in ROSTER.splitlines() if "Anna" not in line))
    done = linli(tmp_path, "import", "places.csv", "roster.csv")
    assert "Not in the file, but of a household (1):" in done.stdout
    assert re.search(r"  \S+, .+: Anna\n", done.stdout)
    assert "--take-out" in done.stdout
    done = linli(tmp_path, "import", "places.csv", "roster.csv", "--take-out")
    assert "Not in the file, and of no household any more (1):" in done.stdout
    assert "Anna" not in linli(tmp_path, "import", "places.csv", "roster.csv").stdout


def test_import_names_who_holds_office_where_no_row_does(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_text(PLACES)
    (tmp_path / "roster.csv").write_text(ROSTER + "S,,Zhao,officer,105,\n")
    assert "office," not in linli(tmp_path, "import", "places.csv", "roster.csv").stdout
    (tmp_path / "roster.csv").write_text(ROSTER)
    done = linli(tmp_path, "import", "places.csv", "roster.csv")
    assert "Holds office, but is not in the file (1):\n  S, officer: Zhao\n" in done.stdout
    done = linli(tmp_path, "import", "places.csv", "roster.csv", "--take-out")
    assert "Not in the file, and in office no more (1):\n  S, officer: Zhao\n" in done.stdout
    assert "Zhao" not in linli(tmp_path, "import", "places.csv", "roster.csv").stdout
