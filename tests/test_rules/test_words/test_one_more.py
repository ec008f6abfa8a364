"""Another lamp, and another week."""

import pytest

from bot.rules.words.one_more import names_one_more


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
        "the other one as well",
        "the others are out as well",
        "another one went dark",
        "one more broken tile by the steps",
        "another hole by the gate",
        "another leak on the second floor",
        "the other lamp does not work either",
        "the other lamp isn't working",
        "a second lamp is out",
        "另外一盏也是",
        "还有一处漏水",
        "又一个坑",
        "还有一个台阶松了",
        "还有一盏没修好",
        "另一个灯不亮了",
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
        "one more thing, it's also very slippery there",
        "one more photo",
        "another thing: the lamp flickers too",
        "another question, when does it come?",
        "two more neighbours saw it as well",
        "another old man fell there",
        "the other way is dark too",
        "the others are fine too",
        "the other bulb works too",
        "the other lamp is ok",
        "another lamp is on now",
        "one more word about it",
        "another idea: a bench",
        "some more details",
        "the others also asked",
        "还有一件事，那里也很滑",
        "还有一个问题，什么时候修",
        "还有一张照片",
        "还有一点也要说",
        "另一个灯是好的",
        "旁边那个没坏",
        "其他的灯正常",
        "又一个人摔了",
    ],
)
def test_the_same(text: str) -> None:
    assert not names_one_more(text)
