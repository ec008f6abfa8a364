"""The live card of an item: what it is, what has happened, who has it now."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape

from bot.model import Action, Category, Ending, Event, Item, Photo, Severity, State
from bot.rules.items import whereabouts
from bot.rules.items.case import Case
from bot.rules.items.showing import open_place, title_is_open
from bot.rules.words.said import says_only_done
from bot.texts import card_buttons, dates, history
from bot.texts.buttons import Keyboard, Message
from bot.texts.parts import PARTS, at_level
from bot.texts.translate import N_, Words

CATEGORIES = {
    Category.FIRE_ELECTRICAL: N_("fire and wiring"),
    Category.BUILDING_FALLING: N_("building"),
    Category.ENVIRONMENT_HYGIENE: N_("cleanliness"),
    Category.ROADS_LIGHTING: N_("paths and lighting"),
    Category.UTILITIES: N_("water, gas and power"),
    Category.PUBLIC_SECURITY: N_("security"),
    Category.TREES_FOREST_FIRE: N_("trees and forest fire"),
    Category.PEOPLE_AT_RISK: N_("people"),
    Category.OTHER_PROPOSAL: N_("proposal"),
}
STANDS = {
    State.DUPLICATE: N_("The same as another item, and followed there."),
    State.WITHDRAWN: N_("Taken back by whoever reported it."),
    State.NOT_A_REPORT: N_("Put aside: not a report."),
}
OPEN_MARK = {Severity.URGENT: "🔴", Severity.NORMAL: "🟠", Severity.MINOR: "🟡"}
MARKS = {State.DONE: "🟢", State.CLOSED: "🟢"}
QUOTE = 600  # characters of people's own words in a card
CAPTION = 1024  # characters under a photo (Bot API)


@dataclass(frozen=True, slots=True)
class Room:
    """How much of what people said and did a card has room for."""

    quote: int = QUOTE  # characters of the report
    lines: int = 6  # of history, the newest
    words: int = 200  # characters of each
    reply: int = 300  # characters of the outcome or the explanation


FULL = Room()
UNDER_A_PHOTO = (FULL, Room(300, 4, 100, 200), Room(160, 3, 60, 120), Room(80, 1, 40, 80))


@dataclass(frozen=True, slots=True)
class CardView:
    """What a card is made from, loaded at the moment it is sent."""

    case: Case
    events: Sequence[Event]
    photos: Sequence[Photo]
    emergency: str  # the number to call here when life is in danger


def head(item: Item) -> str:
    """The first line wherever an item is named: "🟠 #12 Skylight torn off"."""
    mark = OPEN_MARK[item.severity] if item.state.is_open else MARKS.get(item.state, "⚪")
    return f"{mark} <b>#{item.number}</b> {escape(item.title)}"


def for_all(w: Words, item: Item) -> Item:
    """An item as everybody may read of it: of a private one what it is about and where, unless its title is open, and
    nothing of what those in office said of it.
    """
    if not item.private:
        return item
    title = item.title if title_is_open(item) else kind_and_place(w, item)
    return replace(item, title=title, location=open_place(item), outcome=None, explanation=None)


def kind_and_place(w: Words, item: Item) -> str:
    """What it is about and where, instead of a title: "Security, by the gate"."""
    kind = w(CATEGORIES[item.category])
    place, _ = whereabouts.parted(open_place(item))
    return w(", ").join(filter(None, (kind[:1].upper() + kind[1:], place)))


def headline(w: Words, case: Case) -> str:
    """The first line of a card: the item, its kind, and how many households stand behind it."""
    item = case.item
    kind = "" if item.title == kind_and_place(w, item) else f" · {w(CATEGORIES[item.category])}"
    return f"{head(item)}{kind}{voices(w, case)}"


def short(item: Item) -> str:
    """An item in a sentence: "#12 Skylight torn off"."""
    return f"#{item.number} {escape(item.title)}"


def clip(text: str, limit: int = QUOTE) -> str:
    """People's words, cut to what a card can carry, escaped."""
    return escape(text if len(text) <= limit else text[: limit - 1].rstrip() + "…")


def group(w: Words, view: CardView) -> Message:
    """The card in the group, a reply to the resident's own message."""
    case = replace(view.case, item=for_all(w, view.case.item))
    photos = () if case.item.private else view.photos
    view = replace(view, case=case, events=history.for_neighbours(case, view.events), photos=photos)
    unreachable = not all(person.reachable for person in case.first)
    keyboard = card_buttons.group(w, case, with_handler_buttons=unreachable)
    shown = len(view.photos) if _is_shown(view) else 0
    text = "\n".join([headline(w, case), *privately(w, case), *facts(w, case), *_story(w, view, FULL)])
    return Message(text, (*keyboard, *card_buttons.photos(w, case.item, shown)))


def _is_shown(view: CardView) -> bool:
    """Whether a photo shows what was done. In the group those of the report stand right above the card."""
    return any(photo.purpose == "outcome" for photo in view.photos)


def handler(w: Words, view: CardView, keyboard: Keyboard) -> Message:
    """The card for somebody who can act: the same, with the words it was reported in, and its first photo."""
    photo = next((each.file_id for each in view.photos if each.purpose == "report"), None)
    texts = (_handler_text(w, view, room) for room in (UNDER_A_PHOTO if photo else (FULL,)))
    text = next(texts)
    while photo and _length(text) > CAPTION and (shorter := next(texts, None)):
        text = shorter
    others = len(view.photos) - (photo is not None)
    return Message(text, (*keyboard, *card_buttons.photos(w, view.case.item, others and len(view.photos))), photo)


def _length(html: str) -> int:
    """Telegram counts UTF-16 units without the markup; with it, this is never too few."""
    return len(html.encode("utf-16-le")) // 2


def _handler_text(w: Words, view: CardView, room: Room) -> str:
    case = view.case
    place = escape(f"{case.group.name} ({case.group.code})")
    lines = [headline(w, case), place, f"<blockquote>{clip(case.item.text, room.quote)}</blockquote>"]
    return "\n".join([*lines, *privately(w, case), *facts(w, case), *_story(w, view, room)])


def voices(w: Words, case: Case) -> str:
    n = len(case.supporters) + 1
    return " · " + w.count("{n} household", "{n} households", n) if n > 1 else ""


def privately(w: Words, case: Case) -> list[str]:
    return [w("Reported privately.")] if case.item.private else []


def facts(w: Words, case: Case) -> list[str]:
    item, facts = case.item, []
    if item.since_on and item.since_words:
        facts.append(w("When: {words} ({day})", words=escape(item.since_words), day=dates.day(w, item.since_on)))
    is_named = item.title == kind_and_place(w, item) and not whereabouts.parted(item.location)[1]
    if item.location and not is_named:
        facts.append(w("Where: {place}", place=_where(w, item.location)))
    return [" · ".join(facts)] if facts else []


def _where(w: Words, location: str) -> str:
    """In the reporter's words, and a link to the point on a map."""
    words, at = whereabouts.parted(location)
    if not at:
        return escape(words)
    latitude, longitude = at.split(", ")
    address = f"https://www.openstreetmap.org/?mlat={latitude}&amp;mlon={longitude}#map=19/{latitude}/{longitude}"
    link = w("on the map")
    return w(", ").join(filter(None, (escape(words), f'<a href="{address}">{link}</a>')))


def _story(w: Words, view: CardView, room: Room) -> list[str]:
    """What has happened, line by line, and who has it now."""
    case = view.case
    danger = [rescue(w, view.emergency)]
    lines = [(event, line) for event in view.events if (line := history.line(w, case, event, room.words))]
    told = lines[-room.lines :]
    urgent = danger if case.is_urgent and case.item.state.is_open else []
    left_out = [event for event, _ in lines[: -room.lines]]
    return [*urgent, *(line for _, line in told), *_agreed(w, view, left_out, room), *_now(w, view, room)]


def _agreed(w: Words, view: CardView, left_out: Sequence[Event], room: Room) -> list[str]:
    """What holds while somebody has it, where no line above says so any more, and what was promised in vain."""
    case, item = view.case, view.case.item
    if not item.state.is_open:
        return []
    wanted = {Action.ACCEPT, Action.TAKE_OVER} if item.state is State.ACCEPTED else set[Action]()
    wanted |= {Action.PROMISE} if item.promised_on or item.department else set()
    wanted |= {Action.SNOOZE} if item.snoozed_until and item.snoozed_until > case.now else set()
    kept = {event.action: history.line(w, case, event, room.words) for event in left_out if event.action in wanted}
    lapsed = sum(1 for event in view.events if event.action is Action.PROMISE_LAPSED)
    return [*kept.values(), *([w.count("{n} promise lapsed", "{n} promises lapsed", lapsed)] if lapsed else [])]


def _now(w: Words, view: CardView, room: Room) -> list[str]:
    case, item = view.case, view.case.item
    if item.state is State.REPORTED:
        return [waiting(w, case)]
    if item.state in STANDS:
        return [w(STANDS[item.state])]
    if item.state is State.DONE:
        # of what was told in private it is said always: that nobody is asked would tell who had told it
        is_asked = case.item.private or case.asked()
        return [_outcome(w, view, room), *([w("The neighbours who reported it are being asked.")] if is_asked else [])]
    if item.state is State.EXPLAINED:
        return [_explanation(w, case, room)]
    if item.state is State.CLOSED:
        return [*([_outcome(w, view, room)] if item.outcome or _is_shown(view) else []), _ending(w, case, room)]
    return []


def waiting(w: Words, case: Case) -> str:
    """Who should take what nobody has taken."""
    level = holder(w, case)
    return w("With {level}, waiting to be taken.", level=level) if level else w("There is nobody yet who can take it.")


def holder(w: Words, case: Case) -> str:
    """Who should take it, as its card names them; empty while nobody holds office who could."""
    if case.waits_for_leader:
        rotating = PARTS["leader"]
        return w(rotating)
    level = case.told_now
    return at_level(w, case, level) if level and case.can_take(level) else ""


def _outcome(w: Words, view: CardView, room: Room) -> str:
    words = view.case.item.outcome or (w("there is a photo of it") if _is_shown(view) else "")
    return w("It is done.") if not words or says_only_done(words) else w("Done: {words}", words=clip(words, room.reply))


def _explanation(w: Words, case: Case, room: Room) -> str:
    words = clip(case.item.explanation or "", room.reply)
    return w("It cannot be done: {words}", words=words) if words else w("It cannot be done.")


def _ending(w: Words, case: Case, room: Room) -> str:
    if case.item.ending is Ending.CONFIRMED:
        return w("The neighbours say: it is fixed.")
    if case.item.ending is Ending.EXPLAINED:
        return _explanation(w, case, room)
    return w("Nobody has said whether it is fixed.")


def rescue(w: Words, number: str) -> str:
    """Whom to call where somebody's life is in danger."""
    return w("<b>If anyone is in danger, call {number} first.</b> I am not an emergency service.", number=number)
