"""The bot's questions, whose answer it waits for, each with a way out."""

from collections.abc import Sequence
from html import escape

from bot.model import Item, Place, Prompt, Question, Severity
from bot.texts import buttons
from bot.texts.buttons import Button, Message, Press
from bot.texts.cards import clip, rescue, short
from bot.texts.plain import notice
from bot.texts.sentences import ANSWERS
from bot.texts.translate import N_, Words

A_PAGE = 8  # groups under one question
LABEL = 60  # characters of an item on its button
QUESTIONS = {
    Question.OUTCOME: N_("{item}: what was done? Answer in a few words, or send a photo."),
    Question.EXPLANATION: N_("{item}: why can't it be done? Whoever reported it will read your answer."),
    Question.REASON_UP: N_("{item}: why is it passed up? A few words are enough."),
    Question.REASON_DOWN: N_("{item}: why is it returned? Those who get it back will read your answer."),
    Question.PROMISE: N_("{item}: by which day will it be done? Such as “by Friday” or “30 November”."),
    Question.SNOOZE: N_("{item}: until when does it wait, and why? Such as “till Friday, the part is ordered”."),
    Question.STILL_OPEN: N_("Sorry to hear it. {item}: what is still open? A word or a photo is enough."),
    Question.DUPLICATE_OF: N_("{item}: which number is it the same as?"),
    Question.LEFT_OPEN: N_("{item}: it stays open once more. Why? The minutes keep your words."),
    Question.REPORT: N_("What have you seen, and where? A photo helps."),
    Question.FINDING: N_("What did you find, and where? A photo helps."),
    Question.AWAY: N_("Which days will your home be empty? Such as “until Sunday” or “from 1 to 7 May”."),
    Question.SWAP_DAY: N_("Which day's turn is it? Such as “Friday” or “27 November”."),
    Question.KEEP_DAY: N_("Which turn will you do yourselves? Such as “Friday” or “27 November”."),
    Question.TURN_DAY: N_("Which day, and which household? Such as “Friday, No. 2”."),
    Question.EXCUSED_UNTIL: N_("Until when? Such as “until 30 November”, or “until further notice”."),
    Question.MISSED: N_("What was the reason? A few words are enough; only those in office see them."),
    Question.RECORD_THIS: N_("Shall I write this down as a hazard?"),
    Question.FOUND: N_(
        "Did you find this in today's check? Then all can read it; otherwise nobody learns that it was you."
    ),
    Question.ALL_CLEAR: N_("All right, nothing is written down. Is all clear, then?"),
}
ASKED_SO = {  # after what was said before, where its params say so; of several the last
    (Question.REPORT, "point"): N_("Thank you for the place. What have you seen there? A photo helps."),
    (Question.OUTCOME, "missed"): N_(
        "{item}: what was done for it? Such as “new bulb, it works again”. A photo will do."
    ),
    (Question.OUTCOME, "only_done"): N_(
        "Thank you! {item}: and what was done for it? The neighbours will read your words, such as “new bulb, it works "
        "again”. A photo will do."
    ),
    (Question.SNOOZE, "until"): N_("{item}: and why does it wait until then? A few words are enough."),
    (Question.ALL_CLEAR, "looked"): N_("Thank you for looking. Is all clear?"),
    (Question.ALL_CLEAR, "apart"): N_("And today's check: is all else clear?"),
    (Question.ALL_CLEAR, "unsure"): N_("Have you looked already, and is all clear?"),
    (Question.RECORD_THIS, "unheard"): N_(
        "I didn't quite understand. What I can do: /help. Does something need looking after?"
    ),
}


# Of what all can read, the answer stands on the card; of a private item it does not.
OPENLY = {
    Question.EXPLANATION: N_("{item}: why can't it be done? The neighbours will read your answer."),
    Question.REASON_UP: N_("{item}: why is it passed up? A few words are enough; the neighbours will read them."),
    Question.REASON_DOWN: N_("{item}: why is it returned? The neighbours will read your answer."),
}


def prompt(w: Words, asked: Prompt, item: Item | None) -> Message:
    """A question, with a way out."""
    text = w(_wording(asked, item), item=short(item) if item else "")
    if asked.question is Question.FOUND:
        text = f"{_quoted(asked)}\n{text}"
    for put in (_below_rescue, _after_hello, _above_departments):
        text = put(w, asked, text)
    wants_words = asked.question not in buttons.ANSWERS
    return Message(text, buttons.prompt(w, asked), ask_reply=wants_words, takes_prompt=asked.id)


def _wording(asked: Prompt, item: Item | None) -> str:
    if refused := asked.params.get("refused"):
        return ANSWERS[refused]
    so = [text for (question, name), text in ASKED_SO.items() if question is asked.question and asked.params.get(name)]
    plainly = QUESTIONS if item is None or item.private else QUESTIONS | OPENLY
    return so[-1] if so else plainly[asked.question]


def _below_rescue(w: Words, asked: Prompt, question: str) -> str:
    """Whom to call comes before anything else."""
    number = asked.params.get("rescue")
    return f"{rescue(w, number)}\n{question}" if number else question


def _after_hello(w: Words, asked: Prompt, question: str) -> str:
    return w("Hello! {question}", question=question) if asked.params.get("greeted") else question


def _above_departments(w: Words, asked: Prompt, question: str) -> str:
    """Who promises a day may name who else does it."""
    departments = asked.params.get("departments")
    if not departments:
        return question
    names = w("; ").join(escape(name) for name in departments)
    return question + "\n" + w("If somebody else does it, name them too: {names}.", names=names)


def _quoted(asked: Prompt) -> str:
    return f"<blockquote>{clip(asked.params['text'], 200)}</blockquote>"


def which_group(w: Words, asked: Prompt, groups: Sequence[Place], page: int) -> Message:
    """Somebody who may report for several groups is asked which one is meant; many are leafed through."""
    pages = -(-len(groups) // A_PAGE)
    page = min(max(page, 1), pages)
    shown = groups[(page - 1) * A_PAGE : page * A_PAGE]
    rows = [(Button(_told_apart(group, groups), Press("in_group", asked.id, str(group.id))),) for group in shown]
    turns = [("◂", page - 1)] * (page > 1) + [("▸", page + 1)] * (page < pages)
    arrows = tuple(Button(sign, Press("groups", asked.id, str(to))) for sign, to in turns)
    text = notice(w, "which_group", {}).text
    if pages > 1:
        text += " " + w("Tap it, or write its name or code.") + f" · {page}/{pages}"
    return Message(text, (*rows, arrows) if arrows else tuple(rows), takes_prompt=asked.id)


def which_item(w: Words, asked: Prompt, items: Sequence[Item]) -> Message:
    """What was said may be about several items: one tap says which."""
    open_ = [item for item in items if item.ended_at is None]
    rows = [(Button(_label(item), Press("of_item", asked.id, str(item.id))),) for item in open_]
    return Message(w("Which one do you mean?"), (*rows, *buttons.prompt(w, asked)), takes_prompt=asked.id)


def _label(item: Item) -> str:
    named = f"#{item.number} {item.title}"
    return named if len(named) <= LABEL else f"{named[: LABEL - 1]}…"


def _told_apart(group: Place, groups: Sequence[Place]) -> str:
    alone = sum(each.name == group.name for each in groups) == 1
    return group.name if alone else f"{group.name} ({group.code})"


def same_as(w: Words, asked: Prompt, other: Item) -> Message | None:
    """Whoever has just reported something is asked whether it is another item; nothing if that has ended."""
    if not other.state.is_open:
        return None
    row = (Button(w("Yes, same"), Press("same", asked.id)), Button(w("No, another"), Press("another", asked.id)))
    return Message(
        w("Written down. Is it the same as this one?\n{item}", item=short(other)), (row,), takes_prompt=asked.id
    )


def answer_or_new(w: Words, asked: Prompt, item: Item | None) -> Message:
    """Words that may answer a question or be a new report: which are they?"""
    first = w("Is that about {item}, or something new?", item=short(item)) if item else ""
    label = w("For #{number}", number=item.number) if item else w("My answer")
    row = (Button(label, Press("as_answer", asked.id)), Button(w("Something new"), Press("as_new", asked.id)))
    text = first or w("Is that your answer, or something new?")
    return Message(f"{_quoted(asked)}\n{text}", (row,), takes_prompt=asked.id)


def is_done(w: Words, asked: Prompt, item: Item) -> Message | None:
    """Somebody said that it is done: one tap, and it is, in their words. Nothing if it has ended meanwhile."""
    if not item.state.is_open:
        return None
    text = w("Is {item} done?", item=short(item))
    said = clip(asked.params["text"], 300)
    row = (Button(w("Yes, done"), Press("is_done", asked.id)), Button(w("No"), Press("cancel", asked.id)))
    return Message(f"{text} “{said}”" if said else text, (row,), takes_prompt=asked.id)


def take_back(w: Words, asked: Prompt, item: Item) -> Message | None:
    """Whoever reported it may have taken it back: one tap, and it is. Nothing if it has ended meanwhile."""
    if not item.state.is_open:
        return None
    text = w("Shall I take back {item}?", item=short(item))
    if item.severity is Severity.URGENT:
        text += " " + w("I'd tell those who were called. If you are not quite sure, please leave it open.")
    yes = Button(w("Yes, take it back"), Press("take_back", asked.id))
    no = Button(w("No, leave it"), Press("cancel", asked.id))
    return Message(text, ((yes, no),), takes_prompt=asked.id)


def corrected(w: Words, asked: Prompt, item: Item) -> Message | None:
    """Whoever reported it may have named another place: one tap, and it is there. Nothing if it has ended meanwhile."""
    if not item.state.is_open:
        return None
    text = w("Shall I change where it is, to “{place}”? {item}", place=escape(asked.params["place"]), item=short(item))
    yes = Button(w("Yes, change it"), Press("corrected", asked.id))
    no = Button(w("No, thanks"), Press("cancel", asked.id))
    return Message(text, ((yes, no),), takes_prompt=asked.id)
