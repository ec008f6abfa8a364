"""Buttons. What a press says is taken apart and checked here; whether it may be done, the rules decide."""

from collections.abc import Callable

from bot.decision import Decision, Kind, PromptEnded, Say, decide
from bot.model import Action, Item, Place, Prompt, Question
from bot.rules import items
from bot.rules.case import RefusedError
from bot.rules.lifecycle import require
from bot.texts.buttons import Press
from handlers import answers, duty, lessons, setup
from handlers.intake import record_privately, unpack
from handlers.visit import Visit


def on_press(visit: Visit) -> None:
    """Any press of any button, real or forged."""
    query = visit.update.callback_query
    press = Press.parse(query.data or "") if query else None
    act = PRESSES.get(press.verb) if press else None
    if press is None or act is None or visit.person is None:
        visit.toast("stale")
        return
    try:
        act(visit, press)
    except RefusedError as refused:
        _refuse(visit, refused)


def _refuse(visit: Visit, refused: RefusedError) -> None:
    """A kind no to the one who pressed; a resident who sees that it is fixed can say so."""
    visit.toast(refused.reason)
    if refused.reason == "only_handlers" and visit.user is not None and not visit.is_private:
        visit.do(decide(Say(Kind.REFUSED, visit.alone, {"item": refused.params["item"]})))


def _item(visit: Visit, press: Press) -> Item:
    """The item a press names. One may name any, so it must be of this chat or of this person's places."""
    item = visit.store.items.find(press.subject)
    if item is None or not _concerns(visit, item):
        raise RefusedError("stale")
    return item


def _concerns(visit: Visit, item: Item) -> bool:
    if visit.place is not None and visit.place.id == item.place_id:
        return True
    case = visit.case(item)
    person = visit.person
    return case.actor_level is not None or person in (case.reporter, *case.supporters, *case.leaders)


def _support(visit: Visit, press: Press) -> None:
    item, person = _item(visit, press), visit.person
    assert person is not None
    spoken = visit.store.items.has_voice(item.id, items.voice(person))
    _do(visit, items.support(visit.case(item), spoken=spoken))


def _accept(visit: Visit, press: Press) -> None:
    _do(visit, items.accept(visit.case(_item(visit, press))))


def _reject(visit: Visit, press: Press) -> None:
    item = _item(visit, press)
    _do(visit, items.reject(visit.case(item)))
    if not item.private:  # what was told in private teaches nothing that the group can read
        lessons.teach(visit, item.place_id, item.text, is_report=False)


def _do(visit: Visit, decided: Decision) -> None:
    visit.do(decided)
    if decided.answer:
        visit.toast(decided.answer)


def _asks(question: Question, check: Callable[..., object]) -> Callable[[Visit, Press], None]:
    """A button that needs words: refused at once if it may not be done, else the words are asked for."""

    def act(visit: Visit, press: Press) -> None:
        item = _item(visit, press)
        check(visit.case(item))
        visit.ask_privately(question, item)

    return act


def _follow_up(visit: Visit, press: Press) -> None:
    answer, _, round_ = press.argument.partition("-")
    item = _item(visit, press)
    if answer not in {"fixed", "partly", "no"} or not round_.isdecimal():
        raise RefusedError("stale")
    _do(visit, items.answer_follow_up(visit.case(item), answer, int(round_)))
    visit.settle() if visit.is_private else visit.withdraw()
    if answer != "fixed":
        visit.ask_privately(Question.STILL_OPEN, item)


def _waiting(visit: Visit, press: Press) -> Prompt:
    """The question a press answers, if it was put to the one who presses."""
    asked = visit.store.prompts.find(press.subject, visit.now)
    if asked is None:
        raise RefusedError("stale")
    if visit.user is None or asked.telegram_id != visit.user.id:
        raise RefusedError("other_member")
    return asked


def _end(visit: Visit, asked: Prompt) -> None:
    visit.do(decide(PromptEnded(asked.id, visit.now), visit.take_away(asked)))


def _record(visit: Visit, press: Press) -> None:
    asked = _waiting(visit, press)
    if asked.question is not Question.RECORD_THIS:
        raise RefusedError("stale")
    _end(visit, asked)
    visit.toast("recorded" if answers.record_asked(visit, asked) else "already_answered")


def _in_group(visit: Visit, press: Press) -> None:
    asked = _waiting(visit, press)
    if asked.question is not Question.WHICH_GROUP or not press.argument.isdecimal():
        raise RefusedError("stale")
    chosen = int(press.argument)
    if chosen not in asked.params["groups"]:
        raise RefusedError("stale")
    _end(visit, asked)
    group: Place = visit.store.places.get(chosen)
    record_privately(visit, group, unpack(asked))
    visit.toast("recorded")


def _cancel(visit: Visit, press: Press) -> None:
    asked = _waiting(visit, press)
    _end(visit, asked)
    if asked.question is Question.RECORD_THIS and not asked.params.get("private"):
        lessons.teach(visit, asked.params["group"], asked.params["text"], is_report=False)
    visit.toast("cancelled")


def _go_public(visit: Visit, press: Press) -> None:
    item = _item(visit, press)
    case = visit.case(item)
    if visit.person is None or visit.person != case.reporter:
        raise RefusedError("not_asked")
    _, changed = case.changed(Action.EDIT, private=False)
    visit.do(decide(changed))
    visit.settle()
    visit.toast("public_now")


def _tell(visit: Visit, press: Press) -> None:
    _do(visit, items.looks_fixed(visit.case(_item(visit, press))))


PRESSES: dict[str, Callable[[Visit, Press], None]] = {
    "support": _support,
    "accept": _accept,
    "reject": _reject,
    "finish": _asks(Question.OUTCOME, lambda case: require(case, Action.FINISH)),
    "pass_up": _asks(Question.REASON_UP, items.may_pass_up),
    "explain": _asks(Question.EXPLANATION, lambda case: require(case, Action.EXPLAIN)),
    "merge": _asks(Question.DUPLICATE_OF, lambda case: require(case, Action.MERGE)),
    "follow_up": _follow_up,
    "record": _record,
    "in_group": _in_group,
    "cancel": _cancel,
    "go_public": _go_public,
    "tell": _tell,
    "clear": duty.on_clear,
    "problem": duty.on_problem,
    "join": setup.on_join,
    "forget": lessons.on_forget,
}
