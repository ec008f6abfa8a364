"""What is a place and nothing else, and what only has one in it."""

import pytest

from bot.rules.words.place_like import kind_of


@pytest.mark.parametrize(
    "words",
    [
        "the back door",
        "by the side gate",
        "second floor",
        "the yard",
        "block 2",
        "No. 5",
        "Elm Street",
        "三楼",
        "后门",
        "5号门口",
        "3号",
        "六号楼",
        "楼道",
        "东边",
    ],
)
def test_places(words: str) -> None:
    assert kind_of(words)


@pytest.mark.parametrize(
    "words",
    [
        "the burning house",
        "the fat man's door",
        "three lamps",
        "fire in the stairwell",
        "smell of gas by the door",
        "not",
        "no thanks",
        "Tuesday",
        "the whole street is dark",
        "a hole in the road",
        "",
        "the front",
        "door to door",
        "三楼的灯",
        "三号楼的快递",
        "着火的楼道",
        "我家",
        "三",
        "三个",
        "楼上吵",
        "门坏了",
        "星期二",
    ],
)
def test_no_places(words: str) -> None:
    assert kind_of(words) is None
