"""Buttons. What a press says is taken apart and checked here; whether it may be done, the rules decide."""

from collections.abc import Callable

from bot.decision import Kind, Say, decide
from bot.model import Action, Question
from bot.rules.items import items, passing, promises
from bot.rules.items.case import RefusedError
from bot.rules.items.lifecycle import require
from bot.texts.buttons import Press
from handlers.duties import away, check_found, duty, roster, rota, swap
from handlers.items import confirming, holding, outcomes, photos, rewording, undoing, which_item
from handlers.items.pressing import asks, do, item_of
from handlers.overview import docket, ledger, pages
from handlers.places import joining, language, lessons
from handlers.reporting import correcting, same_as, taking_back
from handlers.talking import answer_or_new, choices
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
    visit.toast(refused.reason, **refused.params)
    if refused.reason == "only_handlers" and visit.user is not None and not visit.is_private:
        visit.do(decide(Say(Kind.REFUSED, visit.alone, {"item": refused.params["item"]})))


def _support(visit: Visit, press: Press) -> None:
    item, person = item_of(visit, press), visit.person
    assert person is not None
    spoken = visit.store.items.has_voice(item.id, items.voice(person))
    do(visit, items.support(visit.case(item), spoken=spoken))


def _reject(visit: Visit, press: Press) -> None:
    lessons.put_aside(visit, item_of(visit, press))
    visit.toast("put_aside")


def _go_public(visit: Visit, press: Press) -> None:
    visit.do(items.go_public(visit.case(item_of(visit, press)), _name(visit)))
    visit.settle()
    visit.toast("public_now")


def _name(visit: Visit) -> str:
    """Who presses, and where they live."""
    person = visit.person
    assert person is not None
    home = visit.store.places.household(person.household_id).name if person.household_id else ""
    return f"{person.name} · {home}" if home else person.name


def _tell(visit: Visit, press: Press) -> None:
    item = item_of(visit, press)
    if visit.store.items.events(item.id)[-1].action is Action.LOOKS_FIXED:
        visit.toast("told")  # just now, by somebody: once is enough
    else:
        do(visit, items.looks_fixed(visit.case(item)))


PRESSES: dict[str, Callable[[Visit, Press], None]] = {
    "support": _support,
    "accept": holding.on_accept,
    "take_over": holding.on_take_over,
    "reject": _reject,
    "finish": asks(Question.OUTCOME, lambda case: require(case, Action.FINISH)),
    "pass_up": asks(Question.REASON_UP, passing.may_pass_up),
    "explain": asks(Question.EXPLANATION, lambda case: require(case, Action.EXPLAIN)),
    "return": asks(Question.REASON_DOWN, passing.may_return),
    "promise": holding.on_promise,
    "snooze": asks(Question.SNOOZE, promises.may_snooze),
    "more": holding.on_more,
    "less": holding.on_less,
    "unmerge": holding.on_unmerge,
    "merge": asks(Question.DUPLICATE_OF, lambda case: require(case, Action.MERGE)),
    "follow_up": outcomes.on_follow_up,
    "rate": outcomes.on_rate,
    "look": outcomes.on_look,
    "photos": photos.on_photos,
    "record": choices.on_record,
    "in_group": choices.on_group,
    "groups": choices.on_groups,
    "cancel": choices.on_forget,
    "all_clear": choices.on_all_clear,
    "found": check_found.on_found,
    "apart": check_found.on_apart,
    "no_finding": check_found.on_no_finding,
    "is_done": choices.on_is_done,
    "take_back": taking_back.on_take_back,
    "corrected": correcting.on_corrected,
    "of_item": which_item.on_item,
    "shall": confirming.on_shall,
    "note": confirming.on_note,
    "as_answer": answer_or_new.on_answer,
    "as_new": answer_or_new.on_new,
    "undo": undoing.on_undo,
    "reword": rewording.on_reword,
    "go_public": _go_public,
    "tell": _tell,
    "clear": duty.on_clear,
    "problem": duty.on_problem,
    "ticks": duty.on_ticks,
    "tick": duty.on_tick,
    "find": duty.on_find,
    "cannot": duty.on_cannot,
    "say_why": duty.on_say_why,
    "swap": swap.on_again,
    "swap_day": swap.on_day,
    "ask": swap.on_ask,
    "take": swap.on_take,
    "no": swap.on_no,
    "withdraw": swap.on_withdraw,
    "span_over": away.on_over,
    "other_days": away.on_other_days,
    "excuse": roster.on_excuse_home,
    "turn_back": roster.on_turn_back,
    "turn_again": roster.on_turn_again,
    "calendar": rota.on_calendar,
    "ledger_file": ledger.on_file,
    "join": joining.on_join,
    "belongs": joining.on_belongs,
    "stranger": joining.on_stranger,
    "forget": lessons.on_forget,
    "language": language.on_choose,
    "same": same_as.on_same,
    "another": same_as.on_another,
    "page": pages.on_page,
    "list": pages.on_list,
    "open": pages.on_open,
    "unfold": pages.on_unfold,
    "fold": pages.on_fold,
    "docket_next": docket.on_next,
    "docket_back": docket.on_back,
    "adjourn": docket.on_adjourn,
    "reconvene": docket.on_reopen,
}
