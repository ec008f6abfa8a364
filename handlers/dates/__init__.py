"""Dates in words, as people type them in a chat, in English and Chinese; the one place that knows dateparser.

Both functions look forwards, read only what the text says, and answer None rather than guess; what they understood is
echoed to the person as a date. A text is cut into pieces by the grammars (`english`, `chinese`, `clocks`, `explicit`),
and the pieces are put together by `moments` and `days`, which know no language.

Not understood, on purpose: holidays, "soon" and "a few days", other zones' times, two times or two days apart, days
that come again ("every Friday"), 5/12 in English (May or December?), 12.5, a month or a number alone, "after Friday",
and days without an end ("from Friday").
"""

from handlers.dates.absence import understand_absence
from handlers.dates.days import Days, understand_days
from handlers.dates.moments import END_OF_DAY, Moment, understand_moment

__all__ = ("END_OF_DAY", "Days", "Moment", "understand_absence", "understand_days", "understand_moment")
