"""Questions that one tap answers: recorded or not, the same or another, which group. Words do as well as the tap."""

import re
from collections.abc import Callable

from bot.model import Place, Prompt, Question
from bot.rules.case import RefusedError
from bot.rules.said import Meaning, means
from bot.texts.buttons import Press
from handlers import lessons, same_as
from handlers.intake import gather_more, record, record_privately, take_report, unpack
from handlers.pressing import end_question, waiting
from handlers.visit import Visit


def answered_in_words(visit: Visit, asked: Prompt) -> bool:
    """Whether the message answers such a question; what follows is done."""
    answers = IN_WORDS.get(asked.question)
    text = (visit.message.text or "").strip()
    if answers is None or not text:
        return False
    try:
        return answers(visit, asked, text)
    except RefusedError as refused:
        visit.notice(refused.reason, None, **{name: str(value) for name, value in refused.params.items()})
        return True


def forget(visit: Visit, asked: Prompt) -> None:
    """Never mind: whoever was asked wants no more of it. A group learns from "no, that was no report"."""
    end_question(visit, asked)
    if asked.question is Question.RECORD_THIS and not asked.params.get("private"):
        lessons.teach(visit, asked.params["group"], asked.params["text"], is_report=False)


def on_forget(visit: Visit, press: Press) -> None:
    """The same with a tap."""
    forget(visit, waiting(visit, press))
    visit.toast("cancelled")


def on_record(visit: Visit, press: Press) -> None:
    """Yes, record it."""
    asked = waiting(visit, press)
    if asked.question is not Question.RECORD_THIS:
        raise RefusedError("stale")
    end_question(visit, asked)
    visit.toast("recorded" if _record_asked(visit, asked) else "already_answered")


def on_group(visit: Visit, press: Press) -> None:
    """The group that a private report is about."""
    asked = waiting(visit, press)
    chosen = int(press.argument) if press.argument.isdecimal() else 0
    if asked.question is not Question.WHICH_GROUP or chosen not in asked.params["groups"]:
        raise RefusedError("stale")
    _record_for(visit, asked, visit.store.places.get(chosen))
    visit.toast("recorded")


def _record_asked(visit: Visit, asked: Prompt) -> bool:
    """The sender says yes, it is a report; false if it was recorded meanwhile in another way."""
    said = unpack(asked)
    if asked.params.get("private"):
        take_report(visit, said)
        return True
    said = gather_more(visit, said)
    if any(visit.store.items.of_source(source.chat_id, source.message_id) for source in said.sources):
        return False
    group = visit.store.places.get(asked.params["group"])
    lessons.teach(visit, group.id, said.text, is_report=True)
    record(visit, group, said)
    return True


def _record_for(visit: Visit, asked: Prompt, group: Place) -> None:
    end_question(visit, asked)
    record_privately(visit, group, unpack(asked))


def _record_or_not(visit: Visit, asked: Prompt, text: str) -> bool:
    if means(text, Meaning.YES):
        end_question(visit, asked)
        if not _record_asked(visit, asked):
            visit.notice("already_answered")
        elif visit.is_private and not asked.params.get("private"):
            visit.notice("recorded")  # its card is in the group
        return True
    if means(text, Meaning.NO):
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


def _which_group(visit: Visit, asked: Prompt, text: str) -> bool:
    groups = [visit.store.places.get(group_id) for group_id in asked.params["groups"]]
    chosen = _named(groups, text)
    if chosen is None:
        return False
    _record_for(visit, asked, chosen)
    return True


def _named(groups: list[Place], text: str) -> Place | None:
    """By name or code, by a part that only one has, or by its place in the list."""
    wanted = text.casefold().strip(" .。，,!！")
    exact = [group for group in groups if wanted in {group.name.casefold(), group.code.casefold()}]
    part = re.compile(rf"(?<!\d){re.escape(wanted)}(?!\d)")
    found = exact or [group for group in groups if wanted and part.search(f"{group.name} {group.code}".casefold())]
    if not found and wanted.isdecimal() and 0 < int(wanted[:4]) <= len(groups):
        return groups[int(wanted[:4]) - 1]
    return found[0] if len(found) == 1 else None


IN_WORDS: dict[Question, Callable[[Visit, Prompt, str], bool]] = {
    Question.RECORD_THIS: _record_or_not,
    Question.SAME_AS: _same_or_another,
    Question.WHICH_GROUP: _which_group,
}
