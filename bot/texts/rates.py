"""The ledger in a few lines: counts, and three rates each with its n."""

from datetime import date
from html import escape

from bot.model import Category, Place
from bot.rules.overview.rates import Counts, Rate
from bot.rules.overview.summary import Summary
from bot.texts import dates
from bot.texts.buttons import Button, Message, Press
from bot.texts.cards import CATEGORIES
from bot.texts.translate import Words


def summary(w: Words, found: Summary, place: Place, last: date, today: date) -> Message:
    """What was reported in a period and what has become of it. "All" is said only when it is all."""
    first = found.first or last
    if not found.counts.found:
        return Message("\n".join([title(w, place, first, last, today), w("Nothing was reported.")]))
    top = [title(w, place, first, last, today), counts(w, found.counts)]
    lines = [*top, *_categories(w, found), "", *_rates(w, found)]
    as_file = Button(w("As a file"), Press("ledger_file", place.id, f"{first:%Y%m%d}-{last:%Y%m%d}"))
    return Message("\n".join(lines), ((as_file,),))


def title(w: Words, place: Place, first: date, last: date, today: date) -> str:
    """Which ledger it is; the year is said where it is not this one."""
    days = {name: dates.day_or_year(w, each, today) for name, each in (("first", first), ("last", last))}
    return w("<b>Ledger</b>: {place}, {first} to {last}", place=escape(place.name), **days)


def counts(w: Words, n: Counts) -> str:
    """Such as "57 found, all 57 put right."; "all" is said only when it is so."""
    if n.all_put_right:
        return w("{found} found, all {done} put right.", found=n.found, done=n.done)
    if n.all_ended:
        return w("{found} found: {done} put right, {explained} explained; none is open.", **_ended(n))
    text = w("{found} found: {done} put right, {explained} explained, {open} still open.", open=n.open, **_ended(n))
    return text + (w.count(" {n} is not taken yet.", " {n} are not taken yet.", n.waiting) if n.waiting else "")


def _ended(n: Counts) -> dict[str, int]:
    return {"found": n.found, "done": n.done, "explained": n.explained}


def _categories(w: Words, found: Summary) -> list[str]:
    some = [(category, n) for category, n in found.categories if n.found]
    return [_category(w, category, n) for category, n in sorted(some, key=lambda each: -each[1].found)]


def _category(w: Words, category: Category, n: Counts) -> str:
    still = w(" ({open} open)", open=n.open) if n.open else ""
    return w("• {category}: {n}", category=w(CATEGORIES[category]), n=n.found) + still


def _rates(w: Words, found: Summary) -> list[str]:
    three = found.rates
    lines = [
        w("Answered in time: {rate}", rate=_rate(w, three.answered)),
        w("Solved: {rate}", rate=_rate(w, three.solved)),
        w("Satisfied: {rate}", rate=_rate(w, three.satisfied)),
    ]
    small = w("The numbers are small, so the rates say little about anybody.")
    return [*lines, *([small] if three.is_small else [])]


def _rate(w: Words, rate: Rate) -> str:
    if rate.value is None:
        return w("nothing to count yet")
    return w("{percent}% ({hits} of {n})", percent=round(rate.value * 100), hits=rate.hits, n=rate.n)
