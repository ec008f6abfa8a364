"""From what somebody said to an item: words, messages and photos gathered, judged, recorded.

Shared by every way in: a plain message, /report, the private chat, the answer to a question.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import reduce
from typing import Any

from telegram import Message

from bot.decision import Attached, Kind, PhotoSeen, To, decide
from bot.model import Answer, Item, Person, Photo, Place, Prompt, Question, Recognition, Source
from bot.rules.items import items, pace, whereabouts
from bot.rules.items.case import RefusedError
from bot.rules.places.times import local
from bot.rules.recognition import recognise, title
from bot.rules.words.all_but import without_but
from bot.rules.words.confidence import apart_from_confidence, gives_away, in_confidence, says_more, stronger
from bot.rules.words.one_more import names_one_more
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import is_empty, means
from handlers.reporting import discreet, same_as, stranger
from handlers.reporting.danger import whom_to_call
from handlers.reporting.groups_for import groups_of, own_groups
from handlers.reporting.keeping import Words, joined, pack, unpack
from handlers.visit import Visit

PHOTO_FIRST = timedelta(minutes=3)  # how long a photo waits for its words
PHOTO_AFTER = timedelta(minutes=5)  # how long words wait for their photo


def photo_of(message: Message) -> Photo | None:
    """A message's photo, in its largest size."""
    if not message.photo:
        return None
    largest = message.photo[-1]
    return Photo(largest.file_id, unique_id=largest.file_unique_id)


def keep_photo(visit: Visit) -> None:
    """Remember a photo: it may belong to what the same person says next, or to an album."""
    photo = photo_of(visit.message)
    if photo and visit.user:
        message = visit.message
        where = (visit.chat_id, message.message_id, visit.user.id)
        seen = PhotoSeen(*where, photo.file_id, message.media_group_id, visit.now, photo.unique_id)
        visit.do(decide(seen))


def gather(visit: Visit, message: Message, text: str, since: datetime | None = None) -> Words:
    """The words with the photos that came with them or just before them; or since what they answer was asked.

    A photo that has words of its own waits with these and for no others; the rest of an album follows it.
    """
    photo = photo_of(message)
    if message.media_group_id or not text:  # the bot's name alone is no word of its own
        keep_photo(visit)
    loose = _loose(visit, message.chat.id, since or visit.now, visit.now)
    sources = (Source(message.chat.id, message.message_id), *loose.sources)
    photos = (*loose.photos, *((photo,) if photo else ()))
    return Words(text, tuple(dict.fromkeys(sources)), tuple(dict.fromkeys(photos)))


def gather_more(visit: Visit, asked: Prompt) -> Words:
    """Words that waited for a yes, with the photos that came after them."""
    said = unpack(asked)
    chat_id = said.sources[0].chat_id  # the yes may come from their private chat
    return joined(said, _loose(visit, chat_id, asked.asked_at, asked.asked_at + PHOTO_AFTER))


def _loose(visit: Visit, chat_id: int, since: datetime, until: datetime) -> Words:
    """The photos without words that came in this time, or just before it."""
    if visit.user is None:
        return Words("")
    found = visit.store.items.loose_photos(chat_id, visit.user.id, since - PHOTO_FIRST, until)
    sources = tuple(Source(each.chat_id, each.message_id) for each in found)
    return Words("", sources, tuple(Photo(each.file_id, unique_id=each.unique_id) for each in found))


def judge(visit: Visit, place: Place, text: str) -> Recognition:
    """What the words are taken for in this group, on its own calendar. Each is judged once, however many ask.

    That it goes no further is no part of what is told: recognition might hear it as talk. What only sounds like that
    ("the confidential waste bin") is a part of it: the stronger answer counts.
    """
    if (place.id, text) not in visit.judged:
        today = local(visit.now, place.timezone).date()
        learned = visit.store.lessons.of(place.id)
        heard = [
            recognise(words, today=today, extra=visit.lexicon, learned=learned)
            for words in dict.fromkeys((apart_from_confidence(text), text))
        ]
        visit.judged[place.id, text] = reduce(stronger, heard)
    return visit.judged[place.id, text]


def judge_of(visit: Visit, item: Item, text: str) -> Recognition:
    """The same of words about an item, in its group."""
    return judge(visit, visit.store.places.get(item.place_id), text)


def titled(visit: Visit, place: Place, text: str) -> str:
    """The title of a report: without the words that ask for confidence, unless it is told by them; nor a "but"."""
    told = apart_from_confidence(text)
    reads = title(text if says_more(judge(visit, place, text), judge(visit, place, told)) else told)
    bare = without_but(reads)
    return bare[:1].upper() + bare[1:] if bare.isascii() else bare


def record(
    visit: Visit,
    group: Place,
    said: Words,
    judged: Recognition | None = None,
    *,
    private: bool | None = None,
    reporter: Person | None = None,
) -> Item:
    """Words become an item, whatever recognition thinks of them; a private one, if they ask for it and nothing else is
    said here.

    Raises:
        RefusedError: its reporter has reported very much just now; never if it is urgent.
    """
    judged = judged or judge(visit, group, said.text)
    reporter = reporter or visit.person
    item = Item(
        id=visit.store.next_id("item"),
        place_id=group.id,
        number=visit.store.items.next_number(group.id),
        category=judged.category,
        severity=judged.severity,
        title=titled(visit, group, said.text),
        text=said.text,
        reporter_id=reporter.id if reporter else None,
        reported_at=visit.now,
        private=in_confidence(said.text) if private is None else private,
        location=_location(visit, group, said, judged),
        since_on=judged.since.on if judged.since else None,
        since_words=judged.since.words if judged.since else None,
    )
    case = visit.store.cases.new(item, reporter, visit.now)
    pace.require_pace(case, visit.store.items.reported_since(reporter.id, visit.now - pace.DAY) if reporter else ())
    visit.do(items.report(case, said.sources, said.photos))
    if item.private and visit.group is not None and visit.user is not None:
        discreet.tell_of_report(visit, item)
    same_as.offer(visit, item)
    return item


def _location(visit: Visit, group: Place, said: Words, judged: Recognition) -> str | None:
    """Where it is: what was said besides an item, and names no place, is where that is; one more of its kind is not."""
    if said.point:
        return whereabouts.with_point(judged.place, said.point)
    if judged.place or said.beside is None or names_one_more(said.text):
        return judged.place
    beside = visit.store.items.get(said.beside)
    return beside.location if beside.place_id == group.id else None


def add_to(visit: Visit, item: Item) -> None:
    """A message joins an item: its photo is kept, its words become a note, if they say anything; none in confidence."""
    message = visit.message
    photo, note = photo_of(message), message.text or message.caption or ""
    if visit.user is not None and gives_away(note, item):
        discreet.keep_off_card(visit, item)
        return
    if photo:
        keep_photo(visit)
    source = Source(visit.chat_id, message.message_id)
    visit.do(decide(Attached(item.id, source, photo)))
    if not is_empty(note) and visit.replied is not None and item.state.is_open:
        visit.note(item, note)


def take_report(visit: Visit, said: Words, *, ask: bool = False) -> None:
    """What was said outside of a group's chat is recorded for the sender's group; with several it is asked which.

    With `ask`, words that are not surely a report are asked about first.
    """
    groups = groups_of(visit)
    if not groups:
        if visit.is_office:
            visit.notice("report_who")
        else:
            stranger.tell(visit, said.text)
        return
    answer = judge(visit, groups[0], said.text).answer if ask else Answer.RECORD
    if answer is not Answer.RECORD:
        unheard = answer is Answer.SILENT and not means(said.text, Meaning.NEWS_OF)
        if unheard:
            keep_photo(visit)  # the words that follow may be its own
        ask_whether(visit, groups[0], said, in_private=True, unheard=unheard)
    elif len(groups) > 1:
        names = [group.id for group in groups]
        visit.ask(Question.WHICH_GROUP, visit.here, visit.chat_id, groups=names, **pack(said, groups[0]))
    else:
        record_for(visit, groups[0], said)


def ask_whether(visit: Visit, group: Place, said: Words, *, in_private: bool = False, unheard: bool = False) -> None:
    """Is it a report at all? Asked of whoever said it, in a group alone."""
    rescue = whom_to_call(visit, group, said.text, judge(visit, group, said.text))
    how: dict[str, Any] = {"private": True, "unheard": unheard and not rescue} if in_private else {}
    to = visit.here if in_private else visit.alone_below
    visit.ask(Question.RECORD_THIS, to, visit.chat_id, **pack(said, group), **how, rescue=rescue)


def record_for(visit: Visit, group: Place, said: Words) -> None:
    """Recorded for one of those groups: what its own people say in private stays private, as does what anybody tells
    in confidence; an officer reports openly.

    Raises:
        RefusedError: it is no group of theirs, or not any more.
    """
    if group not in groups_of(visit):
        raise RefusedError("stale")
    if visit.is_private and (group.id in own_groups(visit) or in_confidence(said.text)):
        item = record(visit, group, said, private=True)
        assert visit.person is not None
        visit.say(Kind.RECORDED_PRIVATELY, To(person_id=visit.person.id), item=item.id)
    else:
        item = record(visit, group, said)
        visit.notice("recorded_for", _under(visit, said), number=item.number, place=group.name, code=group.code)


def _under(visit: Visit, said: Words) -> To:
    """In an office's chat, under what was said: the question that was pressed is gone."""
    return visit.here if visit.is_private else replace(visit.here, reply_to=said.sources[0].message_id)
