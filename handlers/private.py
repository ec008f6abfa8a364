"""What is said to the bot alone: the answer to its question, or a report that stays private."""

from bot.model import Prompt, Question
from handlers import answers, report_command
from handlers.intake import gather, keep_photo, photo_of, take_report
from handlers.visit import Visit


def on_private_message(visit: Visit) -> None:
    """Anything said to the bot in private."""
    assert visit.user is not None
    waiting = _replied_to(visit) or visit.store.prompts.waiting(visit.user.id, visit.chat_id, visit.now)
    text = visit.message.text or visit.message.caption or ""
    if report_command.is_command(visit, text):
        report_command.on_report(visit)
    elif waiting is None:
        _report(visit, text)
    elif waiting.question is not Question.RECORD_THIS:
        answers.take(visit, waiting)
    elif not answers.on_yes_or_no(visit, waiting):
        _report(visit, text)


def _replied_to(visit: Visit) -> Prompt | None:
    """The question that a message replies to: with several open, the reply says which one is meant."""
    replied = visit.replied
    asked = visit.store.prompts.asked_by(visit.chat_id, replied.message_id, visit.now) if replied else None
    return asked if asked and asked.question is not Question.WHICH_GROUP else None


def _report(visit: Visit, text: str) -> None:
    """It stays private; a photo waits for its words."""
    if text:
        take_report(visit, gather(visit, visit.message, text), ask=True)
    elif photo_of(visit.message):
        keep_photo(visit)
        visit.ask(Question.REPORT, visit.here, visit.chat_id)
    else:
        visit.notice("help_private")
