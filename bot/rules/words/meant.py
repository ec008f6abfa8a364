"""What words said to the bot are meant as: the answer to an open question, a report, thanks, a call for help.

Danger and a call for help are never taken for an answer, and what recognition hears as a report is always one, but for
what tells of nothing but that the danger was dealt with.
"""

import re
from enum import StrEnum

from bot.model import Answer, Category, Item, Question, Recognition, Severity
from bot.rules.items.likeness import ENOUGH, alike
from bot.rules.recognition import things
from bot.rules.words.dealt_with import deals_with
from bot.rules.words.one_more import leads_with_it, names_one_more
from bot.rules.words.phrases import Meaning
from bot.rules.words.said import adds, goes_on, is_empty, is_social, means, partings, says_still

_CRY = frozenset("!！")
_CALL = re.compile(  # for an ambulance and the like, where nobody says what has happened
    r"\bambulance|\bcall\s+(?:me\s+)?(?:the\s+|a\s+)?(?:police|doctor|fire)|\b(?:can['’]?t|cannot)\s+(?:get\s+up"
    r"|breathe|move\b(?!\s+(?:the|it|that|my\s+\w+\s+(?:there|to))\b))|\bi\s+(?:can['’]?t|cannot)\s+walk(?:\s+any\s*more)?\s*(?:[,.;!]|$)"
    r"|救护车|救命|救救|报警|叫(?:个|一下)?(?:医生|警察|消防)|[起站]不(?:起)?来|我[^电车门锁灯，,。]{0,4}动不了|喘不(?:上|过)",
    re.IGNORECASE,
)
_OWN = r"(?:妈|爸|奶奶|爷爷|外婆|外公|姥姥|姥爷|公公|婆婆|老伴|老公|老婆|孩子|儿子|女儿)"
_HURT = re.compile(  # it has happened to whoever says it, or to theirs
    r"\b(?:i|my\s+(?:mother|father|mum|mom|dad|husband|wife|son|daughter|child))(?:['’]ve|\s+have|\s+has|\s+just)*\s+"
    r"(?:fell|fallen|collapsed)\b(?!\s+(?:asleep|behind|for|ill))"
    r"|\bmy\s+chest\s+(?:hurts|aches)|\bpains?\s+in\s+my\s+chest|\bchest\s+pains?\b"
    rf"|我{_OWN}?(?:刚才?|又|在\S{{1,6}})?(?:摔|跌)(?:了(?!\S*[机碗杯盘])|倒|伤|跤)|我{_OWN}?(?:胸口?|心口"
    rf"|心脏)(?:好|很|有点)?[疼痛闷]",
    re.IGNORECASE,
)
_CAME = re.compile(  # it has been called already
    r"\b(?:called|came|come|arrived|took|taken|has|have|had|was)\b|已经?|(?<!不)[叫打报来走到接送]过?了|来过",
    re.IGNORECASE,
)
ASKS_FOR_A_REPORT = frozenset({Question.REPORT, Question.FINDING})

# Their answers tell of the matter itself, and sound like the report that it began with.
DESCRIBES = frozenset(
    {Question.STILL_OPEN, Question.EXPLANATION, Question.REASON_UP, Question.REASON_DOWN, Question.LEFT_OPEN}
)

# How things are, now or later, is neither what was done nor a reason; nor is a question about the item.
_NO_REASON = (Meaning.CLEAR, Meaning.NOTHING, Meaning.UNKNOWN, Meaning.ABOUT)
_NO_OUTCOME = (*_NO_REASON, Meaning.CHECKED, Meaning.LATER, Meaning.NOT_FIXED, Meaning.PRESSING)
_NO_ANSWER_TO = {
    Question.OUTCOME: _NO_OUTCOME,
    Question.EXPLANATION: _NO_REASON,
    Question.REASON_UP: _NO_REASON,
    Question.REASON_DOWN: _NO_REASON,
    Question.LEFT_OPEN: _NO_REASON,
}


class Taken(StrEnum):
    """What words are taken for."""

    ANSWER = "answer"
    NEW = "new"  # the question stays open
    UNCLEAR = "unclear"  # whoever said them is asked which


def taken_for(judged: Recognition, text: str, question: Question, item: Item | None, *, in_reply: bool) -> Taken:
    """What words are taken for; `in_reply` tells whether they were said in reply to the question itself."""
    if calls_for_rescue(text) and question not in ASKS_FOR_A_REPORT:
        return Taken.NEW
    if item and question is Question.STILL_OPEN and is_one_more(judged, text):
        return Taken.NEW if in_reply else Taken.UNCLEAR
    is_talk = judged.answer is Answer.SILENT or question in ASKS_FOR_A_REPORT
    if is_talk or (item and _is_about(judged, text, question, item)):
        return Taken.ANSWER
    is_sure, is_urgent = judged.answer is Answer.RECORD, judged.severity is Severity.URGENT
    if is_sure and is_urgent and not (item and question in DESCRIBES and _is_same_kind(judged, text, question, item)):
        return Taken.NEW
    if in_reply:
        is_other = item and question is Question.STILL_OPEN and is_another(judged, text, item) and adds(text)
        return Taken.NEW if is_other else Taken.ANSWER
    return Taken.UNCLEAR if is_sure or is_urgent else Taken.ANSWER


def _is_about(judged: Recognition, text: str, question: Question, item: Item) -> bool:
    """Whether words tell of the item that was asked about, and of nothing worse."""
    if question is Question.OUTCOME and deals_with(text, item.text):
        return True
    if judged.answer is Answer.ASK:
        return question is Question.STILL_OPEN or judged.category is item.category
    if question is Question.OUTCOME and judged.category is Category.OTHER_PROPOSAL:
        return not things(text).isdisjoint(things(item.text))  # "new bench" is a wish and an outcome
    if question in DESCRIBES - {Question.STILL_OPEN} and judged.category is Category.OTHER_PROPOSAL:
        return judged.severity is not Severity.URGENT  # "we cannot mend a wall" is why, and sounds like a wish
    same_kind = _is_same_kind(judged, text, question, item)
    if judged.severity is Severity.URGENT:
        return question in DESCRIBES and same_kind and item.severity is Severity.URGENT
    return question in DESCRIBES and (same_kind or (question is Question.STILL_OPEN and goes_on(text)))


def _is_same_kind(judged: Recognition, text: str, question: Question, item: Item) -> bool:
    """Whether it sounds like the item; why something is so may be told of another thing, what is still open not."""
    if question is Question.STILL_OPEN and names_another(text, item):
        return False
    return judged.category is item.category


def names_another(text: str, item: Item) -> bool:
    """Whether words name a thing, and none of those that the item is about: a hole in the road, not the lamp."""
    named, about = things(text), things(item.text)
    return bool(named and about) and named.isdisjoint(about)


def is_one_more(judged: Recognition, text: str) -> bool:
    """Whether words tell of one more thing of the same kind, and do not begin with the item itself."""
    return judged.answer is not Answer.SILENT and names_one_more(text) and (leads_with_it(text) or not goes_on(text))


def is_another(judged: Recognition, text: str, item: Item) -> bool:
    """Whether what is said besides an answer is a report, of another kind and another thing than the item, or of one
    more of the same.
    """
    if judged.answer is Answer.RECORD and is_one_more(judged, text):
        return True
    is_report = judged.answer is Answer.RECORD and judged.category is not item.category
    return is_report and names_another(text, item) and (adds(text) or not goes_on(text))


def warns_of_more(judged: Recognition, text: str, item: Item) -> bool:
    """Whether what is said to an item's card tells of danger, or may, and not of this item."""
    may_be = judged.answer is Answer.ASK and judged.severity is Severity.URGENT
    if may_be and judged.category is not item.category:
        return True
    return taken_for(judged, text, Question.STILL_OPEN, item, in_reply=True) is Taken.NEW


def after_done(judged: Recognition, text: str, item: Item, *, in_reply: bool) -> Taken:
    """What words are taken for whose writer was asked whether it is done: that it is not, or something new."""
    if judged.answer is Answer.SILENT:
        return Taken.UNCLEAR if goes_on(text) and not is_empty(text) else Taken.NEW
    if is_one_more(judged, text):
        return Taken.NEW if in_reply else Taken.UNCLEAR
    same_kind = judged.category is item.category and not names_another(text, item)
    still, likeness = says_still(text), alike(text, item.text)
    same = goes_on(text) or likeness >= ENOUGH or (still and likeness > 0)
    if in_reply:
        return Taken.NEW if is_another(judged, text, item) and adds(text) else Taken.ANSWER
    if same_kind and same:
        return Taken.ANSWER
    may_be = goes_on(text) or (same_kind and still)
    return Taken.UNCLEAR if may_be and judged.severity is not Severity.URGENT else Taken.NEW


def says_nothing(text: str, question: Question) -> bool:
    """Whether words are no answer to a question that asks for words, whatever it is: "ok", "hello", “在吗”, a dot."""
    if question in ASKS_FOR_A_REPORT and means(text, Meaning.NOTHING):
        return False
    if question is Question.STILL_OPEN and is_settled(text):
        return False
    if not text:
        return question is Question.STILL_OPEN  # the others say themselves what is missing
    return is_empty(text) or means(text, Meaning.NO) or misses_the_question(text, question)


def misses_the_question(text: str, question: Question) -> bool:
    """Whether words say how things are, and not what was asked: "all clear" to "what was done?"."""
    if question is Question.OUTCOME and _is_to_come(text):
        return True
    return means(text, *_NO_ANSWER_TO.get(question, ())) and not means(text, Meaning.DONE, Meaning.ONLY_DONE)


def _is_to_come(text: str) -> bool:
    """Whether it begins by saying that it is not done yet: "not yet, the electrician comes tomorrow"."""
    return any(means(head, Meaning.NOT_FIXED) and not means(head, Meaning.NO) for head, _ in partings(text))


def is_settled(text: str) -> bool:
    """Whether nothing is still open: "it's fixed now", "nothing", “都好了”. A bare no may mean either."""
    return means(text, Meaning.MENDED) or (means(text, Meaning.NOTHING) and not means(text, Meaning.NO))


class Addressed(StrEnum):
    """What words are that were said to the bot by its name or after /report."""

    REPORT = "report"
    THANKS = "thanks"
    HELP = "help"
    NOTHING = "nothing"  # there is nothing to report after all
    CONFIRM = "confirm"  # whoever said it is asked whether it is a report


def addressed(judged: Recognition, text: str, *, by_name: bool) -> Addressed:
    """What such words are; with the bot's name alone they need to sound like a report, or to be confirmed."""
    if asks_for_help(judged, text):
        return Addressed.HELP if by_name else Addressed.CONFIRM
    if judged.answer is not Answer.SILENT:
        return Addressed.REPORT
    if means(text, Meaning.NOTHING):
        return Addressed.THANKS if by_name else Addressed.NOTHING
    if not by_name:
        return Addressed.CONFIRM if is_social(text) or is_empty(text) else Addressed.REPORT
    if means(text, Meaning.THANKS) or (text and is_empty(text) and not is_social(text)):
        return Addressed.THANKS
    return Addressed.HELP if is_social(text) or not text else Addressed.CONFIRM


def asks_for_help(judged: Recognition, text: str) -> bool:
    """Whether it asks what the bot can do. "Help!" may be a cry: that is for recognition to say."""
    return judged.answer is not Answer.RECORD and not _CRY & set(text) and means(text, Meaning.HELP)


def is_nothing(judged: Recognition, text: str) -> bool:
    """Whether what was found is nothing after all."""
    return judged.answer is Answer.SILENT and means(text, Meaning.NOTHING)


def calls_for_rescue(text: str) -> bool:
    """Whether somebody may need an ambulance or the police, whatever recognition makes of the words."""
    return _HURT.search(text) is not None or (_CALL.search(text) is not None and _CAME.search(text) is None)
