"""Words about an item: what they say of it, and what they tell of another matter besides."""

from dataclasses import replace

from bot.model import Answer, Item, Question, Severity
from bot.rules.words.all_but import without_join
from bot.rules.words.meant import Taken, after_done, is_another, taken_for
from bot.rules.words.said import adds, partings
from handlers.reporting import addressed
from handlers.reporting.intake import gather, judge_of, take_report
from handlers.visit import Visit


def taken_of(visit: Visit, question: Question, item: Item, words: str, *, in_reply: bool) -> Taken:
    """What words about an item are taken for, as an answer to this question about it."""
    return taken_for(judge_of(visit, item, words), words, question, item, in_reply=in_reply)


def taken_of_done(visit: Visit, item: Item, words: str, *, in_reply: bool) -> Taken:
    """What words are taken for of somebody who was asked whether it is done; talk that follows changes nothing."""
    head, rest = next(partings(words), (words, ""))
    if head and rest and judge_of(visit, item, rest).answer is Answer.SILENT:
        words = head
    return after_done(judge_of(visit, item, words), words, item, in_reply=in_reply)


def is_alarm(visit: Visit, question: Question, item: Item, words: str) -> bool:
    """Whether what is said besides the answer tells of danger: then all of it is a report."""
    return bool(words) and taken_of(visit, question, item, words, in_reply=True) is Taken.NEW


def parted(visit: Visit, item: Item, text: str) -> tuple[str, str]:
    """What is said of an item, and what is surely told of besides: "no", and the rubbish of "no, and rubbish too"."""
    for head, rest in partings(text):
        if head and is_another_matter(visit, item, rest, surely=True):
            return head, without_join(rest)
    return text, ""


def is_another_matter(visit: Visit, item: Item, text: str, *, surely: bool) -> bool:
    """Whether what follows an answer about an item is another matter; surely, if it says so or is danger."""
    judged = judge_of(visit, item, without_join(text))
    is_sure = not surely or adds(text) or judged.severity is Severity.URGENT
    return is_sure and is_another(judged, text, item)


def report(visit: Visit, item: Item, text: str) -> None:
    """What else was told of becomes a report, as it would have alone, where the item is unless it says where."""
    said = replace(gather(visit, visit.message, text), beside=item.id)
    if visit.group is not None:
        addressed.in_group(visit, visit.group, said, by_name=False)
    else:
        take_report(visit, said, ask=True)
