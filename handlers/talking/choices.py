"""Questions that one tap answers: recorded or not, the same or another, which group. Words do as well as the tap."""

from collections.abc import Callable

from bot.decision import Kind, Say, To, decide
from bot.model import Place, Prompt, Question
from bot.rules.items.case import RefusedError
from bot.rules.words.confidence import in_confidence
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import means, takes_back
from bot.texts.buttons import Press
from bot.texts.questions import A_PAGE
from handlers.duties import check_found, duty
from handlers.items import confirming, outcomes, which_item
from handlers.items.pressing import end_question, waiting
from handlers.overview.called import called
from handlers.places import lessons
from handlers.reporting import correcting, same_as, taking_back
from handlers.reporting.groups_for import require_a_group
from handlers.reporting.intake import gather_more, judge, record, record_for, take_report
from handlers.visit import Visit

MOST_OF_NAME = 40  # characters of what somebody took for a group


def answered_in_words(visit: Visit, asked: Prompt) -> bool:
    """Whether the message answers such a question; what follows is done."""
    answers = IN_WORDS.get(asked.question)
    text = (visit.message.text or "").strip()
    if answers is None or not text:
        return False
    try:
        return answers(visit, asked, text)
    except RefusedError as refused:
        visit.refuse(refused)
        return True


def forget(visit: Visit, asked: Prompt) -> None:
    """Never mind: whoever was asked wants no more of it. A group learns from "no, that was no report"."""
    end_question(visit, asked)
    teaches = asked.question is Question.RECORD_THIS and not asked.params.get("private")
    if teaches and not in_confidence(asked.params["text"]):
        lessons.teach(visit, asked.params["group"], asked.params["text"], is_report=False)


def on_forget(visit: Visit, press: Press) -> None:
    """The same with a tap."""
    forget(visit, waiting(visit, press))
    visit.toast("cancelled")


def on_cancel(visit: Visit) -> None:
    """/cancel: the same of the last question."""
    asked = visit.store.prompts.open_to(visit.user.id, visit.chat_id, visit.now) if visit.user else []
    if not asked:
        visit.notice("nothing_to_cancel")
        return
    forget(visit, asked[0])
    visit.notice("cancelled")


def on_record(visit: Visit, press: Press) -> None:
    """Yes, record it."""
    asked = waiting(visit, press, Question.RECORD_THIS)
    end_question(visit, asked)
    visit.toast("recorded" if _record_asked(visit, asked) else "already_answered")


def on_group(visit: Visit, press: Press) -> None:
    """The group that a report is about."""
    asked, chosen = _asked_which(visit, press)
    if chosen not in asked.params["groups"]:
        raise RefusedError("stale")
    _record_for(visit, asked, visit.store.places.get(chosen))
    visit.toast("recorded")


def on_all_clear(visit: Visit, press: Press) -> None:
    """Nothing was found, so all is clear."""
    asked = waiting(visit, press, Question.ALL_CLEAR)
    end_question(visit, asked)
    duty.clear_as_asked(visit, asked)
    visit.toast("checked")


def on_is_done(visit: Visit, press: Press) -> None:
    """Yes, it is done."""
    asked = waiting(visit, press, Question.IS_DONE)
    end_question(visit, asked)
    outcomes.finish_as_said(visit, asked)


def on_groups(visit: Visit, press: Press) -> None:
    """Another page of the groups."""
    asked, number = _asked_which(visit, press)
    at = [visit.chat_id, visit.message.message_id]
    visit.do(decide(Say(Kind.PROMPT, To(chat_id=visit.chat_id), {"prompt": asked.id, "page": number, "at": at})))


def _asked_which(visit: Visit, press: Press) -> tuple[Prompt, int]:
    asked = waiting(visit, press, Question.WHICH_GROUP)
    if not press.argument.isdecimal():
        raise RefusedError("stale")
    return asked, int(press.argument)


def _record_asked(visit: Visit, asked: Prompt) -> bool:
    """The sender says yes, it is a report; false if it was recorded meanwhile in another way."""
    require_a_group(visit)
    said = gather_more(visit, asked)
    if asked.params.get("private"):
        take_report(visit, said)
        return True
    if any(visit.store.items.of_source(source.chat_id, source.message_id) for source in said.sources):
        return False
    group = visit.store.places.get(asked.params["group"])
    judged = judge(visit, group, said.text)  # as it sounded before the group had learned from it
    if not in_confidence(said.text):
        lessons.teach(visit, group.id, said.text, is_report=True)
    record(visit, group, said, judged)
    return True


def _record_for(visit: Visit, asked: Prompt, group: Place) -> None:
    end_question(visit, asked)
    record_for(visit, group, gather_more(visit, asked))


def _record_or_not(visit: Visit, asked: Prompt, text: str) -> bool:
    if means(text, Meaning.YES):
        if asked.params.get("unheard"):
            return False  # nothing sounded like a report: a polite "ok" must not publish it, only the button does
        end_question(visit, asked)
        if not _record_asked(visit, asked):
            visit.notice("already_answered")
        elif visit.is_private and not asked.params.get("private"):
            visit.notice("recorded")  # its card is in the group
        return True
    if means(text, Meaning.NO) or takes_back(text):
        forget(visit, asked)
        return True
    return False


def _same_or_another(visit: Visit, asked: Prompt, text: str) -> bool:
    if means(text, Meaning.YES):
        other = same_as.join(visit, asked)
        visit.notice("merged", number=other.number)
    elif means(text, Meaning.NO):
        end_question(visit, asked)
        visit.notice("stays")
    else:
        return False
    return True


def _clear_or_not(visit: Visit, asked: Prompt, text: str) -> bool:
    if means(text, Meaning.YES, Meaning.CLEAR):
        end_question(visit, asked)
        duty.clear_as_asked(visit, asked)
        visit.notice("checked")
    elif means(text, Meaning.NO):
        end_question(visit, asked)
    else:
        return False
    return True


def _done_or_not(visit: Visit, asked: Prompt, text: str) -> bool:
    if means(text, Meaning.YES, Meaning.DONE):
        end_question(visit, asked)
        outcomes.finish_as_said(visit, asked)
    elif means(text, Meaning.NO):
        end_question(visit, asked)
    else:
        return False
    return True


def _which_group(visit: Visit, asked: Prompt, text: str) -> bool:
    """By name, code or a part of either. With several that fit these are asked about, and a reply is always meant."""
    groups = [visit.store.places.get(group_id) for group_id in asked.params["groups"]]
    found = named(groups, text)
    if len(found) == 1:
        _record_for(visit, asked, found[0])
    elif found and len(found) < len(groups):
        end_question(visit, asked)
        params = {**asked.params, "groups": [group.id for group in found]}
        visit.ask(Question.WHICH_GROUP, visit.here, visit.chat_id, **params)
    elif visit.replied is not None and visit.user is not None and asked.telegram_id == visit.user.id:
        visit.notice("group_unknown", words=text[:MOST_OF_NAME], code=groups[0].code)
    else:
        return False
    return True


def named(groups: list[Place], text: str) -> list[Place]:
    """Those of this name or code, else of a part of it; of a few that are all shown also by the place in the list."""
    found, wanted = called(groups, text), text.strip(" .。，,!！")
    if not found and wanted.isdecimal() and len(groups) <= A_PAGE:
        return groups[int(wanted[:4]) - 1 :][:1] if int(wanted[:4]) else []
    return found


IN_WORDS: dict[Question, Callable[[Visit, Prompt, str], bool]] = {
    Question.RECORD_THIS: _record_or_not,
    Question.SAME_AS: _same_or_another,
    Question.WHICH_GROUP: _which_group,
    Question.ALL_CLEAR: _clear_or_not,
    Question.FOUND: check_found.answered_in_words,
    Question.IS_DONE: _done_or_not,
    Question.TAKE_BACK: taking_back.answered_in_words,
    Question.CORRECTED: correcting.answered_in_words,
    Question.WHICH_ITEM: which_item.answered_in_words,
    Question.SHALL_I: confirming.answered_in_words,
}
