"""What is told plainly on one's own check day: surely what the check has found, or perhaps one's own matter? Pure."""

import re

from bot.model import Answer, Category, Recognition

# What concerns people, or is wished for, is seldom what a round has found, and often told in private for a reason.
_OF_PEOPLE = frozenset({Category.PUBLIC_SECURITY, Category.PEOPLE_AT_RISK, Category.OTHER_PROPOSAL})
_SOMEBODY = re.compile(
    r"\b(?:i|me|my|mine|we|us|our|he|him|his|she|her|they|them|their|mr|mrs|ms|old|who|people|neighbou?rs?|tenants?"
    r"|(?:some|any)(?:body|one)|kids?|child(?:ren)?|family|flat|apartment|home|kitchen|bathroom|bedroom)\b"
    r"|[我咱俺他她谁]|(?<![公])人(?![行员])|邻居|[家户]|租|孩|大[爷妈叔婶]|老[\u4e00-\u9fff](?=[的在把又家])|夫妻|厨房|卧室|浴室",
    re.IGNORECASE,
)

_WITNESS = re.compile(  # whoever says so has looked
    r"\bi(?:['’]ve|\s+have)?\s+(?:just\s+)?(?:sees?|saw|seen|smell(?:ed|t)?|find|found|noticed?|hear|heard|think)\b"
    r"|我(?:刚才?|今天|早上)?(?:看|发现|闻|听|觉得)",
    re.IGNORECASE,
)


def is_surely_found(judged: Recognition, text: str) -> bool:
    """Whether it is a thing out of order for all to see: it names nobody, nobody's home, and is surely a report."""
    is_thing = judged.answer is Answer.RECORD and judged.category not in _OF_PEOPLE
    return is_thing and _SOMEBODY.search(_WITNESS.sub("", text)) is None
