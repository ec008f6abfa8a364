"""/away and /home: a home stands empty for some days, and its people come back."""

from bot.decision import Kind, decide
from bot.model import HouseholdSpan, Prompt, Question, SpanKind
from bot.rules.duties import turns
from bot.rules.items.case import RefusedError
from bot.texts.buttons import Press
from handlers.dates import understand_absence
from handlers.duties.turns import answering, arranged, ask, leads, member, own_group, reply, today_of
from handlers.reporting.report_command import words_after_command
from handlers.visit import Visit


@answering
def on_away(visit: Visit) -> None:
    """/away until Sunday, /away 1日到7日; without words it asks for them."""
    words = words_after_command(visit.message)
    member(visit)
    _leave(visit, words) if words else ask(visit, Question.AWAY)


def take_days(visit: Visit, _: Prompt, text: str) -> None:
    """The days, in words."""
    _leave(visit, text)


def _leave(visit: Visit, words: str) -> None:
    group, home = own_group(visit), member(visit).household_id
    assert home is not None
    day = today_of(visit, group)
    days = understand_absence(words, day.day)
    if days is None:
        raise RefusedError("away_days_needed")
    span = turns.away(day, visit.store.next_id("household_span"), home, days.first, days.last)
    visit.do(decide(turns.said(span)))
    arranged(visit, day, {home})
    visit.say(Kind.AWAY, reply(visit), place=group.id, span=span.id)


@answering
def on_home(visit: Visit) -> None:
    """/home: whatever absence runs now ends today; else the next one is taken back."""
    group, home = own_group(visit), member(visit).household_id
    assert home is not None
    today = today_of(visit, group).day
    spans = visit.store.rota.away(home, today)
    if not spans:
        raise RefusedError("turn_not_away")
    running = [span for span in spans if span.first <= today]
    for span in running or spans[:1]:
        _end(visit, span)
    visit.notice("home_again", reply(visit))


def on_over(visit: Visit, press: Press) -> None:
    """Home again, or no longer excused, with one tap."""
    span = _own(visit, press)
    _end(visit, span)
    if visit.is_private:
        visit.settle()
    visit.toast("home_again" if span.kind is SpanKind.AWAY else "takes_turns_again")


def on_other_days(visit: Visit, press: Press) -> None:
    """The days were misunderstood: they are taken back and asked for again."""
    span = _own(visit, press)
    home = visit.store.places.household(span.household_id)
    before = today_of(visit, visit.store.places.get(home.place_id))
    visit.do(decide(turns.undone(span)))
    arranged(visit, before, {span.household_id})
    if visit.is_private:
        visit.settle()
    if span.kind is SpanKind.AWAY:
        ask(visit, Question.AWAY)
    else:
        ask(visit, Question.EXCUSED_UNTIL, household=home.id)


def _own(visit: Visit, press: Press) -> HouseholdSpan:
    """An absence of one's own household, or anybody's for the safety head; an excuse is the safety head's."""
    span = visit.store.rota.span(press.subject)
    if span is None or visit.person is None:
        raise RefusedError("stale")
    if leads(visit, visit.store.places.household(span.household_id).place_id):
        return span
    if span.kind is SpanKind.EXCUSED:
        raise RefusedError("turn_only_head")
    if visit.person.household_id != span.household_id:
        raise RefusedError("turn_not_yours")
    return span


def _end(visit: Visit, span: HouseholdSpan) -> None:
    home = visit.store.places.household(span.household_id)
    before = today_of(visit, visit.store.places.get(home.place_id))
    visit.do(decide(turns.over(span, before.day)))
    arranged(visit, before, {span.household_id})
