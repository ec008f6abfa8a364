"""What is told plainly on one's own check day: surely what the check has found, or perhaps one's own matter? Pure."""

import re

from bot.model import Answer, Category, Recognition
from bot.rules.recognition import things
from bot.rules.said import goes_on

_SECURED = frozenset({"lock"})
# What concerns people is seldom what a round has found, and often told in private for a reason.
_OF_PEOPLE = frozenset({Category.PUBLIC_SECURITY, Category.PEOPLE_AT_RISK})
_SOMEBODY = re.compile(
    r"\b(?:i|me|my|mine|we|us|our|he|him|his|she|her|they|them|their|mr|mrs|ms|old|who|people|neighbou?rs?|tenants?"
    r"|(?:some|any)(?:body|one)|kids?|child(?:ren)?|family|flat|apartment|home|kitchen|bathroom|bedroom)\b"
    r"|[我咱俺他她谁]|(?<![公没砸伤绊撞])人(?![行员])|邻居|[家户]|租|孩|大[爷妈叔婶]|老[\u4e00-\u9fff](?=[的在把又家])|夫妻|厨房|卧室|浴室|楼[上下](?:老|总|天天|又|那|一直)"
    r"|\b(?:up|down)stairs\b",
    re.IGNORECASE,
)

_WITNESS = re.compile(  # whoever says so has looked
    r"\bi(?:['’]ve|\s+have)?\s+(?:just\s+)?(?:sees?|saw|seen|smell(?:ed|t)?|find|found|noticed?|hear|heard|think)\b"
    r"|我(?:刚才?|今天|早上)?(?:看|发现|闻|听|觉得)",
    re.IGNORECASE,
)


def is_surely_found(judged: Recognition, text: str) -> bool:
    """Whether it is a thing out of order for all to see: it names nobody, nobody's home, and is surely a report."""
    named = things(text)
    is_thing = judged.category not in _OF_PEOPLE or not named.isdisjoint(_SECURED)
    is_told = judged.answer is Answer.RECORD and (bool(named) or not goes_on(text))  # "still dark" may be of anything
    return is_told and is_thing and not is_wish(judged) and _SOMEBODY.search(_WITNESS.sub("", text)) is None


def is_wish(judged: Recognition) -> bool:
    """Whether something is wished for, which no check has found."""
    return judged.category is Category.OTHER_PROPOSAL
