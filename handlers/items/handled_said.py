"""What whoever handles an item says of it beside taking and finishing it, in words where its card has buttons.

"Waiting for parts", "by Friday", "wait until Friday", "not a hazard", "same as #2", "pass it up", "take it back to me":
in reply to the card, with the number, by the bot's name, and in private where one item can be meant. Neighbours' words
in reply to a card stay notes.
"""

from bot.model import Action, Item, Prompt, Question
from bot.rules.items.case import RefusedError
from bot.rules.places.times import local
from bot.rules.words.handled_said import Way, handled, item_and_rest, other_number
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import means
from handlers.dates import understand_moment
from handlers.items import item_command, ways
from handlers.items.handling_said import may, meant_by, of_one, waiting_for
from handlers.items.pressing import end_question
from handlers.items.ways import Words
from handlers.reporting.groups_for import groups_of
from handlers.visit import Visit


def of_card(visit: Visit, text: str) -> bool:
    """Whether words say so of an item that is named, or whose card is replied to."""
    number, rest = item_and_rest(text)
    item = meant_by(visit, number)
    if item is None or visit.user is None or _is_asked(visit, item):
        return False
    words = _understood(visit, rest)
    if words is None or not item.state.is_open:
        return False
    if not _is_theirs(visit, item, words.meant.way):
        return number is not None and _refuse_others(visit, item, words.meant.way)
    return ways.act(visit, item, words)


def of_item(visit: Visit, item: Item, text: str) -> bool:
    """The same of an item that is known."""
    words = _understood(visit, text)
    if words is None or not item.state.is_open or not _is_theirs(visit, item, words.meant.way):
        return False
    return ways.act(visit, item, words)


def is_understood(visit: Visit, text: str) -> bool:
    """Whether words say so of whatever item."""
    return _understood(visit, text) is not None


def by_name(visit: Visit, text: str) -> bool:
    """The same in the group by the bot's name, where one item can be meant."""
    if visit.group is None or visit.user is None or (words := _understood(visit, text)) is None:
        return False
    open_here = visit.store.items.open_in([visit.group.id])
    theirs = [item for item in open_here if _is_theirs(visit, item, words.meant.way)]
    if not theirs and len(open_here) == 1:
        return _refuse_others(visit, open_here[0], words.meant.way)
    return of_one(visit, _meant_among(visit, theirs, words), lambda item: ways.act(visit, item, words), text)


def of_the_only_one(visit: Visit, text: str) -> bool:
    """The same in private without a number: of what they have taken, else of what waits; or what is it about?"""
    if visit.person is None or not text:
        return False
    free, taken = waiting_for(visit)
    if means(text, Meaning.ABOUT):
        return of_one(visit, taken or free, lambda item: _show(visit, item))
    theirs = [item for item in (*taken, *free) if item.state.is_open]
    own = [item for item in visit.own_reports() if item.state.is_open]
    words = _understood(visit, text) if theirs or own else None
    if words is None:
        return False
    if words.meant.way is Way.MERGE:
        theirs = theirs or own
    return of_one(visit, _meant_among(visit, theirs, words), lambda item: ways.act(visit, item, words), text)


def instead_of_outcome(visit: Visit, asked: Prompt, text: str) -> bool:
    """Whether "what was done?" is answered with how far it is, or by when: that ends nothing, and is kept as such."""
    words = _understood(visit, text) if asked.question is Question.OUTCOME and not asked.params.get("again") else None
    if words is None or words.meant.way not in {Way.PROGRESS, Way.PROMISE, Way.WAIT}:
        return False
    if not ways.act(visit, visit.asked_about(asked), words):
        return False
    end_question(visit, asked)
    return True


def _understood(visit: Visit, text: str) -> Words | None:
    """What is meant, whatever item it is about; a promise is of a day to come."""
    group = visit.group or next(iter(groups_of(visit)), None)
    if group is None or not text:
        return None
    moment = understand_moment(text, visit.now, group.timezone)
    meant = handled(text, moment.words if moment else "")
    is_past = moment is not None and moment.day < local(visit.now, group.timezone).date()
    if meant is None or (meant.way is Way.PROMISE and is_past):
        return None
    return Words(text, meant, moment)


def _meant_among(visit: Visit, found: list[Item], words: Words) -> list[Item]:
    """Not the one it is the same as; what they have taken comes before what waits."""
    other = other_number(words.text)
    found = [item for item in found if item.number != other]
    own = [item for item in found if visit.person and item.holder_id == visit.person.id]
    return found if words.meant.way is Way.TO_ME else own or found


def _is_asked(visit: Visit, item: Item) -> bool:
    """Whether words with its number may answer what was asked about it."""
    about = {Question.PROMISE, Question.SNOOZE, Question.DUPLICATE_OF, Question.REASON_UP, Question.REASON_DOWN}
    open_here = visit.store.prompts.open_about(item.id, visit.chat_id, visit.now)
    return any(asked.question in about and visit.is_asked(asked) for asked in open_here)


def _is_theirs(visit: Visit, item: Item, way: Way) -> bool:
    """Whether they handle it, have it, or may say of their own report that it is another's."""
    case = visit.case(item)
    is_own = way is Way.MERGE and case.reporter is not None and case.reporter == case.actor
    has_it = case.actor is not None and case.actor == case.holder
    return case.actor_level is not None or is_own or has_it or may(visit, item, Action.ACCEPT)


def _refuse_others(visit: Visit, item: Item, way: Way) -> bool:
    """What only those in office do is refused as by the button; a neighbour's word of how far it is, is none of it."""
    if way in {Way.PROGRESS, Way.PROMISE}:
        return False
    reason = "only_reporter" if way is Way.NO_HAZARD else "only_handlers"
    ways.refuse(visit, RefusedError(reason, item=item.id))
    return True


def _show(visit: Visit, item: Item) -> bool:
    item_command.show(visit, item)
    return True
