"""Words that answer a question of the bot: what was done, why not, what is still open."""

from collections.abc import Callable
from dataclasses import replace

from bot.decision import PromptEnded, decide
from bot.model import Answer, Photo, Prompt, Question, Severity
from bot.rules.items.case import RefusedError
from bot.rules.words.all_but import all_but
from bot.rules.words.meant import (
    ASKS_FOR_A_REPORT,
    Taken,
    calls_for_rescue,
    is_nothing,
    says_nothing,
    taken_for,
)
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import is_empty, is_question, means, says_only_done
from handlers.duties import away, duty, roster, swap
from handlers.duties.check_found import found_in_check
from handlers.items import handled_said, holding, outcomes, parting, pressing, rewording
from handlers.items.pressing import end_question
from handlers.overview import docket
from handlers.reporting import addressed, discreet, same_as
from handlers.reporting.groups_for import groups_of
from handlers.reporting.intake import gather, judge, keep_photo, photo_of
from handlers.reporting.keeping import unpack_photos
from handlers.talking import again, choices, colleagues
from handlers.visit import Visit


def on_group_answer(visit: Visit) -> bool:
    """The answer to a question asked in a group or an office's chat, as a reply to it; was it one?"""
    if outcomes.more_of_album(visit):
        return True
    asked = _asked_here(visit)
    if asked is None:
        return False
    if not colleagues.may_answer(visit, asked):
        return colleagues.tell_whose(visit, asked)
    return _answered_here(visit, asked)


def too_late(visit: Visit, text: str) -> bool:
    """Whether it answers what was asked more than a day ago: whoever says so is told how to go on. Danger is none."""
    if not text or not visit.replies_too_late() or is_empty(text) or calls_for_rescue(text):
        return False
    group = visit.group or next(iter(groups_of(visit)), None)
    judged = judge(visit, group, text) if group else None
    if judged and judged.severity is Severity.URGENT and judged.answer is not Answer.SILENT:
        return False
    visit.notice_alone("asked_long_ago")
    return True


def _answered_here(visit: Visit, asked: Prompt) -> bool:
    if asked.question not in TAKERS:
        return choices.answered_in_words(visit, asked)
    text = (visit.message.text or visit.message.caption or "").strip()
    if _is_alarm(visit, asked, text):
        return False
    if means(text, Meaning.CANCEL):
        choices.forget(visit, asked)
        addressed.thank(visit)
        return True
    take(visit, asked, text)
    return True


def _asked_here(visit: Visit) -> Prompt | None:
    """The question that the message replies to; the name of a group among colleagues needs no reply."""
    if visit.user is None:
        return None
    prompts = visit.store.prompts
    if visit.replied is not None:
        return visit.question_replied_to()
    newest = next(iter(prompts.open_to(visit.user.id, visit.chat_id, visit.now)), None)
    return newest if newest and visit.is_office and newest.question is Question.WHICH_GROUP else None


def _is_alarm(visit: Visit, asked: Prompt, text: str) -> bool:
    """Whether words in reply tell of danger: a new report of the group, whatever was asked."""
    if visit.group is None or not text:
        return False
    item = visit.asked_about(asked) if asked.item_id is not None else None
    if item and asked.question is Question.STILL_OPEN:
        text, _ = parting.parted(visit, item, text)
    return taken_for(judge(visit, visit.group, text), text, asked.question, item, in_reply=True) is Taken.NEW


def take(visit: Visit, asked: Prompt, text: str) -> None:
    """Act on the answer. If the words do not do, it is asked for what is missing."""
    if means(text, Meaning.MISTAKE) and asked.question not in ASKS_FOR_A_REPORT:
        choices.forget(visit, asked)
        addressed.thank(visit)
        return
    if says_nothing(text, asked.question) and not _sounds_wrong(visit, asked, text):
        if not _photos(visit, asked):
            again.after_nothing(visit, asked, text)
            return
        text = ""
    if discreet.is_not_for_all(asked.question, text):
        again.in_open_words(visit, asked)
    elif handled_said.instead_of_outcome(visit, asked, text):
        return
    elif _only_says_done(asked, text) and not _photos(visit, asked) and not _has_ended(visit, asked):
        again.after_only_done(visit, asked)
    else:
        _act(visit, asked, "" if _only_says_done(asked, text) else text)


def _act(visit: Visit, asked: Prompt, text: str) -> None:
    try:
        TAKERS[asked.question](visit, asked, text)
    except RefusedError as refused:
        if refused.asks:
            again.for_what_is_missing(visit, asked, refused.reason)
            return
        visit.notice(refused.reason, None, **refused.params)
    visit.do(decide(PromptEnded(asked.id, visit.now)))
    if asked.item_id is not None:
        _end_others(visit, asked)
        docket.go_on(visit, asked.item_id)


def _end_others(visit: Visit, asked: Prompt) -> None:
    """The same was asked in another message of this chat, of them or a colleague: nobody waits for it any more."""
    if asked.question in discreet.PRINTED:
        for other in visit.store.prompts.open_about(visit.asked_about(asked).id, visit.chat_id, visit.now):
            if other.question is asked.question:
                end_question(visit, other)
    item = visit.asked_about(asked)
    if asked.question in pressing.OF_HANDLERS and not item.state.is_open:
        pressing.end_all_about(visit, item, asked)


def _sounds_wrong(visit: Visit, asked: Prompt, text: str) -> bool:
    """Whether the little that was said tells of something where a report is asked for, as “臭！” does."""
    group = visit.group or next(iter(groups_of(visit)), None)
    if asked.question not in ASKS_FOR_A_REPORT or group is None:
        return False
    return judge(visit, group, text).answer is not Answer.SILENT


def _only_says_done(asked: Prompt, text: str) -> bool:
    """Whether "done" is all that is said of what was done; whoever says so a second time is believed."""
    return asked.question is Question.OUTCOME and not asked.params.get("only_done") and says_only_done(text)


def _has_ended(visit: Visit, asked: Prompt) -> bool:
    """Whether a colleague was faster: it need not be asked for more, the rules say why not."""
    return not asked.params.get("again") and not visit.asked_about(asked).state.is_open


def _photos(visit: Visit, asked: Prompt) -> tuple[Photo, ...]:
    """The photos of an answer: of this message, or of the one whose words were kept."""
    if "photos" in asked.params:
        return unpack_photos(asked.params["photos"])
    photo = photo_of(visit.message)
    return (photo,) if photo else ()


def _outcome(visit: Visit, asked: Prompt, text: str) -> None:
    item = visit.asked_about(asked)
    if is_question(text):
        raise RefusedError("outcome_question_needed")
    if visit.message.media_group_id and "photos" not in asked.params:
        keep_photo(visit)
    if asked.params.get("again"):
        rewording.take(visit, item, text, _photos(visit, asked))
    else:
        outcomes.finish(visit, item, text, _photos(visit, asked))


def _explanation(visit: Visit, asked: Prompt, text: str) -> None:
    item = visit.asked_about(asked)
    if is_question(text):
        raise RefusedError("explanation_question_needed")
    if asked.params.get("again"):
        rewording.take(visit, item, text, ())
    else:
        outcomes.explain(visit, item, text)


def _still_open(visit: Visit, asked: Prompt, text: str) -> None:
    outcomes.take_still_open(visit, visit.asked_about(asked), text, _photos(visit, asked))


def _report(visit: Visit, asked: Prompt, text: str) -> None:
    if not text:
        _wait_for_words(visit)
    said = replace(gather(visit, visit.message, text, asked.asked_at), point=asked.params.get("point"))
    if visit.group is not None:
        addressed.in_group(visit, visit.group, said, by_name=False)
    elif not found_in_check(visit, said):
        addressed.elsewhere(visit, said)


def _wait_for_words(visit: Visit) -> None:
    keep_photo(visit)
    raise RefusedError("words_needed")


def _finding(visit: Visit, asked: Prompt, text: str) -> None:
    if not text:
        _wait_for_words(visit)
    group = visit.store.places.get(asked.params["place"])
    judged = judge(visit, group, text)
    has_looked = means(text, Meaning.CHECKED) and judged.answer is Answer.SILENT
    if has_looked or is_nothing(judged, text):
        duty.ask_clear(visit, group, asked.params["day"], "looked" if has_looked else "nothing")
        return
    duty.take_finding(visit, asked.params, gather(visit, visit.message, all_but(text) or text, asked.asked_at))


TAKERS: dict[Question, Callable[[Visit, Prompt, str], None]] = {
    Question.OUTCOME: _outcome,
    Question.EXPLANATION: _explanation,
    Question.REASON_UP: holding.take_reason_up,
    Question.REASON_DOWN: holding.take_reason_down,
    Question.PROMISE: holding.take_promise,
    Question.SNOOZE: holding.take_snooze,
    Question.STILL_OPEN: _still_open,
    Question.DUPLICATE_OF: same_as.take_number,
    Question.REPORT: _report,
    Question.FINDING: _finding,
    Question.LEFT_OPEN: docket.take_left_open,
    Question.AWAY: away.take_days,
    Question.SWAP_DAY: swap.take_day,
    Question.KEEP_DAY: swap.take_kept_day,
    Question.TURN_DAY: roster.take_turn_day,
    Question.EXCUSED_UNTIL: roster.take_until,
    Question.MISSED: duty.take_reason,
}
