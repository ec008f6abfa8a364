"""Which words only ask how an item stands."""

from dataclasses import replace

import pytest

from bot.model import Answer, Category, Recognition, Severity
from bot.rules.words.asking_about import asks_about
from tests.test_rules.cases import item

ASKED = """the lamp, is anybody coming?|The lamp: is anybody coming|the lamp by the gate, who is fixing it?|is anybody coming for the lamp?|
when will the lamp be fixed?|about the lamp, any news?|那个灯有人来修吗|那个灯，有人来修吗|灯什么时候修|门口的灯有没有人修|那个灯到底有没有人管""".replace(
    "\n", ""
).split("|")
TOLD = """the lamp broke again, is anybody coming?|the lamp sparks, when will it be fixed?|灯坏了有人来修吗|灯又漏电了，什么时候修|灯要掉下来了什么时候处理|
the bins are full, is anybody coming?|垃圾有没有人管|the lamp is out""".replace("\n", "").split("|")
LAMP = replace(item(), text="The lamp by the gate is out, 门口的灯坏了")


def heard(answer: Answer, severity: Severity = Severity.NORMAL) -> Recognition:
    return Recognition(answer, Category.ROADS_LIGHTING, severity, 0.5)


@pytest.mark.parametrize("text", ASKED)
def test_what_names_it_and_asks_tells_nothing_whatever_it_sounds_like(text: str) -> None:
    assert asks_about(heard(Answer.RECORD), text, LAMP)
    assert asks_about(heard(Answer.SILENT), text, LAMP)
    assert not asks_about(heard(Answer.SILENT), text, replace(LAMP, text="The pothole, 路上有坑"))


@pytest.mark.parametrize("text", TOLD)
def test_what_tells_of_something_is_no_question(text: str) -> None:
    assert not asks_about(heard(Answer.RECORD), text, LAMP)


def test_danger_and_what_is_of_another_thing_are_told() -> None:
    assert not asks_about(heard(Answer.ASK, Severity.URGENT), "does the lamp smell of burning?", LAMP)
    assert not asks_about(heard(Answer.SILENT), "when will the gas leak be fixed?", LAMP)
    assert not asks_about(heard(Answer.SILENT), "墙要塌了什么时候处理", replace(LAMP, text="墙皮掉了"))
