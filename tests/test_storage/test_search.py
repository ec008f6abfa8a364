"""Finding by words: two Chinese characters or one, English by its stem or beginning, and what was there before."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.decision import ItemChanged
from bot.model import Action, Event, State
from storage import Store
from storage.database import open_database
from storage.search import asked_for
from tests.test_storage.home import NOW, Home

LIFT = "5号楼的電梯又坏了，老人上不去"


@pytest.mark.parametrize("words", ["电梯", "電梯", "梯", "老人", "电梯 老人", "5号楼", "电梯又坏"])
def test_chinese_words_of_any_length(home: Home, words: str) -> None:
    lift = home.item(title="电梯又坏了", text=LIFT)
    home.item(title="门口的灯坏了", text="门口的灯坏了，老是黑的")
    assert find(home, words) == [lift.id]


@pytest.mark.parametrize("words", ["lamps", "LAMP", "lam", "lamp gate", "The lamp by the gate!", "Gates lamp"])
def test_english_words_by_their_stem_or_beginning(home: Home, words: str) -> None:
    lamp = home.item()
    home.item(title="The bench", text="The bench is broken")
    assert find(home, words) == [lamp.id]


def test_all_words_must_be_there(home: Home) -> None:
    home.item()
    assert find(home, "lamp bench") == []
    assert find(home, "电灯") == []


def test_a_number_is_an_items_own_or_any(home: Home) -> None:
    one = home.item(text="House 2 is dark")
    two = home.item()
    assert find(home, "#2") == [two.id]
    assert find(home, "＃1") == [one.id]
    assert find(home, "2") == [two.id, one.id]


@pytest.mark.parametrize("words", ["", "  ", "!?", "…", '"', "*", "(", "NEAR", "OR", "-", "lamp:", 'a" OR "b', "NOT x"])
def test_whatever_is_typed_is_words_and_never_syntax(home: Home, words: str) -> None:
    home.item()
    assert isinstance(find(home, words), list)


def test_what_is_done_and_said_later_is_found_and_former_words_are_not(home: Home) -> None:
    item = home.item()
    home.do(home.change(item, Action.FINISH, state=State.DONE, outcome="物业换了新灯泡"))
    assert find(home, "灯泡") == [item.id]
    home.do(ItemChanged(item, Event(item.id, NOW, Action.NOTE, note="The ladder is in the shed")))
    assert find(home, "ladder") == [item.id]
    home.do(home.change(item, Action.EDIT, text="The bench is broken", title="The bench"))
    assert find(home, "gate") == []
    assert find(home, "bench ladder") == [item.id]


def test_open_ones_first_then_the_newest(home: Home) -> None:
    items = [home.item() for _ in range(3)]
    home.do(home.change(items[2], Action.FINISH, state=State.DONE))
    assert find(home, "lamp") == [items[1].id, items[0].id, items[2].id]


def test_only_in_these_groups_and_private_ones_for_those_in_office(home: Home) -> None:
    item = home.item()
    private = home.item(private=True)
    search, group = home.store.search, home.group.id
    assert search.find("lamp", [group], []) == [item.id]
    assert search.find("lamp", [], [group]) == [private.id, item.id]
    assert search.find("lamp", [group + 1], [group + 1]) == []


def test_a_query_is_pairs_of_characters() -> None:
    assert asked_for("换电梯 lamp #12") == '"number12" AND "换电" AND "电梯" AND "lamp"*'
    assert asked_for("梯") == '"梯"'


def test_items_of_an_older_database_are_found(home: Home, url: str, tmp_path: Path) -> None:
    item = home.item(text=LIFT)
    db = home.store.db
    db.execute("DROP TABLE item_search")
    db.execute("DELETE FROM _sqlite_migrations WHERE name = '007_search'")
    home.store.close()
    opened: Database = open_database(url)
    opened.close()
    store = Store(url)
    assert store.search.find("电梯", [item.place_id], []) == [item.id]
    store.close()


def find(home: Home, words: str) -> list[int]:
    return home.store.search.find(words, [home.group.id], [])
