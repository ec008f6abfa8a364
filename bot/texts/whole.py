"""An item with its whole history, a line for everything that happened. No resident is named."""

from dataclasses import replace
from html import escape

from bot.model import Action, Event, State
from bot.rules.words.said import says_only_done
from bot.texts import card_buttons, dates, history
from bot.texts.buttons import Message
from bot.texts.cards import CardView, clip, facts, headline, privately, rescue, waiting
from bot.texts.translate import N_, Words

LONGEST = 2800  # characters of history; Telegram takes 4096 in all
WORDS = 200  # characters of what somebody said in a line
ALSO = {
    Action.REPORT: N_("📝 {at} Reported."),
    Action.EDIT: N_("✏️ {at} Edited by whoever reported it."),
    Action.FINISH: N_("🟢 {at} Done: {words}"),
    Action.EXPLAIN: N_("⚪ {at} It cannot be done: {words}"),
    Action.REWORD: N_("✏️ {at} Said differently: {words}"),
    Action.MERGE: N_("🔗 {at} Followed as {words} from then on."),
    Action.REJECT: N_("⚪ {at} Put aside: not a report."),
    Action.WITHDRAW: N_("⚪ {at} Taken back by whoever reported it."),
    Action.CONFIRM: N_("🟢 {at} The neighbours say: it is fixed."),
    Action.LAPSE: N_("🟢 {at} Nobody has said whether it is fixed."),
}
WITHOUT_WORDS = {
    Action.FINISH: N_("🟢 {at} Done."),
    Action.EXPLAIN: N_("⚪ {at} It cannot be done."),
    Action.REWORD: N_("✏️ {at} Said differently."),
}
EXPLANATION_HEARD = N_("⚪ {at} The explanation was heard.")


def whole(w: Words, view: CardView, *, by_handler: bool) -> Message:
    """Everything about an item. The words of a private report are for those in office."""
    case = view.case
    quoted = by_handler or not case.item.private
    events = view.events if by_handler else history.for_neighbours(case, view.events)
    told = _told(w, replace(view, events=events, photos=view.photos if quoted else ()))
    said = [f"<blockquote>{clip(case.item.text, 600)}</blockquote>"] if quoted else []
    keyboard = card_buttons.photos(w, case.item, len(view.photos)) if quoted else ()
    top = [headline(w, case), escape(f"{case.group.name} ({case.group.code})"), *said]
    return Message("\n".join([*top, *privately(w, case), *facts(w, case), *told, *_now(w, view)]), keyboard)


def _now(w: Words, view: CardView) -> list[str]:
    """Who should take what nobody has taken; in danger, whom to call before that."""
    case = view.case
    danger = [rescue(w, view.emergency)] if case.is_urgent and case.item.state.is_open else []
    is_waiting = case.item.state is State.REPORTED
    return [*danger, *([waiting(w, case)] if is_waiting else [])]


def _told(w: Words, view: CardView) -> list[str]:
    """The newest lines that there is room for; how many are left out is said."""
    lines = [line for event in view.events if (line := _line(w, view, event))]
    kept: list[str] = []
    room = LONGEST
    for line in reversed(lines):
        room -= len(line)
        if room < 0:
            break
        kept.insert(0, line)
    left_out = len(lines) - len(kept)
    return [*([w.count("({n} earlier)", "({n} earlier)", left_out)] if left_out else []), *kept]


def _line(w: Words, view: CardView, event: Event) -> str:
    told = history.line(w, view.case, event, WORDS)
    template = _also(event)
    if told or not template:
        return told
    seen = event.action in {Action.FINISH, Action.REWORD} and any(each.purpose == "outcome" for each in view.photos)
    words = clip(event.note or (w("there is a photo of it") if seen else ""), WORDS)
    template = template if words else WITHOUT_WORDS.get(event.action, template)
    at = dates.clock(w, event.at, view.case.group.timezone, view.case.now)
    return w(template, at=at, words=words)


def _also(event: Event) -> str:
    if event.from_state is State.EXPLAINED and event.action in {Action.CONFIRM, Action.LAPSE}:
        return EXPLANATION_HEARD
    if event.action is Action.FINISH and says_only_done(event.note):
        return WITHOUT_WORDS[Action.FINISH]
    return ALSO.get(event.action, "")
