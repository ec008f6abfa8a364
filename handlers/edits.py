"""An edited message: the item that it reported follows; in a group talk may have become a report."""

from bot.model import Item, Source
from bot.rules.recognition import title
from handlers.reporting import addressed, report_command
from handlers.reporting.editing import edited
from handlers.reporting.intake import gather, photo_of
from handlers.reports import answer, is_from_elsewhere, mentions_bot, without_mention
from handlers.visit import Visit


def on_edit(visit: Visit) -> None:
    """An edited message: its item follows; in a group, one that was no report may have become one."""
    message, (text, to_bot) = visit.message, _words(visit)
    item = visit.store.items.of_source(visit.chat_id, message.message_id)
    if item is None:
        if text and visit.group and not is_from_elsewhere(message):
            said = gather(visit, message, text)
            if to_bot:
                by_name = not report_command.is_command(visit, message.text or message.caption or "")
                addressed.in_group(visit, visit.group, said, by_name=by_name)
            else:
                answer(visit, visit.group, said)
        return
    if text and text != item.text and item.state.is_open and _is_its_report(visit, item):
        visit.do(edited(visit, item, text))
        if not visit.is_private and not item.private and visit.store.items.get(item.id).private:
            visit.notice_alone("made_private", number=item.number)
        if visit.is_private:  # in a group its card says so
            visit.notice("edited", number=item.number, title=title(text))


def _words(visit: Visit) -> tuple[str, bool]:
    """What a message says, without the bot's name or command, and whether it was addressed so."""
    text = visit.message.text or visit.message.caption or ""
    if report_command.is_command(visit, text):
        return report_command.words_after_command(visit.message), True
    if mentions_bot(visit, text):
        return without_mention(visit, text), True
    return text, False


def _is_its_report(visit: Visit, item: Item) -> bool:
    """Whether the message is the report itself, not a note or a photo that was added later."""
    message = visit.message
    said_here = [each for each in visit.store.items.sources(item.id) if each.chat_id == visit.chat_id]
    if said_here[:1] == [Source(visit.chat_id, message.message_id)] or message.media_group_id:
        return True
    replied = visit.replied
    is_note = replied is not None and visit.store.items.of_source(visit.chat_id, replied.message_id) is not None
    return not is_note and photo_of(message) is None  # a photo may come before its words
