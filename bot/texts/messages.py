"""Everything that is said beside the cards: questions, reminders, follow-ups, lists."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from html import escape

from bot.model import Item, Person, Photo, Place, Prompt, Question, State
from bot.rules.case import Case
from bot.rules.times import local
from bot.texts import buttons, card_buttons, dates
from bot.texts.buttons import Button, Message, Press
from bot.texts.cards import clip, head, holder, short
from bot.texts.parts import LEVELS, PARTS
from bot.texts.sentences import ANSWERS, NOTICES
from bot.texts.translate import N_, OWN_NAMES, Words

LISTED = 20  # items in one list
TITLES = {"open": N_("Open here"), "mine": N_("What you have reported")}
A_PAGE = 8  # groups under one question
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
    Question.TURN_DAY: N_("Which day, and which household? Such as “Friday, No. 2”."),
    Question.EXCUSED_UNTIL: N_("Until when? Such as “until 30 November”, or “until further notice”."),
    Question.MISSED: N_("What was the reason? A few words are enough; only the safety head sees them."),
    Question.RECORD_THIS: N_("Shall I write this down as a hazard?"),
    Question.ALL_CLEAR: N_("All right, nothing is written down. Is all clear, then?"),
}
UNHEARD = N_("I didn't quite understand. What I can do: /help. Does something need looking after?")


def notice(w: Words, name: str, values: dict[str, object]) -> Message:
    """One of the plain sentences, its values escaped."""
    safe = {key: escape(_said(w, key, value)) for key, value in values.items()}
    return Message(w(NOTICES.get(name) or ANSWERS[name], **safe))


def answer(w: Words, name: str, **values: object) -> str:
    """What a button press is answered with, in at most 200 characters."""
    return w(ANSWERS[name], **{key: _said(w, key, value) for key, value in values.items()})[:200]


def _said(w: Words, key: str, value: object) -> str:
    """A value in the reader's language: who has something, days, moments (ISO 8601, the place's clock), lists."""
    if key in {"level", "who"}:
        return w(PARTS[str(value)])
    if key == "day":
        return dates.weekday_and_day(w, date.fromisoformat(str(value)))
    if key == "names":
        return w("; ").join(str(value).split("\n"))
    return dates.moment(w, datetime.fromisoformat(str(value))) if key == "until" else str(value)


def prompt(w: Words, asked: Prompt, item: Item | None) -> Message:
    """A question, with a way out."""
    text = w(QUESTIONS[asked.question], item=short(item) if item else "")
    if asked.question is Question.REPORT and asked.params.get("point"):
        text = w("Thank you for the place. What have you seen there? A photo helps.")
    if asked.params.get("looked"):
        text = w("Thank you for looking. Is all clear?")
    if asked.params.get("unsure"):
        text = w("Have you looked already, and is all clear?")
    if asked.params.get("unheard"):
        text = w(UNHEARD)
    if asked.question is Question.RECORD_THIS and asked.params.get("quote"):
        text = f"<blockquote>{clip(asked.params['text'], 200)}</blockquote>\n{text}"
    if asked.params.get("greeted"):
        text = w("Hello! {question}", question=text)
    if asked.params.get("departments"):
        names = w("; ").join(escape(name) for name in asked.params["departments"])
        text += "\n" + w("If somebody else does it, name them too: {names}.", names=names)
    wants_words = asked.question not in {Question.RECORD_THIS, Question.ALL_CLEAR}
    return Message(text, buttons.prompt(w, asked), ask_reply=wants_words, takes_prompt=asked.id)


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


def meant(w: Words, asked: Prompt, item: Item | None) -> Message:
    """Words that may answer a question or be a new report: which are they?"""
    first = w("Is that about {item}, or something new?", item=short(item)) if item else ""
    label = w("For #{number}", number=item.number) if item else w("My answer")
    row = (Button(label, Press("as_answer", asked.id)), Button(w("Something new"), Press("as_new", asked.id)))
    said = f"<blockquote>{clip(asked.params['text'], 200)}</blockquote>\n"
    return Message(said + (first or w("Is that your answer, or something new?")), (row,), takes_prompt=asked.id)


def is_done(w: Words, asked: Prompt, item: Item) -> Message | None:
    """Somebody said that it is done: one tap, and it is, in their words. Nothing if it has ended meanwhile."""
    if not item.state.is_open:
        return None
    text = w("Is {item} done?", item=short(item))
    said = clip(asked.params["text"], 300)
    row = (Button(w("Yes, done"), Press("is_done", asked.id)), Button(w("No"), Press("cancel", asked.id)))
    return Message(f"{text} “{said}”" if said else text, (row,), takes_prompt=asked.id)


def handled(w: Words, item: Item, name: str) -> Message:
    """Thanks to whoever handled it, who may see only now how their words read."""
    said = Button(w("Change the words"), Press("reword", item.id, str(item.round)))
    return Message(notice(w, name, {"number": item.number}).text, ((said,),))


def call(w: Words, case: Case) -> Message:
    """To whoever should take an item and cannot be written to alone: said once in the group, under its card."""
    return Message(w("{item}: can you look at it? The buttons are under its card.", item=short(case.item)))


def nudge(w: Words, case: Case, keyboard: buttons.Keyboard) -> Message:
    """To whoever should have taken an item."""
    since = dates.clock(w, case.item.reported_at, case.group.timezone, case.now)
    return Message(w("{item}: waiting since {since}. Can you take it?", item=short(case.item), since=since), keyboard)


def contradicted(w: Words, case: Case, said: str) -> Message:
    """To whoever had done it: the neighbours say it is not."""
    level = holder(w, case)
    if said:
        return Message(
            w(
                "{item}: the neighbours say it isn't fixed yet: “{words}”. It is open again, with {level}.",
                item=short(case.item),
                words=clip(said, 300),
                level=level,
            )
        )
    return Message(
        w(
            "{item}: the neighbours say it isn't fixed yet. It is open again, with {level}.",
            item=short(case.item),
            level=level,
        )
    )


def recorded_privately(w: Words, item: Item) -> Message:
    """To whoever told the bot alone."""
    text = w(
        "Written down: {item}. Neither your neighbours nor the safety head can see who said it. "
        "If I need to ask you something, I'll ask you here.",
        item=short(item),
    )
    return Message(text, ((Button(w("Put my name to it"), Press("go_public", item.id)),),))


def follow_up(w: Words, case: Case, round_: int, photos: Sequence[Photo] = ()) -> Message | None:
    """Is it really fixed? With a photo of it, and a button for more. Nothing if it was opened again meanwhile."""
    item = case.item
    if item.round != round_ or item.state not in {State.DONE, State.EXPLAINED}:
        return None
    if item.state is State.EXPLAINED:
        text = w(
            "{item}: I was told that it can't be done. “{words}” Can you accept that?",
            item=short(item),
            words=clip(item.explanation or "", 300),
        )
    elif item.outcome:
        text = w(
            "{item}: I was told that it's done. “{words}” Is it fixed?",
            item=short(item),
            words=clip(item.outcome, 300),
        )
    elif photos:
        text = w("{item}: I was told that it's done, with this photo. Is it fixed?", item=short(item))
    else:
        text = w("{item}: I was told that it's done. Is it fixed?", item=short(item))
    more = card_buttons.photos(w, item, len(photos)) if len(photos) > 1 else ()
    return Message(text, (*buttons.follow_up(w, item, round_), *more), photos[0].file_id if photos else None)


def unconfirmed(w: Words, case: Case) -> Message:
    """To the safety head: silence is not yet satisfaction."""
    return Message(
        w(
            "{item}: it was reported as done, but nobody has said whether it is. Could you go and look?",
            item=short(case.item),
        ),
        buttons.looked(w, case.item.id, case.item.round),
    )


def refused(w: Words, item: Item) -> Message:
    """To a resident who pressed what only handlers may: a kind no, and what they can do."""
    text = w(
        "{item}: only the safety head, the community or the street can do that. Is it fixed? I'll tell them.",
        item=short(item),
    )
    return Message(text, ((Button(w("Yes, tell them"), Press("tell", item.id)),),))


def item_list(w: Words, title: str, cases: Sequence[Case], more: int) -> Message:
    """Items, one a line, with their age; the oldest first."""
    lines = [f"<b>{w(TITLES[title])}</b>"]
    for case in cases:
        item, zone = case.item, case.group.timezone
        age = dates.ago(w, local(item.reported_at, zone).date(), local(case.now, zone).date())
        lines.append(f"{head(item)} · {age} · {_stands(w, case)}")
    if more:
        lines.append(w.count("and {n} more", "and {n} more", more))
    return Message("\n".join(lines))


def _stands(w: Words, case: Case) -> str:
    if case.item.state is State.REPORTED:
        return holder(w, case)
    return w(LEVELS[case.item.level]) if case.item.state.is_open else w(STATES[case.item.state])


STATES = {
    State.REPORTED: N_("open"),
    State.ACCEPTED: N_("being done"),
    State.DONE: N_("done"),
    State.EXPLAINED: N_("explained"),
    State.CLOSED: N_("closed"),
    State.DUPLICATE: N_("followed elsewhere"),
    State.WITHDRAWN: N_("taken back"),
    State.NOT_A_REPORT: N_("put aside"),
}


def languages(w: Words, place: Place | None) -> Message:
    """Which language: one's own, or that of a place's chat. Each is called as its speakers call it."""
    row = tuple(Button(name, Press("language", place.id if place else 0, code)) for code, name in OWN_NAMES.items())
    if place is None:
        return Message(w("Which language shall I speak with you?"), (row,))
    return Message(w("Which language shall I speak in {place}?", place=escape(place.name)), (row,))


def lessons(w: Words, group: Place, taught: Sequence[tuple[int, str, bool]]) -> Message:
    """What a group has taught (id, text, whether a report), newest first, each with a button to take it back."""
    if not taught:
        return Message(w("Nothing has been learned in {place} yet.", place=escape(group.name)))
    lines = [w("What {place} has taught me. Messages like these are answered the same way:", place=escape(group.name))]
    rows = []
    for number, (lesson_id, text, is_report) in enumerate(taught, 1):
        said = w("a report") if is_report else w("not a report")
        lines.append(f"{number}. “{clip(text, 80)}” – {said}")
        rows.append(Button(w("Forget {number}", number=number), Press("forget", lesson_id)))
    return Message("\n".join(lines), tuple(tuple(rows[at : at + 3]) for at in range(0, len(rows), 3)))


def mention(person: Person, message: Message) -> Message:
    """The same message, addressed to one member of a group."""
    name = (
        f'<a href="tg://user?id={person.telegram_id}">{escape(person.name)}</a>'
        if person.telegram_id
        else escape(person.name)
    )
    return replace(message, text=f"{name}: {message.text}")
