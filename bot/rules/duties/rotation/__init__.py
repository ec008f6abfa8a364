"""Whose household has the daily check.

**The order.** A turn (a day, or a week) belongs to the household at home whose last turn of its own is longest
ago; at the start, and among equals, by position. From that one rule follow the answers neighbours ask for:

- *Away*: the turn moves. Who is next stands in with its own turn, and the one who was away has theirs on the
  first day back. One turn waits, however long the absence: nobody returns to a heap of them, and nobody gets out
  of one by being away on the day. After the return the others' days are what they were before.
- *Joins*, or an excuse ends: last in line. Nobody owes turns from before they came, or from while they were ill.
- *Leaves*: the others close up; what was owed to and by the household ends.
- *Weeks*: a week belongs to somebody at home for at least half of it. A day they are away on is stood in for and
  owed back as a day; a week that its owner leaves, or falls ill in, is finished by the next as a turn of their own.
- *Missed*: counts as the turn. A record, not a punishment: the same household is not asked again tomorrow.

**Who does it.** A day's *owner* is whose turn it counts as; a neighbour may do it for them. Whoever does a turn
of another's, of their own will or because the safety head asked, is owed one back, and gets it at their next
turn: the debtor does it, unless the owner would rather do it and forgive (`keep`). A swap never moves anybody
else's turn (unless absences would have brought its owner two turns within one round: then the day agreed on is
held). A pair's turns for each other cancel out, so a turn is paid back once; a turn taken and missed is not
owed.

**Fair** means, for any days in a row and any two households that could be asked on all of them: their own
turns differ by at most one, plus swaps whose day others' absences have since moved ahead in the order. What they
*did* differs by that and what they freely took or handed on. And nobody, however they come and go, has more
than one turn more than somebody who was there throughout.

**Stable** means: turns given stand; planning again tomorrow says the same; how far one looks ahead changes
nothing; an agreed swap holds its day even if the order around it moves; an absence that holds none of a
household's turns changes nobody's day, and no absence changes a day before it (but for one whose swap it undoes).
"""

from bot.model import Unit, Why
from bot.rules.duties.rotation.book import Debt
from bot.rules.duties.rotation.loads import Load, debts, doer, loads, owner, unevenness
from bot.rules.duties.rotation.order import next_household
from bot.rules.duties.rotation.plan import plan, turn_of
from bot.rules.duties.rotation.requests import (
    NOT_ONES_OWN,
    Offer,
    away,
    excuse,
    home_again,
    keep,
    offer,
    override,
    take,
)
from bot.rules.duties.rotation.roster import (
    Absence,
    Agreed,
    Assignment,
    Excuse,
    Given,
    PlannedTurn,
    Rota,
    Seat,
    seats,
)

__all__ = [
    "NOT_ONES_OWN",
    "Absence",
    "Agreed",
    "Assignment",
    "Debt",
    "Excuse",
    "Given",
    "Load",
    "Offer",
    "PlannedTurn",
    "Rota",
    "Seat",
    "Unit",
    "Why",
    "away",
    "debts",
    "doer",
    "excuse",
    "home_again",
    "keep",
    "loads",
    "next_household",
    "offer",
    "override",
    "owner",
    "plan",
    "seats",
    "take",
    "turn_of",
    "unevenness",
]
