"""What is said to the bot by its name, or after /report: recorded, unless it is surely something else.

Thanks are returned, a call for help is answered, "nothing" ends it, and what sounds like talk is confirmed first.
"""

from bot.decision import Kind, To
from bot.model import Place, Question
from bot.rules.words.meant import Addressed, addressed
from handlers.reporting.groups_for import groups_of
from handlers.reporting.intake import ask_whether, judge, record, take_report
from handlers.reporting.keeping import Words
from handlers.visit import Visit


def in_group(visit: Visit, group: Place, said: Words, *, by_name: bool) -> None:
    """Said in a group: with the bot's name, else after /report."""
    if not said.text and said.photos and visit.user is not None:
        visit.ask(Question.REPORT, visit.here, visit.chat_id)
        return
    judged = judge(visit, group, said.text)
    meant = addressed(judged, said.text, by_name=by_name)
    if meant is Addressed.REPORT or (meant is Addressed.CONFIRM and visit.user is None):
        record(visit, group, said, judged)
    elif meant is Addressed.CONFIRM:
        ask_whether(visit, group, said)
    else:
        _answer(visit, meant)


def elsewhere(visit: Visit, said: Words) -> None:
    """Said after /report in private or in an office's chat."""
    groups = groups_of(visit)
    meant = addressed(judge(visit, groups[0], said.text), said.text, by_name=False) if groups else Addressed.REPORT
    if meant in {Addressed.REPORT, Addressed.CONFIRM}:
        take_report(visit, said, ask=meant is Addressed.CONFIRM)
    else:
        _answer(visit, meant)


def thank(visit: Visit) -> None:
    """A mark under their thanks says enough."""
    mark(visit, "👍")


def mark(visit: Visit, emoji: str) -> None:
    """A mark under what they said."""
    visit.say(Kind.REACTION, To(chat_id=visit.chat_id), emoji=emoji, message=visit.message.message_id)


def _answer(visit: Visit, meant: Addressed) -> None:
    if meant is Addressed.THANKS:
        thank(visit)
    elif meant is Addressed.HELP:
        visit.notice("help_short")
    else:
        visit.notice("nothing_recorded")
