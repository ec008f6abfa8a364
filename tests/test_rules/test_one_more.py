"""Another lamp, and another week."""

import pytest

from bot.rules.one_more import names_one_more


@pytest.mark.parametrize(
    "text",
    [
        "another lamp is out too",
        "The other lamp went dark as well",
        "two more lamps are out",
        "the one next to it is broken too",
        "还有一盏灯不亮",
        "另一个灯也坏了",
        "又一个灯坏了",
        "旁边那个也坏了",
        "隔壁的灯也不亮",
    ],
)
def test_one_more(text: str) -> None:
    assert names_one_more(text)


@pytest.mark.parametrize(
    "text",
    [
        "another week without light",
        "the other day it was dark",
        "another neighbour saw it too",
        "the others say it is still dark",
        "still dark",
        "it is dark on the steps too",
        "另一个邻居也看到了",
        "又一个月了",
        "又个把月没修",
        "还是黑的",
    ],
)
def test_the_same(text: str) -> None:
    assert not names_one_more(text)
