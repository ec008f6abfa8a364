"""Since when, where, and the title of a card."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.recognition import title
from bot.rules.recognition.normalise import fold
from bot.rules.recognition.place import place
from bot.rules.recognition.since import since

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "words", "on"),
    [
        ("前两天大风把天窗刮掉了", "前两天", date(2026, 11, 22)),
        ("两天前就坏了", "两天前", date(2026, 11, 22)),
        ("上周灯坏了", "上周", date(2026, 11, 16)),
        ("上周三开始漏水", "上周三开始", date(2026, 11, 18)),
        ("昨晚有人撬门", "昨晚", date(2026, 11, 23)),
        ("从上个月起就没水", "从上个月起", date(2026, 10, 1)),
        ("停水三天了", "三天了", date(2026, 11, 21)),
        ("好几天没见王奶奶了", "好几天", date(2026, 11, 20)),
        ("十几天了没人管", "十几天了", date(2026, 11, 11)),
        ("自11月3日起", "自11月3日起", date(2026, 11, 3)),
        ("12月3日坏的", "12月3日", date(2025, 12, 3)),
        ("light out since Monday", "since Monday", date(2026, 11, 23)),
        ("it broke three days ago", "three days ago", date(2026, 11, 21)),
        ("no heating for weeks", "for weeks", date(2026, 11, 10)),
        ("out since last friday", "since last friday", date(2026, 11, 20)),
        ("it has been out for 10 days now", "for 10 days now", date(2026, 11, 14)),
    ],
)
def test_since_when(text: str, words: str, on: date) -> None:
    found = since(text, TODAY)
    assert found is not None
    assert (found.words, found.on) == (words, on)


@pytest.mark.parametrize("text", ["灯坏了", "the lamp is out", "2027年", "30月99日", ""])
def test_no_time_named(text: str) -> None:
    assert since(text, TODAY) is None


@given(st.text(max_size=80), st.dates())
def test_since_is_never_after_today(text: str, today: date) -> None:
    found = since(text, today)
    assert found is None or found.on <= today


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("5号楼门口有煤气味", "5号楼门口"),
        ("灯又坏了 3栋2单元 黑得要命", "3栋2单元"),
        ("楼道里堆满了", "楼道里"),
        ("3樓走廊好黑", "3樓走廊"),
        ("lamp in the stairwell of block B is out", "in the stairwell of block B"),
        ("live wire by the gate", "by the gate"),
        ("hanging by the bins at no 4", "by the bins at no 4"),
        ("pothole outside 43 Fenwood Road", "outside 43 Fenwood Road"),
        ("门口的灯坏了", "门口"),
        ("前两天大风把天窗刮掉了，楼道里刮来好多垃圾，怕砸着人", "楼道里"),
        ("Strong smell of gas by the door of No. 5!", "by the door of No. 5"),
        ("old man collapsed by the gate, not breathing", "by the gate"),
        ("gas smell in stairwell 2", "in stairwell 2"),
        ("the hinge by door 7 is loose", "by door 7"),
        ("in the courtyard 3 cars are burning", "in the courtyard"),
        ("电工说要换线路", None),
        ("灯坏了", None),
        ("it is broken", None),
    ],
)
def test_where(text: str, words: str | None) -> None:
    assert place(text) == words


def test_a_known_name_wins_and_takes_what_stands_behind_it() -> None:
    assert place("楼道里，幸福里3号楼那边，堆满了", ["幸福里"]) == "幸福里3号楼"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("前两天大风把天窗刮掉了，楼道里刮来好多垃圾，怕砸着人", "大风把天窗刮掉了，楼道里刮来好多垃圾"),
        ("hi all, the stair light is broken. see you later", "The stair light is broken"),
        ("大家好，三单元路灯坏了", "三单元路灯坏了"),
        ("Strong smell of gas by the door of No. 5!", "Strong smell of gas by the door of No. 5"),
        ("hole in Elm St. by the shop. thanks", "Hole in Elm St. by the shop"),
        ("Mr. Hill fell on the ice", "Mr. Hill fell on the ice"),
        ("we said no. the lamp is broken", "The lamp is broken"),
        ("all of the steps are icy", "All of the steps are icy"),
        ("Also the hinge of the gate is loose", "The hinge of the gate is loose"),
        ("还有下水道堵了", "下水道堵了"),
        ("", ""),
    ],
)
def test_the_title_is_the_clause_that_tells(text: str, words: str) -> None:
    assert title(text) == words


@given(st.text(max_size=200), st.integers(min_value=1, max_value=60))
def test_a_title_is_one_line_and_fits(text: str, limit: int) -> None:
    assert len(title(text, limit)) <= limit
    assert "\n" not in title(text, limit)


def test_a_title_is_not_cut_inside_a_word_or_an_emoji() -> None:
    assert title("the lamp in the stairwell of block B has been broken for weeks", 20) == "The lamp in the…"
    assert title("灯坏了👨‍👩‍👧" * 10, 6) in {"灯坏了…", "灯坏了👨‍👩‍👧"}


@pytest.mark.parametrize(
    "text", ["it isn't, is it? No. 12!", "A lamp's out, the 2nd", "what??\tThere\nand £5 & $3", "~" * 90 + "x"]
)
def test_plain_letters_fold_as_they_do_beside_others(text: str) -> None:
    assert fold(f"{text} é").removesuffix("é ").split() == fold(text).split()


def test_a_phone_s_curly_apostrophe_does_not_shorten_a_letter() -> None:
    letter = "it isn't right that nobody has mended the lamp " * 7
    assert fold(letter.replace("'", "’")) == fold(letter)
