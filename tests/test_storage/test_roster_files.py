"""The files of a roster: as other programs save them, and what is wrong in them."""

from pathlib import Path

import pytest

from bot.errors import BadRosterError
from bot.roster import read_places
from storage import Store
from tests.test_storage.roster import PLACES, ROSTER, dump, load, names


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_file_with_the_separator_of_another_country(store: Store, tmp_path: Path, separator: str) -> None:
    places, roster = (text.replace(",", separator) for text in (PLACES, ROSTER.replace("Anna", '"Petrova, Anna"')))
    roster = roster.replace(f'"Petrova{separator} Anna"', '"Petrova, Anna"')
    assert load(store, tmp_path, places, roster).people == 4
    assert "Petrova, Anna" in names(store)


def test_a_file_as_excel_saves_it(store: Store, tmp_path: Path) -> None:
    places = "\ufeff" + PLACES.replace("\n", "\r\n") + "\r\n,,,,,,\r\n"
    roster = ROSTER.replace("Anna", '"Petrova, Anna ""A"""').replace("role", " Role ").replace("G,No. 1", " G , No. 1 ")
    assert load(store, tmp_path, places, roster).people == 4
    assert 'Petrova, Anna "A"' in names(store)


def test_columns_in_another_order_and_of_ones_own(store: Store, tmp_path: Path) -> None:
    lines = [line.split(",") for line in ROSTER.splitlines()]
    turned = "\n".join(",".join([*reversed(line), "note"]) for line in lines) + "\n"
    load(store, tmp_path, PLACES, turned)
    assert sorted(names(store)) == ["Anna", "Bo", "Wang", "Zhao"]


BAD_PLACES = [
    ("level,code,name\n", "places.csv, line 1: the column parent_code is missing"),
    ("", "places.csv, line 1: the column level is missing"),
    (PLACES + "town,T,Town,,,,\n", "line 5, column level: 'town' is not street, community or group"),
    (PLACES + ",T,Town,,,,\n", "line 5, column level: is empty"),
    (PLACES + "street,,Town,,,,\n", "line 5, column code: is empty"),
    (PLACES + "street,T,,,,,\n", "line 5, column name: is empty"),
    (PLACES + "street,G,Again,,,,\n", "line 5, column code: G stands here twice"),
    (PLACES + "group,DT 03/018,Yard,C,,,\n", "line 5, column code: 'DT 03/018' must be letters from A to Z, digits, -"),
    (PLACES + "group,一组,Yard,C,,,\n", "line 5, column code: '一组' must be letters"),
    (PLACES + f"group,{'G' * 65},Yard,C,,,\n", "64 at most"),
    (PLACES + "group,g,Again,C,,,\n", "line 5, column code: g is already here as G"),
    (PLACES + "group,H,Yard,X,,,\n", "line 5, column parent_code: no place is called 'X'"),
    (PLACES + "group,H,Yard,S,,,\n", "line 5, column parent_code: a group cannot belong to S, a street"),
    (PLACES + "street,T,Town,S,,,\n", "line 5, column parent_code: a street cannot belong to S"),
    (PLACES + "group,H,Yard,C,chat,,\n", "line 5, column chat_id: 'chat' is not a number"),
    (PLACES + "group,H,Yard,C,99999999999999999999,,\n", "line 5, column chat_id: '99999999999999999999' is not"),
    (PLACES + "group,H,Yard,C,200,,\n", "line 5, column chat_id: 200 is not the id of a group"),
    (PLACES + "group,H,Yard,C,-200,,\n", "line 5, column chat_id: -200 already belongs to G"),
    (PLACES + "group,H,Yard,C,,fr,\n", "line 5, column language: 'fr' is not one of en, zh"),
    (PLACES + "group,H,Yard,C,,,Mars/Phobos\n", "line 5, column timezone: no time zone is called 'Mars/Phobos'"),
    (PLACES + "group,H,Yard,C,,,,,,\n", "line 5: more cells than columns"),
    (PLACES + 'group,H,"Yard\n', "line 5: unexpected end of data"),
    (PLACES + 'group,H,"Two\nlines",C,x,,\n', "line 6, column chat_id: 'x' is not a number"),
]
BAD_ROSTERS = [
    ("place_code,name\n", "roster.csv, line 1: the column household is missing"),
    (ROSTER + ",No. 4,Eve,,,\n", "line 6, column place_code: is empty"),
    (ROSTER + "X,No. 4,Eve,,,\n", "line 6, column place_code: no place is called 'X'"),
    (ROSTER + "G,,Eve,,,\n", "line 6, column household: is empty"),
    (ROSTER + "G,No. 4,,,,\n", "line 6, column name: is empty"),
    (ROSTER + "G,No. 4,Eve,boss,,\n", "line 6, column role: 'boss' is not resident, head, deputy or officer"),
    (ROSTER + "G,No. 4,Eve,officer,,\n", "line 6, column role: an officer belongs to a community or the street"),
    (ROSTER + "C,,Eve,,,\n", "line 6, column role: at a community only officers are listed"),
    (ROSTER + "G,No. 4,Eve,,anna,\n", "line 6, column telegram_id: 'anna' is not a number"),
    (ROSTER + "G,No. 4,Eve,,-5,\n", "line 6, column telegram_id: -5 is not the id of a person"),
    (ROSTER + "G,No. 4,Eve,,1e30,\n", "line 6, column telegram_id: '1e30' is not a number"),
    (ROSTER + "G,No. 4,Eve,,1_000,\n", "line 6, column telegram_id: '1_000' is not a number"),
    (ROSTER + f"G,No. 4,Eve,,{10**25},\n", "line 6, column telegram_id: '10000000000000000000000000' is not"),
    (ROSTER + "G,No. 4,Eve,,101,\n", "line 6, column telegram_id: 101 already belongs to Anna"),
    (ROSTER + "G,No. 4,Eve,,,de\n", "line 6, column language: 'de' is not one of en, zh"),
    (ROSTER + "\n\nG,No. 4,Eve,,,de\n", "line 8, column language"),
    (ROSTER + "G,No. 2,Bo,,,\n", "line 6, column name: Bo stands here twice; if they are two, name one “Bo senior”"),
    (ROSTER + "G,No. 1,Anna,,,\n", "line 6, column name: Anna stands here twice"),
    (ROSTER + "C,,Li,officer,,\nC,,Li,officer,106,\n", "line 7, column name: Li stands here twice"),
    (ROSTER + "G,No.2,Eve,,,\n", "line 6, column household: 'No.2' is already here as 'No. 2'; write it the same way"),
    (ROSTER.replace("No. 2", "no 2"), "line 3, column household: 'no 2' is already here as 'No. 2'"),
]


@pytest.mark.parametrize(("text", "says"), BAD_PLACES + BAD_ROSTERS, ids=lambda text: text.splitlines()[-1][:40] if text else "")  # fmt: skip
def test_a_wrong_row_is_named_and_nothing_is_imported(store: Store, tmp_path: Path, text: str, says: str) -> None:
    load(store, tmp_path)
    before = dump(store)
    is_places = (text, says) in BAD_PLACES
    with pytest.raises(BadRosterError) as caught:
        load(store, tmp_path, *((text, ROSTER) if is_places else (PLACES, text)))
    assert says in str(caught.value)
    assert str(caught.value).endswith("Nothing was imported.")
    assert dump(store) == before


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(BadRosterError, match=r"places\.csv cannot be read: No such file"):
        read_places(tmp_path / "places.csv", {})
    (tmp_path / "places.csv").write_bytes("级别".encode("gb18030"))
    with pytest.raises(BadRosterError, match=r"is not UTF-8 text\. In Excel, save it as"):
        read_places(tmp_path / "places.csv", {})


def test_two_of_one_name_with_accounts_of_their_own_and_homes_that_only_look_alike(
    store: Store, tmp_path: Path
) -> None:
    roster = ROSTER + "G,No. 1,Anna,,104,\nG,No. 3 1,Eve,,,\nG,No. 31,Mia,,,\n"
    assert load(store, tmp_path, PLACES, roster).people == 7


def test_codes_and_homes_of_an_older_version_stay(store: Store, tmp_path: Path) -> None:
    load(store, tmp_path)
    store.db.execute("UPDATE place SET code = '一组' WHERE code = 'G'")
    store.db.execute("UPDATE household SET name = 'No.1' WHERE name = 'No. 2'")
    places, roster = (text.replace("G,", "一组,") for text in (PLACES.replace("group,G", "group,一组"), ROSTER))
    load(store, tmp_path, places, roster.replace("No. 2", "No.1"))
    assert names(store).count("Anna") == 1
