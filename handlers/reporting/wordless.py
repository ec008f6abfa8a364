"""What comes without a word: a voice or a video, which nobody here can hear, and a place on the map."""

from datetime import timedelta

from telegram import Message

from bot.decision import decide
from bot.model import Action, Item, Question
from bot.rules.items import whereabouts
from handlers.items.pressing import end_question
from handlers.reporting import addressed
from handlers.visit import Visit

PLACE_AFTER = timedelta(minutes=10)  # how long a report waits for its place
WAITS_WITH_WORDS = frozenset({Question.WHICH_GROUP, Question.RECORD_THIS})  # a report whose place may follow


def answered(visit: Visit) -> bool:
    """Answer a wordless message in private; was it one?"""
    message = visit.message
    if is_unheard(message):
        visit.notice("cannot_listen")
    elif message.location is not None:
        _take_place(visit, whereabouts.point(message.location.latitude, message.location.longitude))
    else:
        return False
    return True


def answered_in_group(visit: Visit) -> bool:
    """In a group only what is said to the bot is answered: neighbours talk to each other by voice.

    A place on the map may belong to a report of theirs.
    """
    if visit.message.location is not None:
        return _take_place_in_group(visit)
    replied = visit.replied
    to_bot = replied is not None and replied.from_user is not None and replied.from_user.username == visit.username
    if not to_bot or visit.place is None or not is_unheard(visit.message):
        return False
    visit.notice("cannot_listen", visit.alone if visit.user else None)
    return True


def is_unheard(message: Message) -> bool:
    """Whether all it says is in sound or moving pictures."""
    return not message.caption and any((message.voice, message.audio, message.video, message.video_note))


def _take_place(visit: Visit, at: str) -> None:
    """It is the place of their report, if they have just made one; else a report begins with it."""
    assert visit.user is not None
    item = _reply_to_own(visit) or _just_reported(visit)
    if item is not None:
        _put(visit, item, at)
        visit.notice("placed", number=item.number)
        return
    asked = visit.store.prompts.open_to(visit.user.id, visit.chat_id, visit.now)
    if asked and asked[0].question in WAITS_WITH_WORDS:
        end_question(visit, asked[0])
        visit.ask(asked[0].question, visit.here, visit.chat_id, **(asked[0].params | {"point": at}))
    elif asked and asked[0].question is not Question.REPORT:
        visit.notice("words_with_place")
    else:
        visit.ask(Question.REPORT, visit.here, visit.chat_id, point=at)


def _take_place_in_group(visit: Visit) -> bool:
    """In reply to their report or its card, or to nobody just after it; what is private is placed in private alone."""
    if visit.person is None or visit.group is None:
        return False
    own = _reply_to_own(visit)
    if visit.replied is None:
        own = visit.store.items.latest_of(visit.group.id, visit.person.id, visit.now - PLACE_AFTER)
    if own is None or own.private or not _is_own(visit, own):
        return False
    at = visit.message.location
    assert at is not None
    _put(visit, own, whereabouts.point(at.latitude, at.longitude))
    addressed.thank(visit)
    return True


def _put(visit: Visit, item: Item, at: str) -> None:
    location = whereabouts.with_point(item.location, at)
    visit.do(decide(visit.case(item).changed(Action.EDIT, item.text, location=location)[1]))


def _reply_to_own(visit: Visit) -> Item | None:
    replied = visit.replied
    known = visit.store.items.of_source(visit.chat_id, replied.message_id) if replied else None
    return known if known and _is_own(visit, known) else None


def _just_reported(visit: Visit) -> Item | None:
    assert visit.person is not None
    newest = next(iter(visit.store.items.reported_by(visit.person.id, 1)), None)
    recent = newest is not None and newest.reported_at >= visit.now - PLACE_AFTER
    return newest if newest and recent and _is_own(visit, newest) else None


def _is_own(visit: Visit, item: Item) -> bool:
    return item.state.is_open and visit.person is not None and item.reporter_id == visit.person.id
