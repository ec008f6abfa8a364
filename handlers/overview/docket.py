"""The meeting: /docket shows its list again; "Next" leaves an item open, with a reason if it was left open before.

Outcome, promise and explanation are the buttons of every card; an answer moves the walk on by itself. "Back" looks at
an item again; nothing but "Close the meeting" closes it.
"""

from bot.decision import Kind, To
from bot.model import Level, Person, Place, Prompt, Question
from bot.rules.items.case import RefusedError
from bot.rules.overview import docket as rules
from bot.rules.overview import minutes
from bot.rules.overview.docket import Meeting
from bot.rules.words.meeting_said import Walk, walk_said
from bot.texts.buttons import Press
from handlers.items.pressing import do
from handlers.overview.pages import offices, to_reader
from handlers.visit import Visit


def on_docket(visit: Visit) -> None:
    """The list of the meeting that is not over, shown again where it was asked for."""
    if visit.user is None:
        visit.notice("anonymous")
        return
    places = [place for place in offices(visit) if place.level is not Level.GROUP]
    to = to_reader(visit) or visit.alone
    if not places:
        visit.notice("minutes_who", to)
        return
    latest = [visit.store.dockets.latest(place.id) for place in places]
    waiting = [meeting for meeting in latest if meeting is not None and meeting.ended_at is None]
    for meeting in waiting:
        visit.say(Kind.DOCKET, _lane(visit, meeting.place, to), docket=meeting.id, anew=True)
    if not waiting:
        visit.notice("no_docket", to)


def _lane(visit: Visit, place: Place, to: To) -> To:
    return To(place_id=place.id) if visit.place and visit.place.id == place.id else to


def on_next(visit: Visit, press: Press) -> None:
    """The item is left open. Whoever pressed a button that another officer has used before changes nothing."""
    meeting = _meeting(visit, press.subject)
    item_id = int(press.argument) if press.argument.isdecimal() else 0
    _pass_over(visit, meeting, item_id)


def _pass_over(visit: Visit, meeting: Meeting, item_id: int) -> None:
    line = rules.require_current(meeting, item_id)
    if line.needs_reason:
        visit.ask_privately(Question.LEFT_OPEN, line.item, docket=meeting.id)
    else:
        do(visit, rules.pass_over(meeting, item_id, "", visit.now))


def on_back(visit: Visit, press: Press) -> None:
    """The item before this one, once more."""
    meeting = _meeting(visit, press.subject)
    do(visit, rules.turn_back(meeting, int(press.argument) if press.argument.isdecimal() else 0))


def on_adjourn(visit: Visit, press: Press) -> None:
    """All are through, and the meeting is closed."""
    assert visit.person is not None
    do(visit, minutes.close(_meeting(visit, press.subject), visit.person, visit.now))


def on_reopen(visit: Visit, press: Press) -> None:
    """It was closed too early."""
    assert visit.person is not None
    do(visit, minutes.reopen(_meeting(visit, press.subject), visit.person, visit.now))


def heard(visit: Visit, text: str) -> bool:
    """The same in words, in reply to the list: "next", "back", "close the meeting"."""
    walk = walk_said(text)
    meeting = visit.store.dockets.shown_at(visit.chat_id, visit.replied.message_id) if walk and visit.replied else None
    if walk is None or meeting is None:
        return False
    try:
        _walk(visit, _meeting(visit, meeting.id), walk)
    except RefusedError as refused:
        visit.refuse(refused, visit.alone_below if visit.user else None)
    return True


def _walk(visit: Visit, meeting: Meeting, walk: Walk) -> None:
    assert visit.person is not None
    shown = meeting.current.item.id if meeting.current else 0
    if walk is Walk.NEXT:
        _pass_over(visit, meeting, shown)
    elif walk is Walk.BACK:
        do(visit, rules.turn_back(meeting, shown))
    else:
        do(visit, minutes.close(meeting, visit.person, visit.now))


def take_left_open(visit: Visit, asked: Prompt, text: str) -> None:
    """Why it stays open once more; the minutes keep it."""
    meeting = _meeting(visit, asked.params["docket"])
    assert asked.item_id is not None
    visit.do(rules.pass_over(meeting, asked.item_id, text, visit.now))
    visit.notice("thanks_left_open")


def go_on(visit: Visit, item_id: int) -> None:
    """An item may have got its answer: a meeting that had gone back to it goes on."""
    for meeting in visit.store.dockets.open_with(item_id):
        line = meeting.current
        if line is not None and line.result is not None:
            visit.do(rules.turn_on(meeting, item_id))


def _meeting(visit: Visit, docket_id: int) -> Meeting:
    """The meeting, if it is theirs to lead. Raises RefusedError."""
    meeting = visit.store.dockets.find(docket_id)
    if meeting is None:
        raise RefusedError("stale")
    if not _leads(visit, visit.person, meeting.place):
        raise RefusedError("only_officers")
    return meeting


def _leads(visit: Visit, person: Person | None, place: Place) -> bool:
    return person is not None and visit.store.places.answers_for(place, person.id)
