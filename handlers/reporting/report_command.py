"""/report, which always records: its own words, the message it replies to, or what is said next."""

from dataclasses import replace

from telegram import Message

from bot.model import Item, Person, Place, Question, Source
from bot.rules.items import items
from bot.rules.items.case import RefusedError
from bot.rules.words.confidence import gives_away
from handlers.arrival import ANONYMOUS_ADMINISTRATOR
from handlers.reporting import addressed
from handlers.reporting.groups_for import groups_of
from handlers.reporting.intake import gather, keep_photo, photo_of, record
from handlers.reporting.keeping import Words
from handlers.visit import Visit


def on_report(visit: Visit) -> None:
    """The command in a group; in private or in an office's chat, where it is asked which group is meant."""
    if visit.group is not None:
        _in_group(visit, visit.group)
    elif not visit.is_private and not visit.is_office:
        visit.notice("not_here")
    elif visit.user is None:
        visit.notice("anonymous")
    else:
        _elsewhere(visit)


def _in_group(visit: Visit, group: Place) -> None:
    replied = visit.replied
    words = words_after_command(visit.message)
    if replied is not None and not _is_own_card(visit, replied):
        _record_replied(visit, group, replied, words)
    elif words:
        addressed.in_group(visit, group, replace(gather(visit, visit.message, words), text=words), by_name=False)
    elif visit.user is not None:
        keep_photo(visit)
        visit.ask(Question.REPORT, visit.here, visit.chat_id)
    else:
        visit.notice("anonymous")  # whose answer it would be cannot be seen


def _elsewhere(visit: Visit) -> None:
    said = gather(visit, visit.message, words_after_command(visit.message))
    replied = visit.replied
    if visit.is_office and replied is not None and not _is_own_card(visit, replied):
        said = _with(said, replied)
    if said.text or not groups_of(visit):  # nobody is asked what cannot be taken
        addressed.elsewhere(visit, said)
    else:
        keep_photo(visit)
        visit.ask(Question.REPORT, visit.here, visit.chat_id)


def _with(said: Words, replied: Message) -> Words:
    """What an officer points at in their own chat, and what they say to it."""
    text = "\n".join(filter(None, (replied.text or replied.caption, said.text)))
    photo = photo_of(replied)
    return replace(said, text=text, photos=(*said.photos, *((photo,) if photo else ())))


def is_command(visit: Visit, text: str) -> bool:
    """Whether words begin with /report for this bot; python-telegram-bot finds no commands in captions."""
    first = next(iter(text.split()), "").lower()
    return first in {"/report", f"/report@{visit.username}".lower()}


def words_after_command(message: Message) -> str:
    """What follows "/report" or "/report@bot" in a message or caption, after whatever white space a keyboard writes."""
    _, *words = (message.text or message.caption or "").split(maxsplit=1) or [""]
    return words[0].strip() if words else ""


def _is_own_card(visit: Visit, replied: Message) -> bool:
    return replied.from_user is not None and replied.from_user.username == visit.username


def _record_replied(visit: Visit, group: Place, replied: Message, words: str) -> None:
    """Somebody points at a message: its writer reported it, whoever pointed stands behind it."""
    known = visit.store.items.of_source(visit.chat_id, replied.message_id)
    if known is not None:
        _stand_behind(visit, known)
        _note(visit, known, words)
        return
    text = replied.text or replied.caption or words
    if not text:
        visit.ask(Question.REPORT, visit.here, visit.chat_id)
        return
    photo = photo_of(replied)
    source = Source(visit.chat_id, replied.message_id)
    said = Words(text, (source,), (photo,) if photo else ())
    writer = _writer(visit, replied)
    item = record(visit, group, said, reporter=writer)
    if writer != visit.person:
        _stand_behind(visit, item)
    if text != words:
        _note(visit, item, words)


def _note(visit: Visit, item: Item, words: str) -> None:
    """What was said beside the command is kept too."""
    if words and item.state.is_open and not gives_away(words, item):
        visit.note(item, words)


def _writer(visit: Visit, replied: Message) -> Person | None:
    user = replied.from_user
    if user is None or user.is_bot or user.id == ANONYMOUS_ADMINISTRATOR or replied.forward_origin is not None:
        return visit.person
    return visit.meet(user)


def _stand_behind(visit: Visit, item: Item) -> None:
    if visit.person is None:
        return
    spoken = visit.store.items.has_voice(item.id, items.voice(visit.person))
    try:
        visit.do(items.support(visit.case(item), spoken=spoken))
    except RefusedError:
        visit.notice("already_known", number=item.number)
