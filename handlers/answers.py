"""Words that answer a question of the bot: what was done, why not, what is still open."""

from collections.abc import Callable

from bot.decision import PromptEnded, decide
from bot.model import Action, Prompt, Question
from bot.rules import follow_up, items
from bot.rules.case import RefusedError
from handlers import away, choices, docket, duty, holding, roster, swap, wordless
from handlers.intake import add_to, gather, keep_photo, photo_of, record, take_report
from handlers.visit import Visit

MOST_DIGITS = 6  # of an item's number


def on_group_answer(visit: Visit) -> bool:
    """The answer to a question asked in a group, as a reply to it, or in an office's chat without; was it one?"""
    if visit.user is None:
        return False
    if more_of_outcome(visit):
        return True
    replied = visit.replied
    if replied is not None:
        asked = visit.store.prompts.asked_by(visit.chat_id, replied.message_id, visit.now)
    elif visit.is_office:
        asked = next(iter(visit.store.prompts.open_to(visit.user.id, visit.chat_id, visit.now)), None)
    else:
        return False
    if asked is None or asked.telegram_id != visit.user.id:
        return False
    if asked.question not in TAKERS:
        return choices.answered_in_words(visit, asked)
    take(visit, asked)
    return True


def take(visit: Visit, asked: Prompt) -> None:
    """Act on the answer. If the words do not do, the question stands and what is missing is said."""
    text = (visit.message.text or visit.message.caption or "").strip()
    try:
        TAKERS[asked.question](visit, asked, text)
    except RefusedError as refused:
        visit.notice(refused.reason, None, **refused.params)
        if refused.reason.endswith("_needed") or refused.reason == "same_item":
            return
    visit.do(decide(PromptEnded(asked.id, visit.now)))
    if asked.item_id is not None:
        docket.go_on(visit, asked.item_id)


def _outcome(visit: Visit, asked: Prompt, text: str) -> None:
    item = visit.asked_about(asked)
    photo = photo_of(visit.message)
    photos = (photo,) if photo else ()
    if visit.message.media_group_id:
        keep_photo(visit)
    case = visit.case(item)
    visit.do(items.finish(case, text, photos))
    asks = any(person != visit.person for person in case.asked())
    visit.notice("thanks_finish" if asks else "thanks_finish_nobody", number=item.number)


def more_of_outcome(visit: Visit) -> bool:
    """The rest of an album whose first photo has answered what was done; was it that?"""
    album, photo, user = visit.message.media_group_id, photo_of(visit.message), visit.user
    if not album or not photo or not user:
        return False
    shown = visit.store.items.outcome_of_album(visit.chat_id, user.id, album)
    if shown is None:
        return False
    keep_photo(visit)
    visit.do(decide(items.show_outcome(*shown, photo)))
    return True


def _explanation(visit: Visit, asked: Prompt, text: str) -> None:
    item = visit.asked_about(asked)
    visit.do(items.explain(visit.case(item), text))
    visit.notice("thanks_explain", number=item.number)


def _still_open(visit: Visit, asked: Prompt, text: str) -> None:
    item = visit.asked_about(asked)
    case = visit.case(item)
    if item.state.is_open and text:  # somebody else's word has opened it again; this one is told too
        visit.do(decide(case.changed(Action.NOTE, text)[1]))
    visit.do(follow_up.reopen(case, text))
    if photo_of(visit.message):
        add_to(visit, item)
    visit.notice("thanks_reopen", level=visit.store.items.get(item.id).level.value)


def _duplicate_of(visit: Visit, asked: Prompt, text: str) -> None:
    item = visit.asked_about(asked)
    digits = text.lstrip("#＃ ").strip()
    if not digits.isdecimal() or len(digits) > MOST_DIGITS:
        raise RefusedError("number_needed")
    other = visit.store.items.by_number(item.place_id, int(digits))
    if other is None:
        raise RefusedError("no_such_item_needed")
    visit.do(items.merge(visit.case(item), other))
    visit.notice("thanks_merge", number=item.number, other=other.number)


def _report(visit: Visit, asked: Prompt, text: str) -> None:
    if not text:
        _wait_for_words(visit)
    said = gather(visit, visit.message, text)
    if visit.group is not None:
        record(visit, visit.group, said)
    else:
        take_report(visit, said)
        wordless.keep_place(visit, asked)


def _wait_for_words(visit: Visit) -> None:
    keep_photo(visit)
    raise RefusedError("words_needed")


def _finding(visit: Visit, asked: Prompt, text: str) -> None:
    if not text:
        _wait_for_words(visit)
    group = visit.store.places.get(asked.params["place"])
    item = record(visit, group, gather(visit, visit.message, text))
    duty.take_finding(visit, asked, item)
    visit.notice("thanks_finding", number=item.number)


TAKERS: dict[Question, Callable[[Visit, Prompt, str], None]] = {
    Question.OUTCOME: _outcome,
    Question.EXPLANATION: _explanation,
    Question.REASON_UP: holding.take_reason_up,
    Question.REASON_DOWN: holding.take_reason_down,
    Question.PROMISE: holding.take_promise,
    Question.SNOOZE: holding.take_snooze,
    Question.STILL_OPEN: _still_open,
    Question.DUPLICATE_OF: _duplicate_of,
    Question.REPORT: _report,
    Question.FINDING: _finding,
    Question.LEFT_OPEN: docket.take_left_open,
    Question.AWAY: away.take_days,
    Question.SWAP_DAY: swap.take_day,
    Question.TURN_DAY: roster.take_turn_day,
    Question.EXCUSED_UNTIL: roster.take_until,
    Question.MISSED: duty.take_reason,
}
