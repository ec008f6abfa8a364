"""What waits: a question for its answer, a deadline for its time."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any


class Question(StrEnum):
    """What the bot has asked somebody and waits to hear in words."""

    OUTCOME = "outcome"
    EXPLANATION = "explanation"
    REASON_UP = "reason_up"
    REASON_DOWN = "reason_down"
    PROMISE = "promise"
    SNOOZE = "snooze"
    STILL_OPEN = "still_open"
    DUPLICATE_OF = "duplicate_of"
    REPORT = "report"  # /report without words
    FINDING = "finding"  # a problem found in the daily check
    RECORD_THIS = "record_this"  # answered by a button
    WHICH_GROUP = "which_group"  # answered by a button
    SAME_AS = "same_as"  # answered by a button
    ALL_CLEAR = "all_clear"  # nothing was found after all; answered by a button
    FOUND = "found"  # whether what came with "all clear" was found in the check; answered by a button
    IS_DONE = "is_done"  # said to be done, in these words; answered by a button
    TAKE_BACK = "take_back"  # whether what they reported was a mistake; answered by a button
    SHALL_I = "shall_i"  # whether to do what they seem to want done with an item; answered by a button
    WHICH_ITEM = "which_item"  # which one was meant, of several; answered by a button
    CORRECTED = "corrected"  # whether it is where they say it is; answered by a button
    MEANT = "meant"  # whether words answer a question or are something new; answered by a button
    AWAY = "away"  # on which days the home stands empty
    SWAP_DAY = "swap_day"  # which turn is offered
    KEEP_DAY = "keep_day"  # which turn is done by whoever is owed one
    TURN_DAY = "turn_day"  # which day gets another household
    EXCUSED_UNTIL = "excused_until"
    MISSED = "missed"  # why a check was missed
    LEFT_OPEN = "left_open"  # why an item leaves the meeting without an answer


REPLY_LASTS = timedelta(days=1)  # a reply to a question answers it, longer than what is only said after it
BY_TAP = frozenset(  # what words may answer too, and what nobody need be asked for in words
    {
        Question.RECORD_THIS,
        Question.WHICH_GROUP,
        Question.SAME_AS,
        Question.ALL_CLEAR,
        Question.FOUND,
        Question.IS_DONE,
        Question.TAKE_BACK,
        Question.SHALL_I,
        Question.WHICH_ITEM,
        Question.CORRECTED,
        Question.MEANT,
    }
)


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question to one person in one chat; `params` holds what is needed to act on the answer."""

    id: int
    telegram_id: int
    chat_id: int
    question: Question
    asked_at: datetime
    expires_at: datetime
    item_id: int | None = None
    params: dict[str, Any] = field(default_factory=dict)
    message_id: int | None = None  # the message that asks, once sent
    ephemeral_id: int | None = None  # the same, where only the one who is asked sees it


class DueKind(StrEnum):
    """What the clock may have to do."""

    TELL_DEPUTY = "tell_deputy"
    TO_COMMUNITY = "to_community"
    TO_STREET = "to_street"
    EVENING = "evening"  # a minor item that the rotating leader did not settle
    CONTRADICTION = "contradiction"  # "not fixed" was pressed, and no words came
    FOLLOW_UP_ENDS = "follow_up_ends"
    PROMISE_ENDS = "promise_ends"  # the end of the promised day
    DUTY_REMINDER = "duty_reminder"
    DUTY_NUDGE = "duty_nudge"  # at midday, to the household alone
    DUTY_NUDGE_LATE = "duty_nudge_late"  # at six, the same
    DUTY_EVENING = "duty_evening"
    DUTY_ENDS = "duty_ends"
    OFFER_ENDS = "offer_ends"  # nobody took the turn that was offered
    DIGEST = "digest"  # a group's evening
    DOCKET = "docket"  # the meeting of a community or street


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline as a row. `key` is unique: the same deadline is never set twice."""

    kind: DueKind
    subject_id: int  # an item, or a place for duty
    due_at: datetime
    key: str
