"""“Which one do you mean?”: what was said may be about several items, and one tap, or a word, says which.

A number alone names nothing to whoever has several groups; “017#1 on my way” does, as the buttons of /find are named.
"""

from bot.model import Answer, Item, Place, Prompt, Question, State
from bot.rules.items.case import RefusedError
from bot.rules.recognition import things
from bot.rules.words.codes import code_and_rest
from bot.rules.words.handled_said import item_and_rest
from bot.rules.words.said import after_a_name, is_question, is_taking, number_and_rest, tells_what_was_done
from bot.texts.buttons import Press
from handlers.items import fixed_or_not, handled_said, handling_said, hurried
from handlers.items.pressing import end_question, waiting
from handlers.items.replied import item_replied_to
from handlers.reporting.groups_for import groups_of, of_code
from handlers.reporting.intake import judge_of
from handlers.visit import Visit

LONGEST_NAME = 20  # characters in which somebody names one of a few things


def without_code(visit: Visit, text: str) -> str:
    """The words without the code of one of their groups; the number in them is that group's."""
    found = code_and_rest(text) if visit.group is None and visit.person is not None else None
    named = of_code(groups_of(visit), found[0]) if found else []
    if found is None or len(named) != 1:
        return text
    visit.named_group = named[0]
    return found[1]


def of_several(visit: Visit, text: str) -> bool:
    """Whether a number that several of their groups have is said to be taken, done, promised; it is asked which."""
    number, rest = item_and_rest(text)
    if number is None or not rest or visit.group is not None or item_replied_to(visit) is not None:
        return False
    found = handling_said.open_with(visit, number)
    if len(found) <= 1 or not (handling_said.is_understood(visit, rest) or handled_said.is_understood(visit, rest)):
        return False
    return handling_said.ask_which(visit, found, rest)


def of_thing(visit: Visit, text: str) -> bool:
    """Whether one of what waits for them, or is theirs, is named by what it is about: "the lamp, on my way"."""
    if not visit.is_private or is_question(text):
        return False
    return any(_of_thing(visit, name, rest) for name, rest in after_a_name(text))


def _of_thing(visit: Visit, name: str, rest: str) -> bool:
    is_name = len(name) <= LONGEST_NAME and not tells_what_was_done(name)
    if not is_name or not rest or not handling_said.is_understood(visit, rest):
        return False
    free, taken = handling_said.waiting_for(visit)
    found = [each for each in (*taken, *free) if things(name) & things(each.text)]
    return bool(found) and handling_said.of_one(
        visit, found, lambda item: handling_said.of_item(visit, item, rest), rest
    )


def on_item(visit: Visit, press: Press) -> None:
    """One of them was tapped."""
    asked = waiting(visit, press, Question.WHICH_ITEM)
    if press.argument not in {str(item_id) for item_id in asked.params["items"]}:
        raise RefusedError("stale")
    _act(visit, asked, visit.store.items.get(int(press.argument)))


def answered_in_words(visit: Visit, asked: Prompt, text: str) -> bool:
    """The same without a tap: “017”, “017#1”, “the lamp”."""
    items = [visit.store.items.get(item_id) for item_id in asked.params["items"]]
    found = _named(visit, items, without_code(visit, text))
    if len(found) != 1:
        return False
    _act(visit, asked, found[0])
    return True


def _named(visit: Visit, items: list[Item], text: str) -> list[Item]:
    number, rest = number_and_rest(text)
    if number is not None:
        group = visit.named_group
        theirs = [each for each in items if group is None or each.place_id == group.id]
        return [each for each in theirs if each.number == number and not rest]
    if by_group := [each for each in items if of_code([_group(visit, each)], text)]:
        return by_group
    if len(text) > LONGEST_NAME:
        return []
    named = [each for each in items if things(text) & things(each.text)]
    return [each for each in named if judge_of(visit, each, text).answer is not Answer.RECORD]


def _group(visit: Visit, item: Item) -> Place:
    return visit.store.places.get(item.place_id)


def _act(visit: Visit, asked: Prompt, item: Item) -> None:
    end_question(visit, asked)
    text = asked.params["text"]
    if not any(said.of_item(visit, item, text) for said in (handling_said, handled_said, hurried, fixed_or_not)):
        raise _why_not(visit, item, text)


def _why_not(visit: Visit, item: Item, text: str) -> RefusedError:
    """Nothing came of it: it is over, somebody was faster, or it is not theirs."""
    case = visit.case(item)
    if not item.state.is_open:
        return RefusedError("already_ended", item=item.id)
    if is_taking(text) and case.actor_level is not None and item.state is State.ACCEPTED:
        return RefusedError("already_accepted", item=item.id, who=case.holder_part)
    return RefusedError("only_handlers", item=item.id)
