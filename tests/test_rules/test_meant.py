"""Whether words answer an open question."""

import pytest

from bot.model import Answer, Category, Question, Recognition, Severity
from bot.rules.meant import Taken, taken_for
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
