"""What is told plainly on one's own check day: surely what the check has found, or perhaps one's own matter? Pure.

All know whose check it is, so what they found stands before all with their name. It does so without asking only where
every word is of the list of shared things and what becomes of them (`plain_words`): a person, a home or a flat may be
named in more ways than a list could know, and a word that is not listed costs one question.
"""

import re

from bot.model import Answer, Category, Recognition, Severity
from bot.rules.recognition import things
from bot.rules.words.plain_words import is_plain
from bot.rules.words.said import goes_on

_SECURED = frozenset({"lock"})
# What concerns people is seldom what a round has found, and often told in private for a reason.
_OF_PEOPLE = frozenset({Category.PUBLIC_SECURITY, Category.PEOPLE_AT_RISK})
_WITNESS = re.compile(  # whoever says so has looked
    r"\bi(?:['’]ve|\s+have)?\s+(?:just\s+|can\s+)?(?:sees?|saw|seen|smell(?:ed|t)?|find|found|noticed?|hear|heard|think)\b"
    r"|我(?:刚才?|今天|早上)*(?:看|发现|闻|听|觉得)",
    re.IGNORECASE,
)


def is_surely_found(judged: Recognition, text: str) -> bool:
    """Whether it is surely a report of a shared thing of house or street, and nothing in it may be a person's."""
    named = things(text)
    is_thing = judged.category not in _OF_PEOPLE or not named.isdisjoint(_SECURED)
    is_named = bool(named) or judged.severity is Severity.URGENT  # fire names itself
    is_told = judged.answer is Answer.RECORD and is_named and (bool(named) or not goes_on(text))
    return is_told and is_thing and not is_wish(judged) and is_plain(_WITNESS.sub(" ", text))


def is_wish(judged: Recognition) -> bool:
    """Whether something is wished for, which no check has found."""
    return judged.category is Category.OTHER_PROPOSAL
