"""Whether words answer an open question."""

from dataclasses import replace

import pytest

from bot.model import Answer, Category, Question, Recognition, Severity
from bot.rules.recognition import things
from bot.rules.words.meant import Taken, calls_for_rescue, is_another, taken_for
from tests.test_rules.cases import item

SURE, UNSURE, SILENT = Answer.RECORD, Answer.ASK, Answer.SILENT
URGENT, NORMAL = Severity.URGENT, Severity.NORMAL


def heard(answer: Answer, severity: Severity = NORMAL, category: Category = Category.FIRE_ELECTRICAL) -> Recognition:
    return Recognition(answer, category, severity, 0.5)


@pytest.mark.parametrize("in_reply", [False, True])
@pytest.mark.parametrize("question", [Question.OUTCOME, Question.STILL_OPEN, Question.AWAY])
def test_danger_is_new_whatever_was_asked(question: Question, *, in_reply: bool) -> None:
    assert taken_for(heard(SURE, URGENT), "…", question, item(), in_reply=in_reply) is Taken.NEW


def test_what_is_surely_a_report_is_asked_about_unless_it_replies_to_the_question() -> None:
    assert taken_for(heard(SURE), "…", Question.OUTCOME, item(), in_reply=False) is Taken.UNCLEAR
    assert taken_for(heard(SURE), "…", Question.OUTCOME, item(), in_reply=True) is Taken.ANSWER
    assert taken_for(heard(UNSURE, URGENT), "…", Question.EXPLANATION, item(), in_reply=False) is Taken.UNCLEAR


def test_everything_else_answers() -> None:
    assert taken_for(heard(SILENT, URGENT), "…", Question.OUTCOME, item(), in_reply=False) is Taken.ANSWER
    assert taken_for(heard(UNSURE), "…", Question.OUTCOME, item(), in_reply=False) is Taken.ANSWER
    for question in (Question.REPORT, Question.FINDING):
        assert taken_for(heard(SURE, URGENT), "…", question, None, in_reply=False) is Taken.ANSWER


def test_what_is_still_open_sounds_like_the_report_it_is_about() -> None:
    alike = heard(SURE, NORMAL, Category.ROADS_LIGHTING)
    assert taken_for(alike, "…", Question.STILL_OPEN, item(), in_reply=False) is Taken.ANSWER
    assert taken_for(heard(UNSURE, URGENT), "…", Question.STILL_OPEN, item(), in_reply=False) is Taken.ANSWER
    unsure = heard(UNSURE, URGENT, Category.ROADS_LIGHTING)
    assert taken_for(unsure, "…", Question.DUPLICATE_OF, item(), in_reply=False) is Taken.ANSWER
    assert taken_for(alike, "…", Question.REASON_UP, item(), in_reply=False) is Taken.ANSWER
    worse = heard(SURE, URGENT, Category.ROADS_LIGHTING)
    assert taken_for(worse, "…", Question.STILL_OPEN, item(), in_reply=False) is Taken.UNCLEAR
    assert taken_for(worse, "…", Question.STILL_OPEN, item(severity=URGENT), in_reply=False) is Taken.ANSWER


def test_another_matter_is_no_answer_to_what_is_still_open() -> None:
    other = heard(SURE)
    assert taken_for(other, "The drain smells", Question.STILL_OPEN, item(), in_reply=False) is Taken.UNCLEAR
    for text in ("still dark", "No, it flickers again", "还是黑的", "不，还在漏"):
        assert taken_for(other, text, Question.STILL_OPEN, item(), in_reply=False) is Taken.ANSWER


def test_the_reason_why_not_sounds_like_the_report_too() -> None:
    alike = heard(SURE, NORMAL, Category.ROADS_LIGHTING)
    for question in (Question.EXPLANATION, Question.REASON_UP, Question.LEFT_OPEN):
        assert taken_for(alike, "垃圾又堆了", question, item(), in_reply=False) is Taken.ANSWER


def test_the_things_named_tell_another_matter_of_the_same_kind() -> None:
    lamp, alike = replace(item(), text="门口的灯坏了"), heard(SURE, NORMAL, item().category)
    assert taken_for(alike, "灯罩晃得厉害", Question.STILL_OPEN, lamp, in_reply=False) is Taken.ANSWER
    assert taken_for(alike, "黑得很", Question.STILL_OPEN, lamp, in_reply=False) is Taken.ANSWER, "names no thing"
    assert taken_for(alike, "人行道上有个坑", Question.STILL_OPEN, lamp, in_reply=False) is Taken.UNCLEAR
    assert taken_for(alike, "马路在施工", Question.EXPLANATION, lamp, in_reply=False) is Taken.ANSWER, "a reason"


def test_danger_of_another_thing_is_new() -> None:
    lamp, urgent = replace(item(), text="门口的灯坏了"), heard(SURE, URGENT, item().category)
    assert taken_for(urgent, "学校门口路面有个大坑", Question.STILL_OPEN, lamp, in_reply=True) is Taken.NEW


def test_another_matter_is_of_another_kind_and_another_thing() -> None:
    lamp, other = replace(item(), text="The lamp by the gate is out"), heard(SURE)
    assert is_another(other, "there is rubbish by the back door", lamp)
    assert not is_another(other, "the lamp gives off sparks", lamp)
    assert not is_another(other, "somebody fell", lamp)
    assert not is_another(heard(UNSURE), "there is rubbish by the back door", lamp)


def test_where_and_whom_are_no_things() -> None:
    assert things("楼道里有老人摔了") == frozenset()
    assert things("The lamp in the hallway") == {"light"}


@pytest.mark.parametrize("question", [Question.OUTCOME, Question.STILL_OPEN, Question.AWAY])
def test_a_call_for_help_answers_nothing(question: Question) -> None:
    for text in ("please call an ambulance", "能不能帮我叫个救护车"):
        assert taken_for(heard(SILENT), text, question, item(), in_reply=True) is Taken.NEW
    for text in ("I called the police, they have been here", "救护车来过了", "已经报警了", "ambulance has taken him"):
        assert not calls_for_rescue(text)


def test_who_was_hurt_may_need_an_ambulance() -> None:
    for text in ("help me I fell", "I've fallen on the stairs", "my mother has collapsed", "my chest hurts"):
        assert calls_for_rescue(text)
    for text in ("我摔了", "我摔倒了", "我妈在楼梯上摔了一跤", "我胸口疼"):
        assert calls_for_rescue(text)
    for text in ("a tile fell", "I fell asleep", "the tree has fallen", "我摔了手机", "墙皮摔下来"):
        assert not calls_for_rescue(text)
