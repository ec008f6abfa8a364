"""Recognition of hazards in plain messages: a pure function of the text, the date and what was taught.

    >>> from datetime import date
    >>> recognise("5号楼一进门闻到很大煤气味", today=date(2026, 11, 24)).severity
    <Severity.URGENT: 'urgent'>

How an answer is made: docs/recognition.md.
"""

from bot.rules.recognition.learned import Example, Learned
from bot.rules.recognition.lexicon import Lexicon, LexiconError
from bot.rules.recognition.recogniser import recognise
from bot.rules.recognition.things import things
from bot.rules.recognition.title import title

__all__ = ["Example", "Learned", "Lexicon", "LexiconError", "recognise", "things", "title"]
