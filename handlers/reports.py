"""A plain message in a group chat: recorded when it is surely a report, asked about when it may be one.

An album, a photo followed by its text, an edit: one item. What is forwarded, or comes from a bot or a
channel, is never a report by itself.
"""

from telegram import Message

from bot.model import Answer, Item, Place, Recognition, Severity
from bot.rules.words.confidence import gives_away
from bot.rules.words.meant import calls_for_rescue, warns_of_more
from bot.rules.words.one_more import may_be_one_more
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import is_empty, means
from handlers.duties import check_said, offer_said
from handlers.items import (
    about_item,
    handled_said,
    handling_said,
    neighbour_said,
    said_again,
    undoing,
    which_item,
)
from handlers.reporting import addressed, correcting, report_command, taking_back, unnamed, wordless
from handlers.reporting.intake import (
    PHOTO_AFTER,
    add_to,
    ask_whether,
    gather,
    judge,
    judge_of,
    keep_photo,
    photo_of,
    record,
)
from handlers.reporting.keeping import Words
from handlers.talking import answers, asking, spoken, unclear
from handlers.visit import Visit


def on_group_message(visit: Visit) -> None:
    """Anything a member says in a group's chat, or an officer in an office's."""
    message, group = visit.message, visit.group
    if is_from_elsewhere(message) or wordless.answered_in_group(visit) or _is_answer(visit):
        return
    if group is None:
        _in_office(visit)
        return
    if visit.user is not None:
        visit.meet(visit.user)  # so that they can be asked which group is theirs when they write in private
    text = message.text or message.caption or ""
    if report_command.is_command(visit, text):
        report_command.on_report(visit)
        return
    if _is_of_an_item(visit, group, without_mention(visit, text)):
        return
    if not text:
        keep_photo(visit)
        return
    said = gather(visit, message, without_mention(visit, text))
    if mentions_bot(visit, text) or (_replies_to_bot(visit) and calls_for_rescue(text)):
        addressed.in_group(visit, group, said, by_name=True)
        return
    answer(visit, group, said)


def _in_office(visit: Visit) -> None:
    """In an office's chat people talk among themselves: a photo may belong to the /report that follows."""
    if not visit.is_office:
        return
    if report_command.is_command(visit, visit.message.caption or ""):
        report_command.on_report(visit)
    elif not visit.message.caption:
        keep_photo(visit)


def _is_answer(visit: Visit) -> bool:
    """Whether it answers a question of the bot, or says what a card or today's check is answered with."""
    text = (visit.message.text or visit.message.caption or "").strip()
    text = which_item.without_code(visit, text)
    words, by_name = without_mention(visit, text), mentions_bot(visit, text)
    return answers.on_group_answer(visit) or (
        bool(text)
        and (
            handling_said.of_card(visit, text)
            or neighbour_said.of_card(visit, text)
            or taking_back.of_card(visit, text)
            or unnamed.heard(visit, words)
            or undoing.heard(visit, text)
            or about_item.heard(visit, words)
            or correcting.of_the_newest(visit, words, by_name=by_name)
            or spoken.for_follow_up(visit, text)
            or offer_said.in_reply(visit, words)
            or check_said.heard_in_group(visit, words, by_name=by_name)
            or (
                by_name
                and visit.group is not None
                and (
                    asking.by_name(visit, words)
                    or handling_said.by_name(visit, words)
                    or handled_said.by_name(visit, words)
                )
            )
            or asking.under_card(visit, text)
        )
    )


def is_from_elsewhere(message: Message) -> bool:
    """Forwarded, or said by a bot or a channel. An anonymous administrator speaks as the group itself."""
    if message.forward_origin is not None or message.via_bot is not None:
        return True
    if message.sender_chat is not None:
        return message.sender_chat.id != message.chat.id
    return message.from_user is None or message.from_user.is_bot


def _is_of_an_item(visit: Visit, group: Place, words: str) -> bool:
    """Whether it belongs to what is recorded, or may and is asked about."""
    return _may_be_one_more(visit) or _belongs_already(visit, group) or said_again.of_own(visit, words)


def _may_be_one_more(visit: Visit) -> bool:
    """Whether it is asked about: “还有一盏也不亮” in reply to a card does not sound like a report by itself."""
    text = visit.message.text or ""
    item = visit.store.items.shown_at(visit.chat_id, visit.replied.message_id) if visit.replied else None
    if item is None or visit.user is None or not item.state.is_open or not may_be_one_more(text):
        return False
    if judge_of(visit, item, text).answer is not Answer.SILENT:
        return False
    unclear.ask_of_done(visit, item, text)
    return True


def _belongs_already(visit: Visit, group: Place) -> bool:
    """More of what is recorded: the rest of an album, the photo after its words, a reply to a card."""
    message = visit.message
    known = None
    if message.media_group_id:
        known = visit.store.items.album(visit.chat_id, message.media_group_id)
    if known is None and visit.replied is not None:
        known = visit.store.items.of_source(visit.chat_id, visit.replied.message_id)
        if known and (message.text or message.caption) and not _adds_to(visit, known):
            return False
    if known is None and photo_of(message) and not message.caption and visit.person:
        since = visit.now - PHOTO_AFTER
        known = visit.store.items.latest_of(group.id, visit.person.id, since)
        known = None if known and known.private else known
    if known is None:
        return False
    add_to(visit, known)
    _nod_if_unseen(visit, known)
    return True


def _nod_if_unseen(visit: Visit, known: Item) -> None:
    """What is kept of a private item stands on no card here: a mark says that it was heard, whoever said it."""
    words = visit.message.text or visit.message.caption or ""
    if known.private and visit.replied is not None and known.state.is_open and not is_empty(words):
        addressed.thank(visit)


def _adds_to(visit: Visit, known: Item) -> bool:
    """Whether words in reply are about an item: said to its card, or beside a photo, while it is open.

    Neighbours who answer each other under a report are talking; danger, and what has ended, may be reported anew, and
    what is told in confidence is.
    """
    words = visit.message.text or visit.message.caption or ""
    is_told = known.state.is_open and (_replies_to_bot(visit) or photo_of(visit.message) is not None)
    judged = judge_of(visit, known, words)
    if gives_away(words, known) and judged.answer is Answer.RECORD:
        return False
    return is_told and (means(words, Meaning.HURRY) or not warns_of_more(judged, words, known))


def _replies_to_bot(visit: Visit) -> bool:
    replied = visit.replied
    return replied is not None and replied.from_user is not None and replied.from_user.username == visit.username


def mentions_bot(visit: Visit, text: str) -> bool:
    """Whether the words are addressed to the bot by its name."""
    return f"@{visit.username}".lower() in text.lower()


def without_mention(visit: Visit, text: str) -> str:
    """The words without the bot's name."""
    start = text.lower().find(f"@{visit.username}".lower())
    if start < 0:
        return text
    return (text[:start] + text[start + len(visit.username) + 1 :]).strip(" ,，:：\n")


def answer(visit: Visit, group: Place, said: Words) -> None:
    """Record what surely is a report, ask about what may be one."""
    judged = judge(visit, group, said.text)
    taken = judged.answer
    if taken is Answer.ASK and visit.user is not None:
        if visit.asks_opinion and visit.opinion is None:
            visit.store.opinions.ask(visit.update.update_id, said.text, visit.now)
            return
        taken = _second(visit.opinion, judged)
    if taken is Answer.RECORD or (taken is Answer.ASK and visit.user is None):
        record(visit, group, said, judged)
    elif taken is Answer.ASK:
        ask_whether(visit, group, said)
    else:
        keep_photo(visit)  # its words say little: those that follow may be its own


def _second(opinion: Answer | None, judged: Recognition) -> Answer:
    """The second opinion decides what recognition was not sure about, but silences nothing urgent."""
    if opinion is None or (opinion is Answer.SILENT and judged.severity is Severity.URGENT):
        return Answer.ASK
    return opinion
