"""What every request about turns needs: whose group, which household is named, and what a change brings."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any

from bot.decision import To
from bot.model import Household, Level, Person, Place, Question, Role, TurnState
from bot.rules.duties import turns
from bot.rules.duties.duty import Day
from bot.rules.items import escalation
from bot.rules.items.case import RefusedError
from bot.rules.places.times import local
from bot.rules.words import naming
from bot.texts.buttons import Press
from handlers.dates import Days, understand_days, understand_moment
from handlers.visit import Visit

_UNTIL = re.compile(r"(?<=[到至~～])\s*\d{1,2}号")  # a day, also where a home is called so
_APART = re.compile(r"^[\s,.;:，。；：、]+|[\s,.;:，。；：、]+$")


def member(visit: Visit) -> Person:
    """Whoever asks, who must belong to a household that lives here. Raises RefusedError."""
    if visit.person is None:
        raise RefusedError("anonymous")
    if visit.person.household_id is None or visit.person.place_id is None:
        raise RefusedError("turn_no_household")
    if home_group(visit) is None:
        raise RefusedError("turn_moved_away")
    return visit.person


def home_group(visit: Visit) -> Place | None:
    """The group in which whoever asks lives; None without a household, or once it has moved away."""
    person = visit.person
    if person is None or person.household_id is None or person.place_id is None:
        return None
    group, home = visit.store.places.get(person.place_id), visit.store.places.household(person.household_id)
    gone = home.left_on is not None and home.left_on <= local(visit.now, group.timezone).date()
    return None if gone else group


def own_group(visit: Visit) -> Place:
    """The group whose turns whoever asks takes. Raises RefusedError."""
    place_id = member(visit).place_id
    assert place_id is not None
    return visit.store.places.get(place_id)


def led_group(visit: Visit) -> Place:
    """The group that whoever asks is safety head or deputy of: this chat's, or in private their own.

    Raises:
        RefusedError: they are not.
    """
    return led_groups(visit)[0]


def led_groups(visit: Visit) -> list[Place]:
    """As before; in private all of them, for one may look after several."""
    if visit.person is None:
        raise RefusedError("anonymous")
    offices = visit.store.places.offices_of(visit.person.id)
    led = list(dict.fromkeys(office.place_id for office in offices if office.role in {Role.HEAD, Role.DEPUTY}))
    groups = [each for each in led if visit.group is None or each == visit.group.id]
    if not groups:
        raise RefusedError("turn_only_head")
    return [visit.store.places.get(each) for each in groups]


def leads(visit: Visit, place_id: int) -> bool:
    """Whether whoever acts is safety head or deputy of a group."""
    person = visit.person
    return person is not None and bool(visit.store.places.roles_at(place_id, person.id) & {Role.HEAD, Role.DEPUTY})


def group_of(visit: Visit, press: Press) -> Place:
    """The group a press names; one may name any, also one that does not exist."""
    return existing_group(visit, press.subject)


def existing_group(visit: Visit, place_id: int) -> Place:
    """The group with this id. Raises RefusedError if there is none."""
    found = visit.store.places.find(place_id)
    if found is None or found.level is not Level.GROUP:
        raise RefusedError("stale")
    return found


def day_of(argument: str) -> date:
    """The day a press names. Raises RefusedError if it is none."""
    try:
        return date.fromisoformat(argument[:10])
    except ValueError:
        raise RefusedError("stale") from None


def today_of(visit: Visit, group: Place) -> Day:
    """A group's day of today, with its rota."""
    return visit.store.duty.day(group, local(visit.now, group.timezone).date(), visit.now)


def on_duty(visit: Visit) -> Day | None:
    """The day of their group, if its check is due and theirs."""
    return own_day(visit, TurnState.DUE)


def own_day(visit: Visit, *states: TurnState) -> Day | None:
    """The day of their group, if its check is theirs and stands so."""
    person = visit.person
    if person is None or person.place_id is None or person.household_id is None:
        return None
    day = today_of(visit, visit.store.places.get(person.place_id))
    return day if day.turn is not None and day.turn.state in states and person in day.members else None


def reply(visit: Visit) -> To:
    """Where only whoever asks reads it: their private chat, else here to them alone."""
    person = visit.person
    if person is not None and person.reachable:
        return To(person_id=person.id)
    return visit.alone


def ask(visit: Visit, question: Question, **params: Any) -> None:
    """Ask whoever acts for words: in their private chat, else here."""
    assert visit.user is not None
    to = reply(visit)
    if to.person_id is not None:
        visit.ask(question, to, visit.user.id, **params)
    else:
        visit.ask(question, To(chat_id=visit.chat_id, reply_to=visit.message.message_id), visit.chat_id, **params)
    visit.toast("asked_here" if visit.is_private or to.person_id is None else "asked_in_private")


def arranged(visit: Visit, before: Day, besides: Collection[int]) -> None:
    """After a change of the roster: whom it concerns is told, but for those who hear of it anyway."""
    after = visit.store.rota.of(before.group)
    visit.do(turns.follow(before, after, visit.store.people.of_household, besides))
    for case in visit.store.cases.open_in(before.group, visit.now):
        visit.do(escalation.hand_on(case))


@dataclass(frozen=True, slots=True)
class Wish:
    """What a request names: a household, days, or both."""

    home: Household | None
    days: Days | None
    rest: str  # what is left without the household


def understand(visit: Visit, group: Place, text: str) -> Wish:
    """A household of the group and days, in any order. What could be either ("2号") is the day if there is no other."""
    today = local(visit.now, group.timezone).date()
    home = home_named(visit, group, _UNTIL.sub(" ", text))
    if home is None:
        return Wish(None, _days(visit, group, text, today), text)
    rest = _APART.sub("", re.sub(naming.pattern(home.name), " ", text, count=1, flags=re.IGNORECASE))
    days = _days(visit, group, rest, today)
    if days is None and not rest and (whole := _days(visit, group, text, today)):
        return Wish(None, whole, text)
    return Wish(home, days, rest)


def home_named(visit: Visit, group: Place, text: str) -> Household | None:
    """The household of the group that a text names, where no day is asked for: "3号" is the home.

    Raises:
        RefusedError: it names more than one, and which is meant nobody can know.
    """
    homes = {home.name: home for home in visit.store.places.households(group.id)}
    found = naming.named(homes, text)
    if len(found) > 1:
        raise RefusedError("home_two")
    return homes[found[0]] if found else None


def _days(visit: Visit, group: Place, text: str, today: date) -> Days | None:
    days = understand_days(text, today)
    if days is None and (moment := understand_moment(text, visit.now, group.timezone)):
        return Days(moment.day, moment.day, moment.words)
    return days


ASKED = {  # what is missing in the words of a command, and the question that asks for it
    "away_days_needed": Question.AWAY,
    "swap_day_needed": Question.SWAP_DAY,
    "keep_day_needed": Question.KEEP_DAY,
    "turn_how_needed": Question.TURN_DAY,
    "until_day_needed": Question.EXCUSED_UNTIL,
}


def answering(act: Callable[[Visit], None]) -> Callable[[Visit], None]:
    """A command whose request may not be met: whoever asked reads the sentence that helps, and can answer it."""

    @wraps(act)
    def run(visit: Visit) -> None:
        try:
            act(visit)
        except RefusedError as refused:
            if refused.asks:
                _ask_for(visit, refused)
            else:
                of_this_chat = visit.user is None or refused.reason == "not_here"
                visit.refuse(refused, None if of_this_chat else reply(visit))

    return run


def _ask_for(visit: Visit, refused: RefusedError) -> None:
    """As before, only whoever asked reads it."""
    assert visit.user is not None
    to = reply(visit)
    chat_id = visit.user.id if to.person_id is not None else visit.chat_id
    params: dict[str, Any] = {"refused": refused.reason, **refused.params}
    visit.ask(ASKED[refused.reason], to, chat_id, mention=False, **params)
