"""What is said in confidence where others read it stands on no card; whoever says it is told who can read it."""

from bot.decision import Kind, Say, To, card
from bot.model import Item, Question
from bot.rules.words.confidence import in_confidence
from handlers.visit import Visit

# What is said to these is read by all: on the item's card, or in the minutes.
PRINTED = frozenset(
    {
        Question.OUTCOME,
        Question.EXPLANATION,
        Question.REASON_UP,
        Question.REASON_DOWN,
        Question.PROMISE,
        Question.SNOOZE,
        Question.LEFT_OPEN,
    }
)


def tell_of_report(visit: Visit, item: Item) -> None:
    """Said in confidence in front of everybody: their name is kept off it, but their message stands there."""
    visit.notice_alone("recorded_discreetly", number=item.number, title=item.title)


def keep_off_card(visit: Visit, item: Item) -> None:
    """Words under a card that are for nobody else: it does not repeat them."""
    visit.notice_alone("kept_off_card", number=item.number)


def was_told_in(visit: Visit, item: Item, chat_id: int | None) -> bool:
    """Whether a message of this chat told of it."""
    return any(source.chat_id == chat_id for source in visit.store.items.sources(item.id))


def unmarked(visit: Visit, item: Item) -> list[Say]:
    """The mark goes from the messages that told of it, its card from below them: nothing points there any more."""
    group = visit.store.places.get(item.place_id)
    told = [source for source in visit.store.items.sources(item.id) if source.chat_id == group.chat_id]
    to = To(place_id=group.id)
    marks = [Say(Kind.REACTION, to, {"message": source.message_id, "emoji": ""}) for source in told[:1]]
    return marks + (_card_anew(visit, item, to) if told else [])


def _card_anew(visit: Visit, item: Item, to: To) -> list[Say]:
    """A card that answers a message shows who wrote it: it goes, and one stands alone."""
    stands = visit.store.items.card(item.id, to.lane)
    if stands is None:
        return []
    visit.store.items.drop_card(stands)
    where = {"chat_id": stands.chat_id, "message_id": stands.message_id}
    return [Say(Kind.CLEAR, To(chat_id=stands.chat_id), where), card(item.id, to)]


def is_not_for_all(question: Question, text: str) -> bool:
    """Whether words in confidence were said to what all will read: then it is asked for others."""
    return question in PRINTED and in_confidence(text)


def tell_if_not_for_all(visit: Visit, question: Question, text: str) -> bool:
    """The same of words that nobody had asked for; whoever said them is told."""
    if not is_not_for_all(question, text):
        return False
    visit.notice_alone("open_words_needed")
    return True
