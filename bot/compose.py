"""From a row of the outbox to a message: reads the state of this moment and finds the words for it.

None means that there is nothing left to say, such as a follow-up on an item that was opened again.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot import paging, prompting, rostering
from bot.decision import Kind
from bot.occasion import Occasion, Reader
from bot.rules.items.case import Case
from bot.rules.places.emergency import emergency_number
from bot.rules.places.place_settings import settings_of
from bot.texts import card_buttons, cards, history, lists, messages, photos, plain
from bot.texts import homes as home_texts
from bot.texts.buttons import Keyboard, Message
from bot.texts.cards import CardView
from bot.texts.direction import straight
from bot.texts.holding import holding
from bot.texts.menu import help_text
from storage import Letter, Store

LESSONS = 12  # shown at once


def compose(store: Store, letter: Letter, reader: Reader, now: datetime) -> Message | None:
    """The message that a row of the outbox means now, or None if it no longer means anything."""
    message = COMPOSERS[letter.kind](Occasion(store, letter.params, reader, now))
    return straight(message) if message else None


def _card(at: Occasion) -> Message | None:
    case = at.case
    number = emergency_number(at.store.places.chain(case.group))
    view = CardView(case, at.store.items.events(case.item.id), at.store.items.photos(case.item.id), number)
    if at.reader.place and at.reader.place.id == case.group.id:
        return cards.group(at.words, view)
    if not at.reader.place and not case.levels_of(at.reader.person):
        return _neighbours_card(at, view)
    return cards.handler(at.words, view, _handler_keyboard(at, case))


def _neighbours_card(at: Occasion, view: CardView) -> Message | None:
    """To a rotating leader, who handles it as a neighbour: the words of a private report are for those in office.

    Whoever holds no office any more, and does not live there, hears no more of it.
    """
    person, case = at.reader.person, view.case
    if person is None or person.place_id != case.group.id:
        return None
    keyboard = card_buttons.leader(at.words, case, person)
    if case.item.private:
        return replace(cards.group(at.words, view), keyboard=keyboard)
    told = history.for_neighbours(case, view.events)
    return cards.handler(at.words, replace(view, events=told), keyboard)


def _handler_keyboard(at: Occasion, case: Case) -> Keyboard:
    more = bool(at.params.get("more"))
    if at.reader.place:  # a staff chat
        return card_buttons.handler(at.words, case, at.reader.place.level, more=more)
    levels = case.levels_of(at.reader.person)
    if not levels:
        return card_buttons.leader(at.words, case, at.reader.person)
    return card_buttons.handler(at.words, case, levels[0], more=more)


def _call(at: Occasion) -> Message | None:
    case = at.case
    return messages.call(at.words, case) if case.item.state.is_open and not case.item.holder_id else None


def _nudge(at: Occasion) -> Message | None:
    case = at.case
    if not case.item.state.is_open or case.item.holder_id:
        return None
    return messages.nudge(at.words, at.told, _handler_keyboard(at, case)[:1])


def _contradicted(at: Occasion) -> Message | None:
    case = at.case
    may_read = not case.item.private or at.reader.place or case.levels_of(at.reader.person)
    return messages.contradicted(at.words, at.told, at.params["words"] if may_read else "")


def _recorded_privately(at: Occasion) -> Message | None:
    chain = at.store.places.chain(at.case.group)
    return messages.recorded_privately(at.words, at.item, emergency_number(chain))


def _handled(at: Occasion) -> Message | None:
    return _below(at, messages.handled(at.words, at.item, at.params["text"]))


def _follow_up(at: Occasion) -> Message | None:
    case, round_ = at.case, at.params["round"]
    seen = case.may_see_photos(at.reader.person)
    shown = photos.of_outcome(at.store.items.photos(case.item.id), round_) if seen else []
    return messages.follow_up(at.words, case, round_, shown)


def _photo(at: Occasion) -> Message | None:
    """One of an item's photos; nothing if it went meanwhile."""
    found = at.store.items.photos(at.item.id)
    wanted = next((photo for photo in found if photo.file_id == at.params["file"]), None)
    return photos.one(at.words, at.item, found, wanted) if wanted else None


def _unconfirmed(at: Occasion) -> Message | None:
    return messages.unconfirmed(at.words, at.told)


def _refused(at: Occasion) -> Message | None:
    return messages.refused(at.words, at.item)


def _notice(at: Occasion) -> Message | None:
    values, text = {key: value for key, value in at.params.items() if key != "text"}, at.params["text"]
    if "title" in values and "item" in values:
        values["title"] = at.item.title
    if isinstance(values.get("home"), int):
        values["home"] = at.home(values["home"])
    if "item" not in values:
        return plain.notice(at.words, text, {"bot": at.store.noted("username") or "", **values})
    named = at.named(at.item)
    message = plain.notice(at.words, text, {**values, "item": f"#{named.number} {named.title}"})
    return message if "title" in values or plain.names_item(text) else _below(at, message)


def _below(at: Occasion, message: Message) -> Message:
    """For a reader of several groups, below the item that it is about."""
    return messages.below(at.named(at.item), message) if at.reads_several else message


def _help(at: Occasion) -> Message | None:
    place = at.store.places.get(at.params["place"]).name if "place" in at.params else ""
    bot = at.store.noted("username") or ""
    return help_text(at.words, at.params["opening"], at.params["commands"], place, bot)


def _list(at: Occasion) -> Message | None:
    items = [at.store.items.get(item_id) for item_id in at.params["items"]]
    cases = [at.store.cases.of(at.shown(item), None, at.now) for item in items[: lists.LISTED]]
    return lists.item_list(at.words, at.params["title"], cases, len(items) - len(cases))


def _households(at: Occasion) -> Message | None:
    """After the set-up only if somebody has yet to say where they live; then, and when asked for, all homes: a home
    may have more people than the first who tapped it.
    """
    group_id = at.params["place"]
    if not at.params.get("all") and not at.store.places.unclaimed(group_id):
        return None
    homes = at.store.places.households(group_id)
    return home_texts.households(at.words, homes) if homes else None


def _belongs(at: Occasion) -> Message | None:
    person = at.store.people.find(at.params["person"])
    home = at.store.places.household(at.params["household"])
    if person is None or person.household_id is not None or person.place_id != home.place_id:
        return None
    of_it = at.reader.person is not None and at.reader.person.household_id == home.id and home.left_on is None
    return home_texts.belongs(at.words, person, home, of_it=of_it)


def _languages(at: Occasion) -> Message:
    place = at.params.get("place")
    return lists.languages(at.words, at.store.places.get(place) if place else None)


def _lessons(at: Occasion) -> Message | None:
    group = at.store.places.get(at.params["place"])
    newest = at.store.lessons.newest(group.id, LESSONS)
    return lists.lessons(at.words, group, [(each.id, each.text, each.is_report) for each in newest])


def _settings(at: Occasion) -> Message | None:
    place = at.store.places.get(at.params["place"])
    chain = at.store.places.chain(place)
    return holding(at.words, place, settings_of(chain), emergency_number(chain))


COMPOSERS: dict[Kind, Callable[[Occasion], Message | None]] = {
    Kind.CARD: _card,
    Kind.NUDGE: _nudge,
    Kind.CALL: _call,
    Kind.CONTRADICTED: _contradicted,
    Kind.RECORDED_PRIVATELY: _recorded_privately,
    Kind.PROMPT: prompting.prompt,
    Kind.HANDLED: _handled,
    Kind.FOLLOW_UP: _follow_up,
    Kind.PHOTO: _photo,
    Kind.UNCONFIRMED: _unconfirmed,
    Kind.REFUSED: _refused,
    Kind.DUTY: rostering.duty,
    Kind.DUTY_NUDGE: rostering.nudge,
    Kind.DUTY_MISSING: rostering.missing,
    Kind.DUTY_MISSED: rostering.missed,
    Kind.CHECK: rostering.standing,
    Kind.ROTA: rostering.rota,
    Kind.ROTA_NUMBERS: rostering.numbers,
    Kind.ROTA_CHANGED: rostering.changed,
    Kind.CALENDAR: rostering.calendar,
    Kind.AWAY: rostering.span,
    Kind.CHOICE: rostering.choice,
    Kind.NOTICE: _notice,
    Kind.HELP: _help,
    Kind.LIST: _list,
    Kind.HOUSEHOLDS: _households,
    Kind.BELONGS: _belongs,
    Kind.LANGUAGES: _languages,
    Kind.LESSONS: _lessons,
    Kind.SETTINGS: _settings,
    Kind.PAGE: paging.page,
    Kind.HISTORY: paging.history,
    Kind.DOCKET: paging.docket,
    Kind.MINUTES: paging.minutes,
    Kind.DIGEST: paging.digest,
    Kind.GROUP_DIGEST: paging.group_digest,
    Kind.OFFICE: paging.office,
    Kind.LEDGER: paging.ledger,
    Kind.LEDGER_FILE: paging.ledger_file,
}
