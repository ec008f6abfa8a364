"""What people ask in words: how something stands, whose turn it is, who looks after the group, how to swap.

What tells of danger is not asked about, but told; what is named and known to nobody may be just that.
"""

from collections.abc import Callable

from bot.model import Answer, Item, Place, Question, Recognition
from bot.rules.items.case import RefusedError
from bot.rules.words.asking_about import asks_about
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import means, number_and_rest
from handlers.duties import duty, rota, swap, turns
from handlers.items import item_command
from handlers.items.handling_said import meant_by
from handlers.overview import lists
from handlers.places import language
from handlers.reporting.groups_for import groups_of
from handlers.reporting.intake import judge, judge_of
from handlers.talking import helping, pointing
from handlers.visit import Visit

_HOW_IT_STANDS = (Meaning.NEWS, Meaning.HURRY)


def in_private(visit: Visit, text: str) -> bool:
    """Whether it asks something that can be shown, or says that there is something to tell; what follows is done."""
    groups = groups_of(visit)
    if not groups or visit.person is None:
        return False
    judged = judge(visit, groups[0], text)
    is_plain = means(text, Meaning.HURRY, Meaning.TELL)  # whatever recognition hears in it
    if judged.answer is Answer.RECORD and not is_plain and not _asks_about_known(visit, text):
        return False
    return _of_number(visit, text) or _of_own(visit, text, judged) or _of_turns(visit, text) or _of_the_bot(visit, text)


def by_name(visit: Visit, text: str) -> bool:
    """The same in a group, said to the bot by its name."""
    try:
        return _by_name(visit, text)
    except RefusedError as refused:  # for one reader alone, and nobody can know who asked
        visit.refuse(refused)
        return True


def _by_name(visit: Visit, text: str) -> bool:
    if visit.group is None:
        return False
    if _of_number(visit, text):
        return True
    groups = [group.id for group in lists.groups_here(visit)]
    if means(text, *_HOW_IT_STANDS) or _asks_about(visit, text, visit.store.items.open_in(groups)):
        lists.on_items(visit)
        return True
    if means(text, Meaning.ROTA):
        rota.on_whose_turn(visit)
    elif means(text, Meaning.LEADS):
        pointing.who_leads(visit, visit.group)
    elif means(text, Meaning.SWAP) and turns.home_group(visit) == visit.group:
        swap.which_turn(visit)
    elif means(text, Meaning.AWAY) and turns.home_group(visit) == visit.group:
        _ask_when_away(visit)
    elif means(text, Meaning.SWAP, Meaning.AWAY, Meaning.LOOK_AT, Meaning.LANGUAGE):
        visit.notice("help_short")
    else:
        return pointing.of_the_rota(visit, visit.group, text)
    return True


def under_card(visit: Visit, text: str) -> bool:
    """Whether it only asks, in reply to an item's card, how that stands: told to whoever asks alone, and not kept."""
    item = meant_by(visit, None)
    if item is None or visit.user is None or visit.group is None:
        return False
    if not (means(text, Meaning.NEWS, Meaning.ABOUT) or asks_about(judge(visit, visit.group, text), text, item)):
        return False
    item_command.show(visit, item)
    return True


def _of_number(visit: Visit, text: str) -> bool:
    """How an item stands that is named: "#1?", "how is #1", “#1怎么样了”."""
    number, rest = number_and_rest(text)
    asks = not rest.strip(" ?？") or means(rest, *_HOW_IT_STANDS) or means(f"{rest} it", Meaning.NEWS)
    if number is None or not asks or not lists.groups_here(visit):
        return False
    item_command.of_number(visit, number)
    return True


def _of_own(visit: Visit, text: str, judged: Recognition) -> bool:
    """What they told themselves; whoever told nothing, or looks after it, is shown what is open."""
    own = visit.own_reports()
    if not means(text, *_HOW_IT_STANDS) and not _asks_about(visit, text, own):
        return _of_the_list(visit, text)
    still_open = [item for item in own if item.state.is_open]
    if len(still_open) == 1:
        item_command.show(visit, still_open[0])
    elif own:
        lists.on_mine(visit)
    elif judged.answer is not Answer.SILENT or means(text, Meaning.ROTA):
        return False
    elif visit.store.items.open_in([group.id for group in lists.groups_here(visit)]):
        lists.on_items(visit)
    else:
        lists.on_mine(visit)
    return True


def _of_the_list(visit: Visit, text: str) -> bool:
    groups = [group.id for group in lists.groups_here(visit)]
    is_asked = means(text, Meaning.OPEN) or _asks_about(visit, text, visit.store.items.open_in(groups))
    if is_asked:
        lists.on_items(visit)
    return is_asked


def _asks_about_known(visit: Visit, text: str) -> bool:
    """Whether it asks about what they reported, or what is open where they read."""
    groups = [group.id for group in lists.groups_here(visit)]
    return _asks_about(visit, text, [*visit.own_reports(), *visit.store.items.open_in(groups)])


def _asks_about(visit: Visit, text: str, known: list[Item]) -> bool:
    return any(asks_about(judge_of(visit, item, text), text, item) for item in known)


def _of_turns(visit: Visit, text: str) -> bool:
    """Turns are shown, or the way to change them begins."""
    if means(text, Meaning.ROTA):
        rota.on_whose_turn(visit)
        return True
    if turns.home_group(visit) is None:
        return False
    begins: tuple[tuple[Meaning, Callable[[Visit], None]], ...] = (
        (Meaning.LOOK_AT, duty.on_check),
        (Meaning.SWAP, swap.which_turn),
        (Meaning.AWAY, _ask_when_away),
    )
    begin = next((begin for meaning, begin in begins if means(text, meaning)), None)
    if begin is not None:
        begin(visit)
    return begin is not None


def _ask_when_away(visit: Visit) -> None:
    turns.ask(visit, Question.AWAY)


def _of_the_bot(visit: Visit, text: str) -> bool:
    """Who looks after the group, what the bot does, in which language; or that there is something to tell it."""
    group: Place = groups_of(visit)[0]
    if means(text, Meaning.LEADS):
        pointing.who_leads(visit, group)
    elif means(text, Meaning.TELL):
        visit.ask(Question.REPORT, visit.here, visit.chat_id)
    elif means(text, Meaning.LANGUAGE):
        language.on_language(visit)
    elif means(text, Meaning.HELP) and judge(visit, group, text).answer is Answer.SILENT:
        helping.on_help(visit)
    else:
        return False
    return True
