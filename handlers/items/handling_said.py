"""What the buttons of an item's card say, in words: "on my way", "done, new chain".

Said in reply to the card or with the item's number; in private also without, where only one item can be meant.
"""

from collections.abc import Callable

from bot.model import Action, Answer, Item, Question, Role, Severity, State
from bot.rules.items import items, taking
from bot.rules.items.case import RefusedError
from bot.rules.items.lifecycle import require
from bot.rules.words.dealt_with import deals_with
from bot.rules.words.deeds import is_of, is_of_own
from bot.rules.words.fitting import fits
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import is_taking, means, number_and_rest, outcome, says_only_done, tells_what_was_done
from handlers.items import parting
from handlers.items.pressing import end_older
from handlers.items.replied import item_replied_to
from handlers.reporting import addressed, discreet
from handlers.reporting.groups_for import groups_of
from handlers.reporting.intake import gather, judge
from handlers.reporting.keeping import pack_photos
from handlers.visit import Visit

MOST_ASKED = 8  # items under one question


def of_card(visit: Visit, text: str) -> bool:
    """Whether words say of an item that is named, or whose card is replied to, that it is taken or done."""
    number, rest = number_and_rest(text)
    item = meant_by(visit, number)
    photo = bool(visit.message.photo) and not text and visit.is_private
    if item is None or visit.user is None:
        return False
    is_heard = _ask_whether_done(visit, item, "") if photo else of_item(visit, item, rest)
    if is_heard:  # nobody waits any more to hear which one it was
        end_older(visit, Question.WHICH_ITEM)
    return is_heard


def of_item(visit: Visit, item: Item, text: str) -> bool:
    """The same of an item that is known."""
    return (
        _take(visit, item, text)
        or _ask_whether_done(visit, item, _outcome_of(visit, item, text))
        or _tell_that_it_looks_fixed(visit, item, text)
        or (is_taking(text) and _thank_for(visit, [item] if visit.person and item.holder_id == visit.person.id else []))
    )


def is_understood(visit: Visit, text: str) -> bool:
    """Whether words say so of whatever item."""
    return is_taking(text) or _outcome(visit, text) is not None or means(text, Meaning.MENDED)


def of_the_only_one(visit: Visit, text: str) -> bool:
    """The same in private without a number: of what waits for them to take, of what they have taken."""
    if not text or visit.person is None:
        return False
    free, taken = waiting_for(visit)
    if is_taking(text):
        return of_one(visit, free, lambda item: _take(visit, item, text), text) or _thank_for(visit, taken)
    if means(text, Meaning.MENDED) and not taken:
        own = [item for item in visit.own_reports() if item.state.is_open]
        if len(own) == 1 and _tell_that_it_looks_fixed(visit, own[0], text):
            return True
    found = [item for item in taken or free if _is_done_to(visit, item, text)]
    return bool(found) and of_one(
        visit, found, lambda item: _ask_whether_done(visit, item, _outcome_of(visit, item, text)), text
    )


def _is_done_to(visit: Visit, item: Item, text: str) -> bool:
    """Whether words tell what was done, and about this item, as far as they tell."""
    return _outcome_of(visit, item, text) is not None and (outcome(text) is not None or is_of(text, item.text))


def _outcome_of(visit: Visit, item: Item, text: str) -> str | None:
    """What was done, also in words that name the danger which was dealt with."""
    words = _outcome(visit, text)
    return text if words is None and not is_of_own(text) and deals_with(text, item.text) else words


def _outcome(visit: Visit, text: str) -> str | None:
    """What was done; words that do not begin so may tell of another matter, or of their own, and then are none."""
    if is_of_own(text):
        return None
    words = outcome(text)
    group = visit.group or next(iter(groups_of(visit)), None)
    if words is not None or group is None or not tells_what_was_done(text):
        return words
    return None if judge(visit, group, text).answer is Answer.RECORD else text


def waiting_for(visit: Visit) -> tuple[list[Item], list[Item]]:
    """What is shown here that they may take, and what they have taken."""
    shown = visit.store.items.shown_in(visit.chat_id) or _of_their_office(visit)
    free = [item for item in shown if may_take(visit, item)]
    return free, [item for item in shown if visit.person and item.holder_id == visit.person.id]


def _of_their_office(visit: Visit) -> list[Item]:
    """What stands at the level of an officer, whose cards are in the staff chat and not with them alone."""
    places, person = visit.store.places, visit.person
    if person is None or not visit.is_private:
        return []
    found: list[Item] = []
    for office in places.offices_of(person.id):
        if office.role is Role.OFFICER:
            level = places.get(office.place_id).level
            groups = [group.id for group in places.groups_under(office.place_id)]
            found += [item for item in visit.store.items.open_in(groups) if item.level is level]
    return found


def by_name(visit: Visit, text: str) -> bool:
    """The same in the group by the bot's name, where one item can be meant; a promise of anybody else gets a nod."""
    if visit.group is None or visit.user is None:
        return False
    open_here = visit.store.items.open_in([visit.group.id])
    if is_taking(text):
        free = [item for item in open_here if may_take(visit, item)]
        if not of_one(visit, free, lambda item: _take(visit, item, text)):
            addressed.thank(visit)
        return True
    if len(open_here) != 1:
        return False
    item = open_here[0]
    return _ask_whether_done(visit, item, outcome(text)) or _tell_that_it_looks_fixed(visit, item, text)


def comes_before_the_check(visit: Visit, text: str) -> bool:
    """Whether "at once", "done" or "all fine now" by whoever has today's check is about an item that waits, or may be.

    An urgent one is meant first; where it may be the check as well, it is asked which.
    """
    free, taken = waiting_for(visit)
    if is_taking(text):
        return bool(free) and of_the_only_one(visit, text)
    if means(text, Meaning.LATER):
        return _which(visit, [item for item in free if item.severity is Severity.URGENT])
    if not means(text, Meaning.CHECKED, Meaning.CLEAR) or not means(text, Meaning.DONE, Meaning.ONLY_DONE):
        return False
    if urgent := [item for item in (*taken, *free) if item.severity is Severity.URGENT]:
        return of_one(visit, urgent, lambda item: _ask_whether_done(visit, item, text))
    if taken:
        visit.notice("done_or_checked", number=taken[0].number)
    return bool(taken)


def _which(visit: Visit, found: list[Item]) -> bool:
    if found:
        visit.notice("which_handled")
    return bool(found)


def ask_which(visit: Visit, found: list[Item], text: str) -> bool:
    """Whoever has said it is asked which item they mean, with a button for each; in a group only by a sentence."""
    if visit.group is not None or visit.message.photo:
        return _which(visit, found)
    end_older(visit, Question.WHICH_ITEM)
    items = [item.id for item in found[:MOST_ASKED]]
    visit.ask(Question.WHICH_ITEM, visit.here, visit.chat_id, items=items, text=text)
    return True


def of_one(visit: Visit, found: list[Item], act: Callable[[Item], bool], text: str = "") -> bool:
    """It is done to the only one; of several it is asked which."""
    if len(found) == 1:
        return act(found[0])
    return ask_which(visit, found, text) if found and text else _which(visit, found)


def _thank_for(visit: Visit, taken: list[Item]) -> bool:
    """Whoever has it says once more that they see to it."""
    if taken:
        addressed.thank(visit)
    return bool(taken)


def _take(visit: Visit, item: Item, text: str) -> bool:
    """Whoever may take it does at once: nothing is published, and what is taken can be passed on."""
    if not is_taking(text) or not may_take(visit, item):
        return False
    visit.do(taking.accept(visit.case(item)))
    if visit.is_private:
        visit.notice("taken", item=item.id, number=item.number)
    else:
        addressed.thank(visit)
    return True


def _ask_whether_done(visit: Visit, item: Item, words: str | None) -> bool:
    """Whoever may finish it confirms with one tap, since it is told to all."""
    if words is None or not may(visit, item, Action.FINISH):
        return False
    if parting.is_alarm(visit, Question.OUTCOME, item, words):
        return False
    if discreet.tell_if_not_for_all(visit, Question.OUTCOME, words):
        return True
    photos = pack_photos(gather(visit, visit.message, words).photos)
    if says_only_done(words):
        if not photos:
            visit.ask_privately(Question.OUTCOME, item, only_done=True, once_more=True)
            return True
        words = ""
    end_older(visit, Question.IS_DONE, item)
    visit.ask(
        Question.IS_DONE, visit.alone_below, visit.chat_id, item=item, text=words, photos=photos, round=item.round
    )
    return True


def _tell_that_it_looks_fixed(visit: Visit, item: Item, text: str) -> bool:
    """A neighbour says so of what is open: whoever has it is told, once, and decides."""
    if not means(text, Meaning.MENDED) or not fits(text, item.text) or not may(visit, item, Action.LOOKS_FIXED):
        return False
    if visit.store.items.events(item.id)[-1].action is not Action.LOOKS_FIXED:
        visit.do(items.looks_fixed(visit.case(item)))
    addressed.thank(visit)
    return True


def meant_by(visit: Visit, number: int | None) -> Item | None:
    """The item that is replied to, else the only one with this number that is theirs here."""
    open_here = open_with(visit, number) if number is not None else []
    return item_replied_to(visit) or (open_here[0] if len(open_here) == 1 else None)


def open_with(visit: Visit, number: int) -> list[Item]:
    """The open items with this number that are theirs here: of this chat's group, or of the one named, else of each."""
    group = visit.group or visit.named_group
    found = [visit.store.items.by_number(each.id, number) for each in ([group] if group else groups_of(visit))]
    return [item for item in found if item is not None and item.state.is_open]


def may_take(visit: Visit, item: Item) -> bool:
    """Whether nobody has taken it, and whoever acts may."""
    return item.state is State.REPORTED and may(visit, item, Action.ACCEPT)


def may(visit: Visit, item: Item, action: Action) -> bool:
    """Whether whoever acts may do this to it now."""
    try:
        require(visit.case(item), action)
    except RefusedError:
        return False
    return True
