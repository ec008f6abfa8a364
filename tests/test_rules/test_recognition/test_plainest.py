"""The plainest sentences there are: what people say most is recorded at once, and what is right again is talk."""

from datetime import date

import pytest

from bot.model import Answer, Severity
from bot.rules.recognition import recognise

TODAY = date(2026, 11, 24)
REPORTS = """
The light is out
The lamp on the second floor is out
There's a leak
the pipe in the cellar is leaking
No water
The lift is broken
front door won't lock
The bins are full
I saw a rat by the bins
There is a hole in the road
The steps are icy
The heating is off again
The handrail on our stairs is loose
a tree is down by the school
灯坏了
三楼的灯不亮了
漏水了
没水了
电梯坏了
大门关不上
垃圾桶满了
有老鼠
路上有个坑
台阶结冰了
暖气不热
扶手松了
树枝掉下来了
"""
URGENT = """
I smell gas
There's smoke on the stairs
Somebody is stuck in the lift
着火了
有煤气味
有人晕倒了
"""
TALK = """
The light works again
the lift is running again
Water's back on
No more leak
The bins are emptied
We have water
The door is blue
灯修好了
电梯好了
来水了
不漏了
垃圾收了
我家有水
门开着呢
"""


@pytest.mark.parametrize("text", REPORTS.strip().splitlines())
def test_what_is_wrong_is_recorded_and_no_alarm(text: str) -> None:
    found = recognise(text, today=TODAY)
    assert (found.answer, found.severity is Severity.URGENT) == (Answer.RECORD, False)


@pytest.mark.parametrize("text", URGENT.strip().splitlines())
def test_danger_is_an_alarm(text: str) -> None:
    found = recognise(text, today=TODAY)
    assert (found.answer, found.severity) == (Answer.RECORD, Severity.URGENT)


@pytest.mark.parametrize("text", TALK.strip().splitlines())
def test_what_is_right_is_left_alone(text: str) -> None:
    assert recognise(text, today=TODAY).answer is Answer.SILENT
