"""What follows "fixed, but": of the item, of what was left behind, or asked about."""

from dataclasses import replace
from datetime import date

import pytest

from bot.rules.recognition import recognise
from bot.rules.words.left_behind import of_fixed_but
from bot.rules.words.meant import Taken
from tests.test_rules.cases import item

OF_IT = """the second floor too|only half of it|it still flickers|is out again|they only fixed one|the lamp is dim|not very bright|
有时候还闪|不太亮|还一闪一闪的|楼上的还没修|又不亮了|it was not put back|they did not put it back|没装好|灯泡没拧紧""".replace(
    "\n", ""
).split("|")
LEFT_BEHIND = """they left the ladder in the doorway|they left a mess|they broke the window|the tools are still in the hall|
they didn't clean up|the cover is off|they did not put the cover back on|盖子没装上|螺丝没拧紧|师傅没把盖子装回去|梯子还挡在门口|师傅把工具落这儿了|没打扫|把墙碰坏了""".replace(
    "\n", ""
).split("|")


def taken(rest: str) -> Taken:
    lamp = replace(item(), text="The lamp by the gate is out, 灯坏了")
    return of_fixed_but(recognise(rest, today=date(2026, 11, 24)), rest, lamp)


@pytest.mark.parametrize("rest", OF_IT)
def test_of_the_lamp(rest: str) -> None:
    assert taken(rest) is Taken.ANSWER


@pytest.mark.parametrize("rest", LEFT_BEHIND)
def test_left_behind(rest: str) -> None:
    assert taken(rest) in {Taken.UNCLEAR, Taken.NEW}
