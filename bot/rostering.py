"""The check and the rota, read from the state of this moment."""

from datetime import date, timedelta

from bot.model import HouseholdSpan, Item, Level, Place, Role, Severity, SpanKind, State, Turn, TurnState
from bot.occasion import Occasion
from bot.rules.duties import check, rotation
from bot.rules.duties.turns import AHEAD, FAR_AHEAD, next_turn, own_turns
from bot.rules.places.times import EVENING, MORNING, local
from bot.texts import duties, rotas
from bot.texts.buttons import Message
from bot.texts.duties import Sheet

NO_HOUSEHOLDS = 0
MISSED = 5  # the newest that the safety head sees, with their reasons


def _group(at: Occasion) -> Place:
    return at.store.places.get(at.params["place"])


def _today(at: Occasion, group: Place) -> date:
    return local(at.now, group.timezone).date()


def _first(at: Occasion, group: Place) -> date:
    """The first day that the rota is about."""
    return at.store.duty.day(group, _today(at, group), at.now).first


def _turn(at: Occasion) -> Turn | None:
    return at.store.duty.turn(at.params["place"], date.fromisoformat(at.params["day"]))


def _names(at: Occasion, group: Place) -> dict[int, str]:
    return {home.id: home.name for home in at.store.places.households(group.id)}


def _mine(at: Occasion) -> int | None:
    """The reader's household; None where several people read."""
    return at.reader.person.household_id if at.reader.person is not None and at.reader.place is None else None


def _is_of(at: Occasion, household_id: int) -> bool:
    """Whether the reader still belongs to the household that this is said to."""
    return at.reader.person is not None and at.reader.person.household_id == household_id


def _sheet(at: Occasion, group: Place, turn: Turn) -> Sheet:
    names, settings = _names(at, group), at.store.rota.settings(group)
    away = at.store.rota.spans_on(group.id, turn.day, SpanKind.AWAY)
    ticks = at.store.rota.ticks(group.id, turn.day)
    monthly = check.is_monthly(at.store.rota.of(group), turn)
    open_items = list(map(at.shown, at.store.items.open_in([group.id])))
    is_by_day = local(at.now, group.timezone).time() < EVENING
    return Sheet(
        group,
        turn,
        owner=names[turn.for_household_id or turn.household_id],
        instead=names.get(turn.instead_of_id or NO_HOUSEHOLDS, ""),
        empty=[(names[span.household_id], span.last) for span in away if span.household_id != turn.household_id],
        open_items=open_items,
        small=[item for item in open_items if _is_small(item)] if is_by_day else (),
        points=check.points(settings, monthly=monthly),
        ticks=ticks,
        found=[at.shown(at.store.items.get(tick.item_id)) for tick in ticks if tick.item_id],
        at_eight=settings.check_time == MORNING,
    )


def _is_small(item: Item) -> bool:
    """What today's household may settle on the spot."""
    return (item.severity, item.level, item.state) == (Severity.MINOR, Level.GROUP, State.REPORTED)


def _to_do(at: Occasion) -> tuple[Place, Turn] | None:
    """The turn a reminder is about, if it is still the reader's to do; the safety head may see any."""
    group, turn = _group(at), _turn(at)
    if turn is None or turn.answered_at is not None or turn.day < _today(at, group):
        return None
    mine = at.reader.person.household_id if at.reader.person else None
    return (group, turn) if at.params.get("asked") or mine == turn.household_id else None


def duty(at: Occasion) -> Message | None:
    """The morning's reminder; nothing once it is answered, over, or somebody else's."""
    found = _to_do(at)
    if found is None:
        return None
    passed_on = bool(at.params.get("passed_on"))
    return duties.reminder(at.words, _sheet(at, *found), late=bool(at.params.get("late")), passed_on=passed_on)


def nudge(at: Occasion) -> Message | None:
    """Still to do."""
    found = _to_do(at)
    return duties.nudge(at.words, _sheet(at, *found)) if found else None


def missing(at: Occasion) -> Message | None:
    """The evening, to the safety head."""
    group, turn = _group(at), _turn(at)
    if turn is None or turn.answered_at is not None:
        return None
    return duties.missing(at.words, group, at.store.places.household(turn.household_id), turn.day)


def missed(at: Occasion) -> Message | None:
    """The morning after, to the household."""
    turn = _turn(at)
    if turn is None or turn.state is not TurnState.MISSED or turn.reason or not _is_of(at, turn.household_id):
        return None
    return duties.missed(at.words, turn)


def checklist(at: Occasion) -> Message | None:
    """The check point by point."""
    turn, person = _turn(at), at.reader.person
    if turn is None:
        return None
    if person is not None and not _is_of(at, turn.household_id) and not at.store.places.offices_of(person.id):
        return None  # they have left the household since
    return duties.checklist(at.words, _sheet(at, _group(at), turn))


def standing(at: Occasion) -> Message | None:
    """How a day's check stands."""
    turn = _turn(at)
    return duties.standing(at.words, turn, at.store.places.household(turn.household_id).name) if turn else None


def rota(at: Occasion) -> Message:
    """The days ahead."""
    group, first = _group(at), date.fromisoformat(at.params["day"])
    found = at.store.rota.of(group)
    sight = rotas.Sight(
        group,
        rotation.plan(found, first, at.params.get("days", AHEAD)),
        _names(at, group),
        {turn.day: turn.state for turn in found.given if turn.day >= first},
        _mine(at),
        week=at.params.get("title") == "week",
    )
    return rotas.rota(at.words, sight)


def numbers(at: Occasion) -> Message:
    """Who did how much this year, for the safety head."""
    group = _group(at)
    found, today = at.store.rota.of(group), _today(at, group)
    since = max(date(today.year, 1, 1), min((turn.day for turn in found.given), default=today))
    given = [turn for turn in found.given if turn.day >= since]
    homes = [seat.household_id for seat in found.seats if seat.covers(today)]
    even = rotation.unevenness(found, since, today)
    missed = at.store.duty.missed(group.id, MISSED) if _leads(at, group) else ()
    return rotas.numbers(at.words, group, rotation.loads(given, homes), _names(at, group), even, since, missed)


def _leads(at: Occasion, group: Place) -> bool:
    """Households were told that only the safety head reads why they missed a check."""
    person = at.reader.person
    return person is not None and bool(at.store.places.roles_at(group.id, person.id) & {Role.HEAD, Role.DEPUTY})


def changed(at: Occasion) -> Message | None:
    """A household's next turn moved; nothing if it has moved back, or come, or the reader has left it since."""
    if not _is_of(at, at.params["household"]):
        return None
    group = _group(at)
    today = _today(at, group)
    was = date.fromisoformat(at.params["was"]) if at.params["was"] else None
    now = next_turn(at.store.rota.of(group), at.params["household"], _first(at, group))
    if was == now or (was is not None and was < today):
        return None
    return rotas.changed(at.words, was, now)


def calendar(at: Occasion) -> Message | None:
    """A household's own turns of the next two months. What makes the file is three megabytes, and seldom asked for."""
    from bot.texts.calendar_file import calendar_file  # noqa: PLC0415  # see above

    group, home = _group(at), at.params["household"]
    days = own_turns(at.store.rota.of(group), home, _first(at, group), FAR_AHEAD)
    return calendar_file(at.words, group, home, days, at.now) if days else None


def offer(at: Occasion) -> Message | None:
    """An offered turn, and what became of it."""
    offered = at.store.rota.offer(at.params["offer"])
    return rotas.offer(at.words, offered, _names(at, _group(at)), _mine(at)) if offered else None


def span(at: Occasion) -> Message | None:
    """What was understood of days away, or of an excuse."""
    said = at.store.rota.span(at.params["span"])
    if said is None:
        return None
    group, home = _group(at), at.store.places.household(said.household_id)
    today = _today(at, group)
    to_do = _is_todays(at.store.duty.turn(group.id, today), said)
    after = today + timedelta(days=1) if to_do else _first(at, group)
    following = next_turn(at.store.rota.of(group), home.id, after, FAR_AHEAD)
    stand_in = _stand_in(at, group, said)
    return rotas.span(
        at.words, said, at.home(home.id), following, today, stand_in=stand_in, to_do=group.id if to_do else None
    )


def _is_todays(turn: Turn | None, said: HouseholdSpan) -> bool:
    """Whether the absence begins on the day of the household's own turn, which was given and is still to do."""
    is_theirs = turn is not None and turn.state is TurnState.DUE and turn.household_id == said.household_id
    return is_theirs and said.kind is SpanKind.AWAY and turn is not None and said.first <= turn.day


def _stand_in(at: Occasion, group: Place, said: HouseholdSpan) -> str:
    """Who has what is the safety head's while their home stands empty; nothing for other households."""
    heads = at.store.places.holders(group.id, Role.HEAD)
    away = [head for head in heads if head.household_id == said.household_id]
    if said.kind is not SpanKind.AWAY or not away:
        return ""
    first = at.store.duty.in_line(group, max(said.first, _today(at, group)))
    if any(head in first for head in away):
        return "nobody"
    return "" if any(head in first for head in heads) else "deputy"


def choice(at: Occasion) -> Message | None:
    """One of several days or households to tap."""
    group = _group(at)
    homes = [home for home in at.store.places.households(group.id) if home.id != at.params.get("besides")]
    match at.params["choice"]:
        case "turn":
            days = own_turns(at.store.rota.of(group), at.params["household"], _first(at, group), FAR_AHEAD)[:4]
            return rotas.which_turn(at.words, group.id, days) if days else None
        case "whom":
            return rotas.whom_to_ask(at.words, group.id, date.fromisoformat(at.params["day"]), homes)
        case "excuse":
            return rotas.whom_to_excuse(at.words, homes)
        case "set":
            name = at.home(at.params["household"])
            return rotas.turn_set(at.words, group.id, date.fromisoformat(at.params["day"]), name)
    return None
