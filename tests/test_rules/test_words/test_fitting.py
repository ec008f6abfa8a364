"""Good news of one thing is bad news of another."""

import pytest

from bot.rules.words.fitting import fits
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import means

GOOD = (
    ("it's on again", "The lamp by the gate is out"),
    ("the light is back on", "The lamp in the stairwell is broken"),
    ("the water is on", "No water in the whole house"),
    ("it is on", "the heating doesn't work"),
    ("it's back on now", "power cut on the third floor"),
    ("all gone now", "The stairwell is full of rubbish"),
    ("it's gone", "loud music from No. 5"),
    ("gone now", "Strong smell of gas by the door"),
    ("it's all gone", "the bins were not collected"),
    ("fixed", "loud music from No. 5"),
    ("it works again", "the alarm rings all night"),
    ("all fine now", "No water in the whole house"),
    ("灯亮了", "门口的灯坏了"),
    ("亮了", "三楼灯不亮"),
    ("有水了", "整栋楼停水"),
    ("来电了", "又没电了"),
    ("不响了", "报警器一直响"),
    ("不漏了", "水管漏水"),
    ("修好了", "水管爆了"),
    ("没味了", "楼道有煤气味"),
    ("清走了", "楼道堆了垃圾"),
)
BAD = (
    ("it's on again", "loud music from No. 5 every night"),
    ("it's on again", "the alarm in the cellar rings all day"),
    ("the water is on", "The pipe in the cellar has burst"),
    ("the lights are on", "the lights burn all day and night"),
    ("it's gone again", "No water in the whole house"),
    ("all gone now", "the fire extinguisher on the second floor is missing"),
    ("gone", "somebody has stolen the hose"),
    ("又有水了", "地下室积水"),
    ("灯亮了", "路灯白天也亮着"),
    ("有水了", "水管爆了"),
    ("不响了", "门铃坏了"),
)


@pytest.mark.parametrize(("words", "report"), GOOD)
def test_it_is(words: str, report: str) -> None:
    assert fits(words, report)


@pytest.mark.parametrize(("words", "report"), BAD)
def test_it_may_not_be(words: str, report: str) -> None:
    assert not fits(words, report)


@pytest.mark.parametrize("words", dict.fromkeys(words for words, _ in BAD[:7]))
def test_the_words_alone_sound_like_it(words: str) -> None:
    assert means(words, Meaning.FIXED) or words == "the lights are on"
