"""A group teaches: its answer shifts for messages like those, and nothing else does."""

from datetime import date

import pytest

from bot.model import Answer, Recognition
from bot.rules.recognition import Learned, recognise
from bot.rules.recognition.learned import MOST

TODAY = date(2026, 11, 24)
REPORT = "灯又坏了 3栋2单元 黑得要命"
TALK = "门口那只橘猫又来了，谁喂一下"
OTHER = "the bins have not been emptied for two weeks, it stinks"
URGENT = "5号楼一进门闻到很大煤气味"


def heard(text: str, learned: Learned) -> Recognition:
    return recognise(text, today=TODAY, learned=learned)


def test_not_a_report_silences_it_and_messages_like_it() -> None:
    learned = Learned().taught(REPORT, is_report=False)
    assert heard(REPORT, learned).answer is Answer.SILENT
    assert heard(REPORT + "啊", learned).confidence < heard(REPORT + "啊", Learned()).confidence


def test_record_it_records_it() -> None:
    assert heard(TALK, Learned().taught(TALK, is_report=True)).answer is Answer.RECORD


def test_other_messages_stay_as_they_were() -> None:
    learned = Learned().taught(REPORT, is_report=False).taught(TALK, is_report=True)
    assert heard(OTHER, learned) == heard(OTHER, Learned())


def test_an_urgent_message_is_never_silenced() -> None:
    assert heard(URGENT, Learned().taught(URGENT, is_report=False)).answer is not Answer.SILENT


def test_what_was_taught_can_be_taken_back() -> None:
    first = Learned().taught(OTHER, is_report=False)
    assert first.taught(REPORT, is_report=False).undone(2) == first
    assert heard(REPORT, first.taught(REPORT, is_report=False).undone(2)) == heard(REPORT, Learned())
    with pytest.raises(IndexError):
        first.undone(2)


def test_the_last_word_on_a_message_counts() -> None:
    learned = Learned().taught(REPORT, is_report=False).taught(REPORT, is_report=True)
    assert len(learned.examples) == 1
    assert heard(REPORT, learned).answer is Answer.RECORD


def test_it_is_stored_as_json_and_shown_in_lines() -> None:
    learned = Learned().taught(REPORT, is_report=False).taught(TALK, is_report=True)
    assert Learned.from_json(learned.to_json()) == learned
    assert learned.summary() == (f"1. - {REPORT}", f"2. + {TALK}")
    with pytest.raises(ValueError, match="list of"):
        Learned.from_json('{"a": 1}')


def test_only_the_newest_examples_are_kept() -> None:
    learned = Learned()
    for number in range(MOST + 5):
        learned = learned.taught(f"message {chr(ord('一') + number)}", is_report=False)
    assert len(learned.examples) == MOST
