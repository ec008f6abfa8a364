"""The tables of the summary sheet, in words and numbers, for whatever writes them."""

from dataclasses import dataclass, field
from datetime import date

from bot.ledger import words
from bot.rules.overview.rates import Counts, Outcome, Rate
from bot.rules.overview.summary import Part, Summary
from bot.texts.cards import CATEGORIES
from bot.texts.translate import N_, Words

FOUND = tuple(outcome for outcome in Outcome if outcome.is_found)


@dataclass(frozen=True, slots=True)
class Percent:
    """A share of 0 to 1, shown in hundredths."""

    value: float


Cell = str | int | Percent | None


@dataclass(frozen=True, slots=True)
class Table:
    """A caption, sentences, headings, rows."""

    caption: str
    notes: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    rows: list[tuple[Cell, ...]] = field(default_factory=list)


def tables(w: Words, added: Summary) -> list[Table]:
    """The title with what is to be known, then the counts, then the rates of months and places."""
    parts = (
        (N_("By month of the report"), N_("Month"), added.months),
        (N_("By street"), N_("Street"), added.streets),
        (N_("By community"), N_("Community"), added.communities),
        (N_("By group"), N_("Group"), added.groups),
    )
    return [_opening(w, added), _categories(w, added), *(_parts(w, *part) for part in parts if part[2])]


def _opening(w: Words, added: Summary) -> Table:
    place = f"{added.place.name} ({added.place.code})" if added.place else w(N_("all places"))
    period = w(
        N_("Reported from {first} to {last}, by each group’s own calendar and clock."),
        first=_day(w, added.first, N_("the beginning")),
        last=_day(w, added.last, N_("now")),
    )
    notes = (period, found_sentence(w, added.counts), *_definitions(w))
    return Table(w(N_("Ledger of {place}"), place=place), notes)


def _day(w: Words, day: date | None, otherwise: str) -> str:
    return day.isoformat() if day else w(otherwise)


def found_sentence(w: Words, counts: Counts) -> str:
    """Such as "57 found, all 57 put right."; "all" is said only when it is so."""
    if counts.all_put_right:
        return w(N_("{found} found, all {done} put right."), found=counts.found, done=counts.done)
    if counts.all_ended:
        text = N_("{found} found: {done} put right, {explained} explained; none is open.")
        return w(text, found=counts.found, done=counts.done, explained=counts.explained)
    text = N_("{found} found: {done} put right, {explained} explained, {open} still open.")
    return w(text, found=counts.found, done=counts.done, explained=counts.explained, open=counts.open)


def _definitions(w: Words) -> tuple[str, ...]:
    return (
        w(N_("Answered: taken or settled within its time, of those whose time is up or that were answered.")),
        w(N_("Solved: done, and no neighbour says otherwise, of all that were found.")),
        w(N_("Satisfied: households that say “fixed”, of those that answered the follow-up.")),
        w(N_("Where an n is small, a rate says little: it is shown, and not ranked.")),
    )


def _categories(w: Words, added: Summary) -> Table:
    headings = (w(N_("Category")), w(N_("Found")), *(w(words.OUTCOMES[outcome]) for outcome in FOUND))
    rows = [_category(w(CATEGORIES[category]), counts) for category, counts in added.categories]
    rows.append(_category(w(N_("Total")), added.counts))
    return Table(w(N_("By category and outcome")), headings=headings, rows=rows)


def _category(name: str, counts: Counts) -> tuple[Cell, ...]:
    outcomes = (counts.waiting, counts.under_way, counts.contradicted, counts.done, counts.explained)
    return name, counts.found, *outcomes


def _parts(w: Words, caption: str, first: str, parts: tuple[Part, ...]) -> Table:
    headings = [
        N_("Code"),
        N_("Found"),
        N_("Put right"),
        N_("Explained"),
        N_("Open"),
        N_("Answered"),
        N_("n"),
        N_("Solved"),
        N_("n"),
        N_("Satisfied"),
        N_("n"),
        N_("Overall"),
        N_("Rank"),
        N_("Note"),
    ]
    rows: list[tuple[Cell, ...]] = [_part(w, part) for part in parts]
    return Table(w(caption), headings=(w(first), *map(w, headings)), rows=rows)


def _part(w: Words, part: Part) -> tuple[Cell, ...]:
    counts, rates = part.counts, part.rates
    three: list[Cell] = [cell for rate in (rates.answered, rates.solved, rates.satisfied) for cell in _rate(rate)]
    together = Percent(rates.composite) if rates.composite is not None else None
    note = w(N_("small n")) if rates.is_small else ""
    numbers = (counts.found, counts.done, counts.explained, counts.open)
    return part.name, part.code, *numbers, *three, together, part.rank, note


def _rate(rate: Rate) -> tuple[Percent | None, int]:
    return (Percent(rate.value) if rate.value is not None else None, rate.n)
