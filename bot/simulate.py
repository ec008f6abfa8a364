"""A year of turns with people who join, leave, travel, fall ill and help out: to look at before switching it on."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from bot.model import TurnState
from bot.rules.duties import rotation
from bot.rules.duties.rotation import Given, Load, Rota, Seat, Why
from bot.rules.items.case import RefusedError

START = date(2026, 1, 1)
AHEAD = 14  # days of the rota that people look at when they offer a turn

# The chance, on any day, that a group of five sees each of these; larger groups in proportion.
CHANCES = {"join": 0.004, "leave": 0.003, "away": 0.06, "home": 0.02, "excuse": 0.004, "swap": 0.08, "override": 0.01}
MISSES = 0.05  # the chance that a turn is missed


@dataclass(slots=True)
class Simulation:
    """What happened, and the rota as it stands at the end."""

    rota: Rota
    first: date
    last: date
    events: dict[str, int] = field(default_factory=dict)  # how often each thing happened
    refused: dict[str, int] = field(default_factory=dict)  # what was asked for and could not be
    empty: int = 0  # days on which nobody was at home
    overruled: int = 0  # turns given to somebody away or excused without their consent: must stay 0

    @property
    def loads(self) -> tuple[Load, ...]:
        """Each household's load, in order of seats."""
        return rotation.loads(self.rota.given, (seat.household_id for seat in self.rota.seats))

    def gaps(self, household_id: int) -> tuple[int, int] | None:
        """The shortest and longest number of days between two turns a household did; None below two turns."""
        days = [turn.day for turn in self.rota.given if turn.household_id == household_id]
        between = [(later - earlier).days for earlier, later in pairwise(days)]
        return (min(between), max(between)) if between else None

    def unevenness(self) -> tuple[int, int]:
        """The fairness figure, of turns in the order and of turns done."""
        own = rotation.unevenness(self.rota, self.first, self.last)
        return own, rotation.unevenness(self.rota, self.first, self.last, rotation.doer)


def simulate_rotation(households: int, days: int, seed: int) -> Simulation:
    """Live through some days, deciding each morning from what is known by then. The same seed, the same year."""
    if households < 1 or days < 1:
        raise RefusedError("nothing_to_simulate")
    seats = tuple(Seat(number, number, START) for number in range(1, households + 1))
    simulation = Simulation(Rota(seats), START, START + timedelta(days=days - 1))
    people = _People(simulation, Random(seed))  # noqa: S311  # a simulation, not a secret
    for day in range(days):
        people.live(START + timedelta(days=day))
    return simulation


class _People:
    """What the neighbours do, by chance."""

    def __init__(self, simulation: Simulation, random: Random) -> None:
        self.simulation = simulation
        self.random = random

    def live(self, today: date) -> None:
        """One day: what people ask for, then the turn, then whether it was done."""
        per_day = len(self.present(today)) / 5
        for event, chance in CHANCES.items():
            if self.random.random() < chance * per_day:
                self.attempt(event, today)
        turn = rotation.turn_of(self.simulation.rota, today)
        missed = self.random.random() < MISSES
        given = turn.given(TurnState.MISSED if missed else TurnState.CLEAR)
        if given is None:
            self.simulation.empty += 1
        else:
            self.simulation.overruled += self.is_overruled(given)
            self.change(given=(*self.simulation.rota.given, given))

    def attempt(self, event: str, today: date) -> None:
        """Somebody asks for something; what is refused is counted by its reason."""
        counts, name = self.simulation.events, event
        try:
            getattr(self, event)(today)
        except RefusedError as error:
            counts, name = self.simulation.refused, error.reason
        counts[name] = counts.get(name, 0) + 1

    def present(self, today: date) -> list[int]:
        """Who lives here on a day."""
        return [seat.household_id for seat in self.simulation.rota.seats if seat.covers(today)]

    def is_overruled(self, turn: Given) -> bool:
        """Whether the household of a turn is away or excused, and neither took it nor was named by the head."""
        spans = (*self.simulation.rota.absences, *self.simulation.rota.excuses)
        free = not any(span.household_id == turn.household_id and span.covers(turn.day) for span in spans)
        return not free and turn.why not in {Why.SWAPPED, Why.OVERRIDE}

    def change(self, **fields: object) -> None:
        """The rota from now on."""
        self.simulation.rota = replace(self.simulation.rota, **fields)  # type: ignore[arg-type]  # Rota's own fields

    def anyone(self, today: date) -> int:
        """A household by chance."""
        return self.random.choice(self.present(today))

    def join(self, today: date) -> None:
        """A household moves in."""
        seats = self.simulation.rota.seats
        self.change(seats=(*seats, Seat(len(seats) + 1, len(seats) + 1, today)))

    def leave(self, today: date) -> None:
        """A household moves out, unless it is one of the last two."""
        if len(self.present(today)) <= 2:  # noqa: PLR2004  # two is what a rotation is made of
            raise RefusedError("only_household")
        gone = self.anyone(today)
        seats = self.simulation.rota.seats
        self.change(seats=tuple(replace(seat, left_on=today) if seat.household_id == gone else seat for seat in seats))

    def away(self, today: date) -> None:
        """A household goes away soon, mostly for days, at times for weeks."""
        first = today + timedelta(days=self.random.randint(0, 5))
        last = first + timedelta(days=self.random.choice((1, 2, 3, 5, 7, 14, 30)))
        absence = rotation.away(self.simulation.rota, today, self.anyone(today), first, last)
        self.change(absences=(*self.simulation.rota.absences, absence))

    def home(self, today: date) -> None:
        """A household comes home early."""
        absences = self.simulation.rota.absences
        if not absences:
            raise RefusedError("not_away")
        chosen = self.random.randrange(len(absences))
        rest = rotation.home_again(absences[chosen], today)
        self.change(absences=(*absences[:chosen], *([rest] if rest else []), *absences[chosen + 1 :]))

    def excuse(self, today: date) -> None:
        """The safety head relieves a household for some weeks."""
        last = today + timedelta(days=self.random.randint(14, 60))
        excuse = rotation.excuse(self.simulation.rota, today, self.anyone(today), today, last)
        self.change(excuses=(*self.simulation.rota.excuses, excuse))

    def swap(self, today: date) -> None:
        """A household offers a turn of the next two weeks, and a neighbour takes it."""
        turn = self.random.choice(rotation.plan(self.simulation.rota, today, AHEAD))
        owner = turn.household_id if turn.household_id is not None else self.anyone(today)
        offered = rotation.offer(self.simulation.rota, today, turn.day, owner)
        self.agree(rotation.take(self.simulation.rota, today, offered, self.anyone(today)))

    def override(self, today: date) -> None:
        """The safety head names somebody for a day of the coming week."""
        day = today + timedelta(days=self.random.randint(0, 6))
        self.agree(rotation.override(self.simulation.rota, today, day, self.anyone(today)))

    def agree(self, assignment: rotation.Assignment) -> None:
        """An agreement is kept."""
        self.change(assignments=(*self.simulation.rota.assignments, assignment))


def report(households: int, days: int, seed: int) -> str:
    """The simulation as text: each household's year, what happened, how fair it was."""
    simulation = simulate_rotation(households, days, seed)
    own, did = simulation.unevenness()
    return "\n".join(
        [
            f"Rotation of {households} households over {days} days from {simulation.first} (seed {seed})",
            "",
            *_table(simulation),
            "",
            f"Asked for and done:    {_counts(simulation.events)}",
            f"Asked for and refused: {_counts(simulation.refused)}",
            f"How turns came about:  {_counts(_ways(simulation.rota))}",
            "",
            f"Days with nobody at home: {simulation.empty}",
            f"Turns put on somebody away or excused: {simulation.overruled}",
            f"Fairness: own turns of any two households differ by at most {own}, over any days both were there",
            f"          ({did} counting who did them: help given and not yet returned)",
        ]
    )


def _table(simulation: Simulation) -> list[str]:
    head = f"{'household':>9} {'here':>5} {'own':>5} {'did':>5} {'missed':>7} {'taken':>6} {'handed':>7} {'owes':>5}"
    head += f" {'owed':>5} {'gap: shortest':>14} {'longest':>8}"
    return [head, "-" * len(head), *(_row(simulation, load) for load in simulation.loads)]


def _row(simulation: Simulation, load: Load) -> str:
    seat = simulation.rota.seat(load.household_id)
    assert seat is not None
    until = simulation.last + timedelta(days=1) if seat.left_on is None else seat.left_on
    shortest, longest = simulation.gaps(load.household_id) or ("-", "-")
    row = f"{load.household_id:>9} {(until - seat.joined_on).days:>5} {load.own:>5} {load.done:>5} {load.missed:>7}"
    row += f" {load.taken:>6} {load.handed:>7} {load.owes:>5} {load.is_owed:>5} {shortest:>14} {longest:>8}"
    return row


def _ways(rota: Rota) -> dict[str, int]:
    ways = [turn.why.value.replace("_", " ") for turn in rota.given]
    return {way: ways.count(way) for way in dict.fromkeys(ways)}


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items())) or "nothing"
