"""A report in other words, which its item follows: an edited message, or a correction."""

from bot.decision import Decision, decide
from bot.model import Action, Item, Severity
from bot.rules.items import items, whereabouts
from bot.rules.words.confidence import in_confidence
from handlers.reporting import discreet
from handlers.reporting.intake import judge, titled
from handlers.visit import Visit


def edited(visit: Visit, item: Item, text: str) -> Decision:
    """It is judged anew; what tells of danger to life now is urgent."""
    group = visit.store.places.get(item.place_id)
    judged = judge(visit, group, text)
    since = judged.since
    case, changed = visit.case(item).changed(
        Action.EDIT,
        item.text,
        text=text,
        private=item.private or in_confidence(text),
        title=titled(visit, group, text),
        location=whereabouts.with_words(item.location, judged.place),
        since_on=since.on if since else None,
        since_words=since.words if since else None,
    )
    hidden = [] if item.private or not case.item.private else discreet.unmarked(visit, item)
    worse = judged.severity is Severity.URGENT and item.severity is not Severity.URGENT
    return decide(changed, hidden) + (items.worsened(case, judged.category) if worse else decide())
