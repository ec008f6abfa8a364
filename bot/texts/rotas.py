"""The rota in words: the days ahead, who did how much, offers of a turn, absences, and days or homes to choose from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape

from bot.model import Household, HouseholdSpan, OfferState, Place, SpanKind, Turn, TurnOffer, TurnState, Why
from bot.rules.duties.rotation import Load, PlannedTurn
from bot.texts import dates
from bot.texts.buttons import Button, Keyboard, Message, Press
from bot.texts.cards import clip
from bot.texts.translate import N_, Words

WHY = {
    Why.SWAPPED: N_("for {owner}"),
    Why.OWED_BACK: N_("for {owner}, in return"),
    Why.STANDS_IN: N_("{instead} is away"),
    Why.MOVED: N_("after being away"),
    Why.OVERRIDE: N_("asked by the safety head"),
}
MARKS = {TurnState.CLEAR: " ✓", TurnState.PROBLEM: " ✓", TurnState.MISSED: "", TurnState.DUE: ""}


@dataclass(frozen=True, slots=True)
class Sight:
    """The rota as somebody looks at it."""

    group: Place
    turns: Sequence[PlannedTurn]
    names: Mapping[int, str]
    states: Mapping[date, TurnState] = field(default_factory=dict)
    mine: int | None = None  # the reader's household, in private
    week: bool = False  # the note to the group


def rota(w: Words, sight: Sight) -> Message:
    """The days ahead, one a line."""
    place = escape(sight.group.name)
    title = w("This week's checks in {place}", place=place) if sight.week else w("Whose turn in {place}", place=place)
    lines = [_day(w, sight, turn) for turn in sight.turns]
    return Message("\n".join([f"<b>{title}</b>", *lines]), _under(w, sight))


def _day(w: Words, sight: Sight, turn: PlannedTurn) -> str:
    when = dates.short_day(w, turn.day)
    if turn.household_id is None:
        nobody = w("nobody is at home")
        return f"{when} · {nobody}"
    owner, instead = (escape(sight.names.get(each or 0, "")) for each in (turn.owner_id, turn.instead_of_id))
    why = [w(WHY[turn.why], owner=owner, instead=instead)] if turn.why in WHY else []
    mark = MARKS[sight.states.get(turn.day, TurnState.DUE)]
    name = f"{escape(sight.names[turn.household_id])}{mark}"
    if turn.household_id == sight.mine:
        return " · ".join([f"<b>{when}", f"{name}</b>", *why, w("yours")])
    return " · ".join([when, name, *why])


def _under(w: Words, sight: Sight) -> Keyboard:
    if sight.mine is None or not any(turn.household_id == sight.mine for turn in sight.turns):
        return ()
    place = sight.group.id
    return ((Button(w("Offer a turn"), Press("swap", place)), Button(w("Calendar file"), Press("calendar", place))),)


def numbers(
    w: Words,
    group: Place,
    loads: Sequence[Load],
    names: Mapping[int, str],
    even: int,
    since: date,
    missed: Sequence[Turn] = (),
) -> Message:
    """Who did how much, for the safety head, and why turns were missed, where the household has said so."""
    title = w("The checks of {place} since {day}", place=escape(group.name), day=dates.day(w, since))
    lines = [
        f"<b>{title}</b>",
        *(_load(w, load, names) for load in loads),
        w("No two households' own turns differ by more than {n}.", n=even),
        *(_missed(w, turn, names) for turn in missed),
    ]
    return Message("\n".join(lines))


def _missed(w: Words, turn: Turn, names: Mapping[int, str]) -> str:
    when, name = dates.short_day(w, turn.day), escape(names[turn.household_id])
    if not turn.reason:
        return w("Missed: {day}, {household}", day=when, household=name)
    return w("Missed: {day}, {household}: “{words}”", day=when, household=name, words=clip(turn.reason, 120))


def _load(w: Words, load: Load, names: Mapping[int, str]) -> str:
    parts = [w("{n} done", n=load.done)]
    parts += [w("{n} missed", n=load.missed)] if load.missed else []
    parts += [w("{n} for others", n=load.taken)] if load.taken else []
    parts += [w("{n} done by others", n=load.handed)] if load.handed else []
    return f"{escape(names[load.household_id])} · {w(', ').join(parts)}"


def changed(w: Words, was: date | None, now: date | None) -> Message:
    """To a household whose next turn moved."""
    if now is None and was is not None:
        text = w("The order of turns has changed: {day} is no longer yours.", day=dates.weekday_and_day(w, was))
    elif was is None and now is not None:
        text = w("The order of turns has changed: your next turn is {day}.", day=dates.weekday_and_day(w, now))
    else:
        assert was is not None
        assert now is not None
        days = {"day": dates.weekday_and_day(w, now), "was": dates.weekday_and_day(w, was)}
        text = w("The order of turns has changed: your next turn is {day}, no longer {was}.", **days)
    return Message(text)


OFFERS = {
    OfferState.OPEN: N_("{owner} can't do the check on {day}. Who can take it?"),
    OfferState.TAKEN: N_("{taker} does the check on {day} for {owner}. Thank you!"),
    OfferState.DECLINED: N_("The check on {day} stays with {owner}."),
    OfferState.LAPSED: N_("The check on {day} stays with {owner}."),
    OfferState.WITHDRAWN: N_("{owner} can do the check on {day} after all."),
}


def offer(w: Words, offered: TurnOffer, names: Mapping[int, str], reader_home: int | None) -> Message:
    """An offer as its readers see it: the group, the one household that was asked, or the owner."""
    values = {
        "owner": escape(names[offered.household_id]),
        "taker": escape(names.get(offered.taken_by_id or offered.to_household_id or 0, "")),
        "day": dates.weekday_and_day(w, offered.day),
    }
    if offered.state is not OfferState.OPEN:
        return Message(w(OFFERS[offered.state], **values))
    if reader_home == offered.household_id:
        return _to_owner(w, offered, values)
    if offered.to_household_id is None:
        return Message(w(OFFERS[OfferState.OPEN], **values), ((Button(w("I'll take it"), Press("take", offered.id)),),))
    text = w("{owner} asks whether you can do the check on {day} for them. They will do one of yours.", **values)
    yes, no = Button(w("Yes, I'll take it"), Press("take", offered.id)), Button(w("No, sorry"), Press("no", offered.id))
    return Message(text, ((yes, no),))


def _to_owner(w: Words, offered: TurnOffer, values: dict[str, str]) -> Message:
    if offered.to_household_id is None:
        text = w("I've asked the neighbours who can do your check on {day}. Until then it is yours.", **values)
    else:
        text = w("I've asked {taker} to do your check on {day}. Until they say yes, it is yours.", **values)
    return Message(text, ((Button(w("I can do it after all"), Press("withdraw", offered.id)),),))


def span(
    w: Words,
    said: HouseholdSpan,
    name: str,
    next_turn: date | None,
    today: date,
    *,
    stand_in: str = "",
    to_do: int | None = None,
) -> Message:
    """What was understood of days away, or of an excuse, with a way to put it right.

    `stand_in` is a word of `STAND_INS` where it is the safety head who goes away; `to_do` is the group whose check of
    today is theirs all the same.
    """
    if said.undone or (said.last is not None and said.last < today):
        key = N_("{household} is at home.") if said.kind is SpanKind.AWAY else N_("{household} takes turns again.")
        return Message(w(key, household=escape(name)))
    lines = [_span(w, said, name, with_today=to_do is not None)]
    lines += [w("Today's check is still yours. If you can't do it any more, I'll ask the neighbours.")] if to_do else []
    lines += [w(STAND_INS[stand_in])] if stand_in else []
    if next_turn is not None:
        lines.append(w("The next turn is {day}.", day=dates.weekday_and_day(w, next_turn)))
    return Message("\n".join(lines), _under_span(w, said, to_do, today))


def _span(w: Words, said: HouseholdSpan, name: str, *, with_today: bool) -> str:
    first, last = dates.weekday_and_day(w, said.first), dates.weekday_and_day(w, said.last) if said.last else ""
    sentences = WITH_TODAY if with_today else SPANS
    return w(sentences[said.kind, said.last is not None], household=escape(name), first=first, last=last)


def _under_span(w: Words, said: HouseholdSpan, to_do: int | None, today: date) -> Keyboard:
    over = w("Home again") if said.kind is SpanKind.AWAY else w("No longer excused")
    row = (Button(w("No, other days"), Press("other_days", said.id)), Button(over, Press("span_over", said.id)))
    if to_do is None:
        return (row,)
    return ((Button(w("I can't today"), Press("cannot", to_do, today.isoformat())),), row)


WITH_TODAY = {
    (SpanKind.AWAY, True): N_("{household} is away from {first} to {last}. Neighbours will glance at your door."),
    (SpanKind.AWAY, False): N_(
        "{household} is away from {first}, until you are back. Neighbours will glance at your door."
    ),
}
STAND_INS = {
    "deputy": N_("Meanwhile the deputy gets what would come to the safety head."),
    "nobody": N_("There is no deputy to stand in: what comes to the safety head still does."),
}
SPANS = {
    (SpanKind.AWAY, True): N_(
        "{household} is away from {first} to {last}. Turns will pass you by, and neighbours will glance at your door."
    ),
    (SpanKind.AWAY, False): N_(
        "{household} is away from {first}, until you are back. "
        "Turns will pass you by, and neighbours will glance at your door."
    ),
    (SpanKind.EXCUSED, True): N_("{household} takes no turns from {first} to {last}."),
    (SpanKind.EXCUSED, False): N_("{household} takes no turns from {first}, until you say otherwise."),
}


def which_turn(w: Words, place_id: int, days: Sequence[date]) -> Message:
    """Which of one's own turns is to be offered."""
    buttons = [Button(dates.short_day(w, day), Press("swap_day", place_id, day.isoformat())) for day in days]
    return Message(w("Which of your turns?"), _in_twos(buttons))


def whom_to_ask(w: Words, place_id: int, day: date, homes: Sequence[Household]) -> Message:
    """Who is to be asked to take a turn; the day is said again, and can be put right."""
    text = w("Your check on {day}: whom shall I ask?", day=dates.weekday_and_day(w, day))
    buttons = [Button(w("Everybody"), Press("ask", 0, day.isoformat()))]
    buttons += [Button(home.name, Press("ask", home.id, day.isoformat())) for home in homes]
    return Message(text, (*_in_twos(buttons), (Button(w("No, another date"), Press("swap", place_id)),)))


def whom_to_excuse(w: Words, homes: Sequence[Household]) -> Message:
    """Which household shall take no turns for a while."""
    buttons = [Button(home.name, Press("excuse", home.id)) for home in homes]
    return Message(w("Which household shall take no turns for a while?"), _in_twos(buttons))


def turn_set(w: Words, place_id: int, day: date, name: str) -> Message:
    """The safety head has named a household for a day."""
    text = w("{household} does the check on {day}.", household=escape(name), day=dates.weekday_and_day(w, day))
    which = day.isoformat()
    row = (
        Button(w("No, another date"), Press("turn_again", place_id, which)),
        Button(w("Take it back"), Press("turn_back", place_id, which)),
    )
    return Message(text, (row,))


def _in_twos(buttons: Sequence[Button]) -> Keyboard:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
