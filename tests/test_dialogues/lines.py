"""What people of the dialogues say, in both languages, and the buttons by what they mean."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import pytest

from bot.model import Answer, Recognition, Severity
from bot.rules.recognition import recognise

Text = TypeVar("Text", str, list[str], list[tuple[str, str]])

RUBBISH = "The stairwell is full of rubbish again"
SECRET = "The lamp by the gate is out. Old Zhang of No. 9 broke it at night, I saw him from my kitchen"


@dataclass(frozen=True)
class Lines:
    """One language. Called with a text in English and one in Chinese, it picks its own."""

    language: str
    lamp: str = "The lamp by the gate is out"
    gas: str = "Strong smell of gas by the door of No. 5!"
    talk: str = "Good morning everybody, lovely weather today"
    me_too: str = "Me too"
    not_a_report: str = "Not a report"
    take: str = "I'm on it"
    done: str = "Done"
    pass_up: str = "Pass up"
    cannot: str = "Can't be done"
    same: str = "Same as…"
    fixed: str = "Yes, fixed"
    partly: str = "Partly"
    no: str = "No"
    no_thanks: str = "No, thanks"
    decline: str = "No, thanks"
    record: str = "Record it"
    never_mind: str = "Never mind"
    tell_them: str = "Yes, tell them"
    my_name: str = "Put my name to it"
    i_see: str = "I see"
    disagree: str = "I don't agree"
    clear: str = "All clear"
    problem: str = "There's a problem"

    def __call__(self, english: Text, chinese: Text) -> Text:
        """What is said in this language: a text, or several."""
        return chinese if self.language == "zh" else english


EN = Lines("en")
ZH = Lines(
    "zh",
    lamp="门口的灯坏了",
    gas="5号楼一进门闻到很大煤气味！",
    talk="大家早上好，今天天气真好",
    me_too="我也看到了",
    not_a_report="这不是隐患",
    take="我来处理",
    done="办好了",
    pass_up="上报",
    cannot="办不了",
    same="和几号一样…",
    fixed="好了",
    partly="好了一部分",
    no="还没好",
    no_thanks="不用",
    decline="不用",
    record="记下",
    never_mind="算了",
    tell_them="好，告诉他们",
    my_name="署上我的名字",
    i_see="知道了",
    disagree="我不同意",
    clear="一切正常",
    problem="有问题",
)

in_both_languages = pytest.mark.parametrize("say", [EN, ZH], ids=["en", "zh"])

UNSURE = {
    "en": (
        "who on earth is drilling on a sunday",
        "bins are getting a bit full",
        "lamp dead, stair 2",
        "that smell",
        "music",
        "wet leaves on the steps like a slide",
        "the hall looks a bit dusty",
        "bit nippy this morning",
        "what is that stink",
    ),
    "zh": (
        "有股怪味",
        "电梯最近老是慢半拍",
        "好臭 哪来的",
        "电梯是不是有点慢",
        "又掉砖了",
        "路边长草了",
        "这灯是不是又不太对",
        "又停水了",
    ),
}
SMALL = {
    "en": (
        "could we get a bench halfway up the hill?",
        "Petition to get the public restrooms by the ballfields reopened",
    ),
    "zh": ("建议在车棚统一装充电桩", "希望物业弄个快递柜 老放地上不是个事"),
}


def unsure(say: Lines, which: int = 0) -> str:
    """Words that are not surely a report and not surely talk. Recognition learns, so they are looked for."""
    return _find(UNSURE[say.language], _is_unsure, which)


def _is_unsure(found: Recognition) -> bool:
    """Possible danger to life is another matter: the bot keeps asking about it, whatever it has been told."""
    return found.answer is Answer.ASK and found.severity is not Severity.URGENT


def small(say: Lines) -> str:
    """A report of a small matter: today's rotating leader hears of it first."""
    return _find(SMALL[say.language], lambda found: (found.answer, found.severity) == (Answer.RECORD, Severity.MINOR))


def _find(texts: Sequence[str], wanted: Callable[[Recognition], bool], which: int = 0) -> str:
    today = date(2026, 11, 24)
    found = [text for text in texts if wanted(recognise(text, today=today))]
    assert len(found) > which, f"none of {texts} is recognised so any more: add another"
    return found[which]
