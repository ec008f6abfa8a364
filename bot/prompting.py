"""The bot's questions, from the state at the moment they are sent."""

from collections.abc import Callable

from bot.model import Item, Prompt, Question
from bot.occasion import Occasion
from bot.texts import confirming, messages, questions
from bot.texts.buttons import Message
from bot.texts.translate import Words

Show = Callable[[Words, Prompt, Item], Message | None]
Confirm = Callable[[Occasion, Prompt, Item], Message | None]


def _of_one(show: Show) -> Confirm:
    return lambda at, asked, item: show(at.words, asked, item)


def _same_as(at: Occasion, asked: Prompt, _: Item) -> Message | None:
    return questions.same_as(at.words, asked, at.shown(at.store.items.get(asked.params["other"])))


def _shall_i(at: Occasion, asked: Prompt, item: Item) -> Message | None:
    other = at.shown(at.store.items.get(asked.params["other"])) if "other" in asked.params else None
    return confirming.shall_i(at.words, asked, item, other)


CONFIRMED: dict[Question, Confirm] = {
    Question.IS_DONE: _of_one(questions.is_done),
    Question.TAKE_BACK: _of_one(questions.take_back),
    Question.CORRECTED: _of_one(questions.corrected),
    Question.SAME_AS: _same_as,
    Question.SHALL_I: _shall_i,
}


def prompt(at: Occasion) -> Message | None:
    """A question with its answers; nothing if nobody waits for them any more, or nothing is left to ask."""
    asked = at.store.prompts.find(at.params["prompt"], at.now)
    if asked is None:
        return None
    if asked.question is Question.WHICH_GROUP:
        groups = [at.store.places.get(n) for n in asked.params["groups"]]
        return questions.which_group(at.words, asked, groups, at.params.get("page", 1))
    if asked.question is Question.WHICH_ITEM:
        return questions.which_item(at.words, asked, [at.named(at.store.items.get(n)) for n in asked.params["items"]])
    item = at.named(at.store.items.get(asked.item_id)) if asked.item_id else None
    if asked.question in CONFIRMED and item is not None:
        return CONFIRMED[asked.question](at, asked, item)
    if asked.question is Question.MEANT:
        return questions.answer_or_new(at.words, asked, item)
    message = questions.prompt(at.words, asked, item)
    if item is not None and asked.params.get("refused") and at.reads_several:
        message = messages.below(item, message)
    named = at.store.people.by_telegram(asked.telegram_id) if asked.params.get("named") else None
    return messages.mention(named, message) if named else message
