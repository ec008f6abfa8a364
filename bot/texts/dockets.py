"""A meeting's list, one item at a time, and its minutes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from html import escape

from bot.model import Action
from bot.rules.items.promises import OPENS, read_note
from bot.rules.overview.docket import Line, Meeting
from bot.rules.overview.handbook import Why, why
from bot.rules.words.said import says_only_done
from bot.texts import dates, pages
from bot.texts.buttons import Button, Keyboard, Message, Press
from bot.texts.cards import clip, head, short
from bot.texts.translate import N_, Words

QUOTE = 300  # characters of the report
SAID = 120  # characters of an answer in the minutes
LONGEST = 1800  # characters of what was answered, and of what was left open; Telegram takes 4096 in all
RESULTS = {
    Action.FINISH: N_("done: “{words}”"),
    Action.EXPLAIN: N_("explained: “{words}”"),
    Action.MERGE: N_("followed as {words}"),
    Action.REJECT: N_("put aside: not a report"),
    Action.WITHDRAW: N_("taken back by whoever reported it"),
}


def docket(w: Words, meeting: Meeting, today: date, *, reopens: bool = False) -> Message:
    """The item that is being talked about, with what it can be given; the minutes once the meeting is over."""
    if meeting.ended_at is not None:
        again = ((Button(w("Reopen the meeting"), Press("reconvene", meeting.id)),),) if reopens else ()
        return replace(minutes(w, meeting), keyboard=again) if meeting.was_held else _not_held(w, meeting)
    line = meeting.current
    if line is None:
        return _all_through(w, meeting, today)
    first = [w("(This comes late: I was not running.)")] if meeting.late else []
    text = [*first, _counts(w, meeting, today), "", *_before(w, meeting, line), _item(w, meeting, line, today)]
    return Message(
        "\n".join([*text, f"<blockquote>{clip(line.item.text, QUOTE)}</blockquote>"]), _keyboard(w, meeting, line)
    )


def _all_through(w: Words, meeting: Meeting, today: date) -> Message:
    """Where Next was, there is Back now: a tap too many closes nothing."""
    text = "\n".join([_counts(w, meeting, today), "", *_before(w, meeting, None), w("All are through.")])
    return Message(text, ((Button(w("Close the meeting"), Press("adjourn", meeting.id)),), *_back(w, meeting, 0)))


def _not_held(w: Words, meeting: Meeting) -> Message:
    day = dates.weekday_and_day(w, meeting.day)
    return Message(w("The list of {day} was not gone through. What is still open comes again.", day=day))


def _counts(w: Words, meeting: Meeting, today: date) -> str:
    """What is promised is open too, until it is done."""
    left = [line for line in meeting.lines if line.item.state.is_open]
    lapsed = sum(1 for line in left if why(line.item, today) is Why.LAPSED)
    carried = [line.carried for line in left if line.carried]
    parts = [
        w("<b>{weekday} docket</b>", weekday=dates.weekday(w, meeting.day)),
        w.count("{n} open", "{n} open", len(left)),
        *([w.count("{n} promise lapsed", "{n} promises lapsed", lapsed)] if lapsed else []),
        *([w("{n} carried over, {weeks}", n=len(carried), weeks=_weeks(w, max(carried)))] if carried else []),
    ]
    return " · ".join(parts)


def _weeks(w: Words, n: int) -> str:
    return w.count("for {n} week", "for {n} weeks", n)


def _before(w: Words, meeting: Meeting, current: Line | None) -> list[str]:
    """What the item before this one got, so that everybody sees that it was heard; gone back to, what it got itself.

    What was left open has no tick.
    """
    told = current if current is not None and current.is_through else meeting.before
    if told is None:
        return []
    return [f"{'✔' if told.result else '○'} {_said(w, told, several=_several(meeting))}", ""]


def _item(w: Words, meeting: Meeting, line: Line, today: date) -> str:
    number = f"{meeting.lines.index(line) + 1}/{len(meeting.lines)}"
    carried = [w("carried over {weeks}", weeks=_weeks(w, line.carried))] if line.carried else []
    department = [escape(line.item.department)] if line.item.department else []
    stands = pages.stands(w, line.item, today)
    return " · ".join(
        [f"{number} {head(line.item)}", escape(f"{line.group.name} ({line.group.code})"), stands, *department, *carried]
    )


def _keyboard(w: Words, meeting: Meeting, line: Line) -> Keyboard:
    item = line.item
    on = Button(w("Next ▸"), Press("docket_next", meeting.id, str(item.id)))
    if not item.state.is_open:
        return ((on,), *_back(w, meeting, item.id))
    return (
        (Button(w("Outcome"), Press("finish", item.id)), Button(w("New promise"), Press("promise", item.id))),
        (Button(w("Explain"), Press("explain", item.id)), on),
        *_back(w, meeting, item.id),
    )


def _back(w: Words, meeting: Meeting, item_id: int) -> Keyboard:
    """To the item before; the first has none."""
    return ((Button(w("◂ Back"), Press("docket_back", meeting.id, str(item_id))),),) if meeting.before else ()


def minutes(w: Words, meeting: Meeting, lines: Sequence[Line] | None = None) -> Message:
    """What each item got, then what was left open and why; of all lines, or of these."""
    lines = meeting.lines if lines is None else lines
    several = _several(meeting)
    day = dates.weekday_and_day(w, meeting.day)
    told = [w("<b>Minutes</b>: {place}, {day}", place=escape(meeting.place.name), day=day)]
    for title, some in (
        (w("Answered:"), [line for line in lines if line.result]),
        (w("Left open:"), [line for line in lines if not line.result]),
    ):
        told += ["", title, *_fitting(w, [f"• {_said(w, line, several=several)}" for line in some])] if some else []
    return Message("\n".join(told))


def _fitting(w: Words, lines: Sequence[str]) -> list[str]:
    """As many lines as there is room for, and how many more there are."""
    room, kept = LONGEST, 0
    while kept < len(lines) and (room := room - len(lines[kept])) > 0:
        kept += 1
    more = len(lines) - kept
    return [*lines[:kept], *([w.count("and {n} more", "and {n} more", more)] if more else [])]


def _several(meeting: Meeting) -> bool:
    return len({line.group.id for line in meeting.lines}) > 1


def _said(w: Words, line: Line, *, several: bool) -> str:
    where = f" · {escape(line.group.name)}" if several else ""
    return w("{item}: {result}", item=f"{short(line.item)}{where}", result=_result(w, line))


def _result(w: Words, line: Line) -> str:
    if line.answer is None or line.result is None:
        return _left(w, line)
    if line.result is Action.PROMISE:
        return _promise(w, line.answer.note)
    if line.result is Action.FINISH and says_only_done(line.answer.note):
        return w("done")
    said = line.answer.note or w("there is a photo of it")
    return w(RESULTS[line.result], words=clip(said, SAID))


def _promise(w: Words, note: str) -> str:
    day, department = read_note(note)
    by = w("promised by {day}", day=dates.weekday_and_day(w, date.fromisoformat(day[:10]))) if day else ""
    if department.startswith(OPENS):
        return f"{by} {clip(department, SAID)}"
    return w(", ").join(filter(None, (by, w("with {department}", department=escape(department)) if department else "")))


def _left(w: Words, line: Line) -> str:
    if not line.is_passed:
        return w("the meeting did not get to it")
    return f"“{clip(line.words, SAID)}”" if line.words else w("without an answer")
