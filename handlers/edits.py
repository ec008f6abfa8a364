"""An edited message: the item that it reported follows; in a group talk may have become a report."""

from bot.model import Answer, Item, Severity, Source
from bot.rules.recognition import title
from bot.rules.words.confidence import in_confidence
from bot.rules.words.meant import is_settled
from bot.rules.words.said import is_empty, may_take_back, says_only_done
from handlers.reporting import addressed, report_command, taking_back
from handlers.reporting.editing import edited
from handlers.reporting.intake import gather, judge_of, photo_of, take_report
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
    if text and text != item.text and _is_its_report(visit, item):
        if item.state.is_open:
            _follow(visit, item, text)
        elif _is_new_danger(visit, item, text):
            _report(visit, text)


def _follow(visit: Visit, item: Item, text: str) -> None:
    """The item reads as the message does; what is no report any more takes it back, if they say so, or stands below."""
    if _is_taken_back(text):
        if visit.user is not None:
            taking_back.ask(visit, item)
    elif _is_talk_now(visit, item, text):
        visit.note(item, text)
    else:
        visit.do(edited(visit, item, text))
        if not visit.is_private and not item.private and visit.store.items.get(item.id).private:
            visit.notice_alone("made_private", number=item.number)
        if visit.is_private:  # in a group its card says so
            visit.notice("edited", number=item.number, title=title(text))


def _is_taken_back(text: str) -> bool:
    return may_take_back(text) or is_settled(text) or is_empty(text) or says_only_done(text)


def _is_talk_now(visit: Visit, item: Item, text: str) -> bool:
    """Whether nothing sounds like a report any more, where something did."""
    if in_confidence(text) or judge_of(visit, item, text).answer is not Answer.SILENT:
        return False
    return judge_of(visit, item, item.text).answer is not Answer.SILENT


def _is_new_danger(visit: Visit, item: Item, text: str) -> bool:
    """Whether the message of what has ended tells of danger that it did not tell of."""
    judged = judge_of(visit, item, text)
    is_danger = judged.answer is Answer.RECORD and judged.severity is Severity.URGENT
    return is_danger and item.severity is not Severity.URGENT


def _report(visit: Visit, text: str) -> None:
    said = gather(visit, visit.message, text)
    if visit.group is not None:
        answer(visit, visit.group, said)
    elif visit.is_private:
        take_report(visit, said)


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
