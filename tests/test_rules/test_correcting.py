"""What somebody corrects in their own report, and how it reads then."""

import pytest

from bot.rules.correcting import Correction, corrected, correction, moved

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
