"""What is said to the bot alone: the answer to its question, or a report that stays private."""

from bot.model import Question
from handlers import answers, report_command
from handlers.intake import gather, keep_photo, photo_of, take_report
from handlers.visit import Visit


def on_private_message(visit: Visit) -> None:
    """Anything said to the bot in private."""
    assert visit.user is not None
    waiting = visit.store.prompts.waiting(visit.user.id, visit.chat_id, visit.now)
    text = visit.message.text or visit.message.caption or ""
    if report_command.is_command(visit, text):
        report_command.on_report(visit)
    elif waiting is not None:
        answers.take(visit, waiting)
    elif text:
        take_report(visit, gather(visit, visit.message, text), ask=True)
    elif photo_of(visit.message):
        keep_photo(visit)  # it waits for its words
        visit.ask(Question.REPORT, visit.here, visit.chat_id)
    else:
        visit.notice("help_private")
