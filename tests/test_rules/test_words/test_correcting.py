"""What somebody corrects in their own report, and how it reads then."""

import pytest

from bot.rules.words.correcting import Correction, corrected, correction, is_place, moved

LAMP, FLOOR = "The lamp by the back door is out", "三楼的灯坏了"


@pytest.mark.parametrize(
    ("text", "said", "reads"),
    [
        (LAMP, "not the back door, the front", "The lamp by the front door is out"),
        (LAMP, "Sorry, not the back door but the front door", "The lamp by the front door is out"),
        (LAMP, "the front door, not the back door", "The lamp by the front door is out"),
        (LAMP, "it's not the back door, it's the side gate.", "The lamp by the side gate is out"),
        ("Back door is broken", "not the back door, front", "Front door is broken"),
        ("smell in block 2", "not block 2, 3", "smell in block 3"),
        ("Ice on the steps of No. 4", "not No. 4, No. 5", "Ice on the steps of No. 5"),
        (FLOOR, "不是三楼是四楼", "四楼的灯坏了"),
        (FLOOR, "说错了，不是三楼，是四楼", "四楼的灯坏了"),
        (FLOOR, "不是三楼是四", "四楼的灯坏了"),
        (FLOOR, "是四楼，不是三楼", "四楼的灯坏了"),
        (FLOOR, "我说的是四楼不是三楼", "四楼的灯坏了"),
        ("后门的灯坏了", "不好意思，不是后门，是前门。", "前门的灯坏了"),
        ("5号楼门口有个坑", "不是5号楼是6号楼", "6号楼门口有个坑"),
        (LAMP, "The front door, not the back", "The lamp by the front door is out"),
        (LAMP, "It's by the front door, not the back", "The lamp by the front door is out"),
        (LAMP, "The lamp by the front door, not the back", "The lamp by the front door is out"),
        (LAMP, "it isn't the back door, it's the front", "The lamp by the front door is out"),
        ("ice on Oak Street", "Elm Street, not Oak Street", "ice on Elm Street"),
        ("smell in block 2", "block 3, not 2", "smell in block 3"),
        (FLOOR, "不是三楼，四楼", "四楼的灯坏了"),
        (FLOOR, "四楼，不是三", "四楼的灯坏了"),
        (FLOOR, "不是三楼的灯，是四楼的灯", "四楼的灯坏了"),
        ("3号门口有个坑", "不是3号，5号", "5号门口有个坑"),
    ],
)
def test_what_stands_there_once_is_replaced(text: str, said: str, reads: str) -> None:
    found = correction(said)
    assert found
    assert corrected(text, found) == reads


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The lamp is out", "not the back door, the front"),
        ("The back door lamp by the back door", "not the back door, the front"),
        ("灯坏了", "不是三楼是四楼"),
        ("No. 41 is dark", "not No. 4, No. 5"),
        ("13号门口有个坑", "不是3号，5号"),
        ("十三楼的灯坏了", "不是三楼，四楼"),
        ("三楼楼道的灯坏了", "不是三楼，是四楼楼道"),
        (LAMP, "the switch, not the lamp"),
        (LAMP, "not a lamp, fire in the stairwell"),
        (LAMP, "not the lamp, smell of gas by the back door"),
        (LAMP, "not the back door, the burning house"),
        (LAMP, "the bin by the front door, not the back"),
        ("smell in block 2", "not block 2, the yard"),
        (FLOOR, "不是灯坏了是着火了"),
        (FLOOR, "不是灯是开关"),
    ],
)
def test_what_does_not_is_left(text: str, said: str) -> None:
    found = correction(said)
    assert found
    assert corrected(text, found) is None


@pytest.mark.parametrize(
    "text",
    [
        "not fixed, it is still dark",
        "not the lamp, the whole street is dark",
        "not yet",
        "I live at No. 5, not No. 4",
        "no, thanks",
        "the lamp is out",
        "is it not the back door?",
        "不是说今天修吗？",
        "是不是三楼",
        "还没好，不是昨天说今天修吗",
        "不好",
        "三楼的灯坏了",
        "不是我说的",
        "Should be Tuesday",
        "it should be fine",
        "Make that urgent",
        "make that three lamps",
        "not sorry",
        "so sorry",
        "don't*",
        "不是我，老张",
        "不是今天，明天",
    ],
)
def test_no_correction(text: str) -> None:
    assert correction(text) is None


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Sorry, I meant the front door", "the front door"),
        ("correction: fourth floor", "fourth floor"),
        ("说错了，是四楼", "四楼"),
        ("the front door sorry", "the front door"),
        ("front door*", "front door"),
        ("should be the side gate", "the side gate"),
    ],
)
def test_what_is_right_alone(text: str, right: str) -> None:
    assert correction(text) == Correction(None, right)


@pytest.mark.parametrize(
    ("location", "right", "place"),
    [
        ("by the back door", "the front door", "by the front door"),
        ("by the back door", "front door", "by the front door"),
        ("by the back door", "at No. 5", "at No. 5"),
        (None, "the front door", "the front door"),
        ("by the gate", "the lamp by the bins", "by the bins"),
        ("三楼", "四楼", "四楼"),
    ],
)
def test_where_it_is_then(location: str | None, right: str, place: str) -> None:
    assert moved(location, Correction(None, right)) == place


@pytest.mark.parametrize(
    ("text", "where", "is_it"),
    [
        ("是5号门口", "5号门口", True),
        ("对，5号门口。", "5号门口", True),
        ("yes, by the front door", "by the front door", True),
        ("The front door.", "by the front door", True),
        ("the side door", "by the front door", False),
        ("是6号门口", "5号门口", False),
        ("yes", "", False),
    ],
)
def test_a_place_said_once_more(text: str, where: str, *, is_it: bool) -> None:
    assert is_place(text, where) == is_it


@pytest.mark.parametrize(
    ("text", "is_good"),
    [
        ("I was wrong: it works", True),
        ("my mistake - working again", True),
        ("搞错了，是好的", True),
        ("弄错了，没坏", True),
        ("I was wrong: it is worse", False),
        ("my mistake, a good dog", False),
        ("说错了，是好几个", False),
    ],
)
def test_that_nothing_is_wrong(text: str, *, is_good: bool) -> None:
    found = correction(text)
    assert bool(found and found.is_good) == is_good
