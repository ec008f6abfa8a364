"""/swap: one's turn is offered to everybody or to one household; whoever takes it does so with one tap."""

from collections.abc import Callable
from datetime import date

from bot.decision import Decision, Kind, decide
from bot.model import Person, Place, Prompt, Question, TurnOffer
from bot.rules.duties import swaps, turns
from bot.rules.duties.duty import Day
from bot.rules.items.case import RefusedError
from bot.texts.buttons import Press
from handlers.duties.turns import (
    answering,
    arranged,
    ask,
    day_of,
    group_of,
    member,
    own_group,
    reply,
    today_of,
    understand,
)
from handlers.reporting.report_command import words_after_command
from handlers.visit import Visit


@answering
def on_swap(visit: Visit) -> None:
    """/swap, /swap Friday, /swap Friday No. 2."""
    words = words_after_command(visit.message)
    _wish(visit, words) if words else _which(visit, own_group(visit))


def _wish(visit: Visit, words: str) -> None:
    group = own_group(visit)
    wish = understand(visit, group, words)
    if wish.days is None:
        raise RefusedError("swap_day_needed")
    on = wish.days.first
    if wish.home is not None:
        make(visit, group, on, wish.home.id)
    else:
        ask_whom(visit, group, on)


@answering
def which_turn(visit: Visit) -> None:
    """The same in words that name no day."""
    _which(visit, own_group(visit))


@answering
def on_keep(visit: Visit) -> None:
    """/keep Friday: we do our turn ourselves, though a neighbour owes us one."""
    _keep(visit, words_after_command(visit.message))


def take_kept_day(visit: Visit, _: Prompt, text: str) -> None:
    """The day of the turn that they do themselves, in words."""
    _keep(visit, text)


def _keep(visit: Visit, words: str) -> None:
    group, home = own_group(visit), member(visit).household_id
    days = understand(visit, group, words).days
    if days is None or home is None:
        raise RefusedError("keep_day_needed")
    before = today_of(visit, group)
    visit.do(turns.keep(before, days.first, home))
    arranged(visit, before, {home})
    visit.notice("kept", reply(visit), day=days.first.isoformat())


def _which(visit: Visit, group: Place) -> None:
    home = member(visit).household_id
    assert home is not None
    today = today_of(visit, group)
    if not turns.next_turn(today.rota, home, today.first, turns.FAR_AHEAD):
        raise RefusedError("turn_none_ahead")
    visit.say(Kind.CHOICE, reply(visit), choice="turn", place=group.id, household=home)


def ask_whom(visit: Visit, group: Place, on: date) -> None:
    """Whether it can be offered is looked at before anybody is chosen."""
    home = member(visit).household_id
    assert home is not None
    may_offer(visit, today_of(visit, group), on)
    visit.say(Kind.CHOICE, reply(visit), choice="whom", place=group.id, day=on.isoformat(), besides=home)


def may_offer(visit: Visit, day: Day, on: date) -> None:
    """Raises RefusedError if the turn is not theirs to offer."""
    before = visit.store.rota.open_offers(day.group.id, on)
    swaps.offer(day, _new(visit, day.group, on, None), before, ())


def _new(visit: Visit, group: Place, on: date, to_household: int | None) -> TurnOffer:
    person = member(visit)
    assert person.household_id is not None
    new_id = visit.store.next_id("turn_offer")
    return TurnOffer(new_id, group.id, on, person.household_id, to_household, person.id, visit.now)


def make(visit: Visit, group: Place, on: date, to_household: int | None) -> None:
    """A turn is offered. Raises RefusedError if it is not theirs to offer."""
    new = _new(visit, group, on, to_household)
    asked = visit.store.people.of_household(to_household) if to_household else []
    visit.do(swaps.offer(today_of(visit, group), new, visit.store.rota.open_offers(group.id, on), asked))
    to = reply(visit)
    if to.person_id is not None:
        visit.do(decide(swaps.shown(new, to)))
    elif visit.update.callback_query is None:
        visit.notice("offer_asked", to, day=on.isoformat())
    visit.toast("turn_asked")


def on_again(visit: Visit, press: Press) -> None:
    """Offer a turn, or another date than the one that was understood."""
    group = own_group(visit)
    if group.id != press.subject:
        raise RefusedError("stale")
    home = member(visit).household_id
    assert home is not None
    today = today_of(visit, group)
    if len(turns.own_turns(today.rota, home, today.first, turns.FAR_AHEAD)) > 1:
        _which(visit, group)
        visit.toast("asked_here")
    else:
        ask(visit, Question.SWAP_DAY)


def on_day(visit: Visit, press: Press) -> None:
    """One of one's own turns was chosen."""
    if group_of(visit, press).id != own_group(visit).id:
        raise RefusedError("stale")
    ask_whom(visit, own_group(visit), day_of(press.argument))
    _settle(visit)
    visit.toast("asked_here")


def on_ask(visit: Visit, press: Press) -> None:
    """Everybody, or one household, shall be asked."""
    make(visit, own_group(visit), day_of(press.argument), press.subject or None)
    _settle(visit)


def _settle(visit: Visit) -> None:
    if visit.is_private:
        visit.settle()


def take_day(visit: Visit, _: Prompt, text: str) -> None:
    """The day of the turn to be offered, in words."""
    _wish(visit, text)


def on_take(visit: Visit, press: Press) -> None:
    """A neighbour takes it."""
    _answer(visit, press, take)


def on_no(visit: Visit, press: Press) -> None:
    """The one household that was asked cannot."""
    _answer(visit, press, decline)


def on_withdraw(visit: Visit, press: Press) -> None:
    """The owner can do it after all."""
    _answer(visit, press, _withdraw)


def withdraw_own(visit: Visit, group: Place, on: date) -> bool:
    """The same in words: whether their household had asked for this day."""
    home = member(visit).household_id
    own = [each for each in visit.store.rota.open_offers(group.id, on) if each.household_id == home]
    for offered in own:
        _withdraw(visit, offered)
    return bool(own)


def take(visit: Visit, offered: TurnOffer) -> str:
    """The household of whoever acts does it; what they are told. Raises RefusedError if it cannot."""
    return _decide(visit, offered, lambda day, it, person: swaps.take(day, it, person, _owners(visit, it)))


def decline(visit: Visit, offered: TurnOffer) -> str:
    """The household that was asked cannot; what they are told. Raises RefusedError if it was not asked."""
    return _decide(visit, offered, lambda day, it, person: swaps.decline(day, it, person, _owners(visit, it)))


def _withdraw(visit: Visit, offered: TurnOffer) -> str:
    return _decide(visit, offered, swaps.withdraw)


def _owners(visit: Visit, offered: TurnOffer) -> list[Person]:
    return visit.store.people.of_household(offered.household_id)


def _answer(visit: Visit, press: Press, decided: Callable[[Visit, TurnOffer], str]) -> None:
    """An offer is answered: every message that shows it says so, and today's turn passes on if it is today's."""
    offered = visit.store.rota.offer(press.subject)
    if offered is None or visit.person is None:
        raise RefusedError("stale")
    answered = decided(visit, offered)
    visit.toast(answered, day=offered.day.isoformat())


def _decide(visit: Visit, offered: TurnOffer, decided: Callable[[Day, TurnOffer, Person], Decision]) -> str:
    assert visit.person is not None
    before = today_of(visit, visit.store.places.get(offered.place_id))
    decision = decided(before, offered, visit.person)
    visit.do(decision)
    now = visit.store.rota.offer(offered.id)
    assert now is not None
    visit.do(decide(swaps.renewed(now, visit.store.rota.shown("offer", offered.id))))
    arranged(visit, before, {offered.household_id, now.taken_by_id or offered.household_id})
    return decision.answer
