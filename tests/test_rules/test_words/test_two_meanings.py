"""No words have two meanings that do different things where the bot waits for either, unless it is settled which counts.

Tried with the lists of `test_said`, and with what the patterns themselves allow.
"""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis.strategies import from_regex

from bot.rules.words.phrases import PATTERNS, Meaning
from bot.rules.words.said import means
from tests.test_rules.test_words.test_said import MEANT

M = Meaning
IS_FIXED = ({M.PARTLY}, {M.NOT_FIXED}, {M.FIXED})
THE_CHECK = ({M.CLEAR}, {M.CHECKED}, {M.LATER}, {M.CANNOT})
AN_ITEM = (
    {M.TAKE, M.PROGRESS},  # whoever waits for parts has it
    {M.DONE, M.ONLY_DONE, M.MENDED},
    {M.ME_TOO},
    {M.TAKE_BACK, M.DROP, M.NO_HAZARD},
    {M.UPWARDS},
    {M.CANNOT_BE_DONE},
    {M.DUPLICATE, M.SAME_AS},
    {M.WAIT},
    {M.TO_ME},
    {M.RETURN},
)
POINTS = {  # what it waits for: the meanings that do the same stand together
    "is it fixed?": IS_FIXED,
    "can it not be done?": ({M.NOT_FIXED, M.NOT_ACCEPTED}, {M.ACCEPTED}),
    "is it a report, the same, this group?": ({M.YES}, {M.NO}),
    "is it done?": ({M.YES, M.DONE}, {M.NO}),
    "shall I take it back?": ({M.YES, M.TAKE_BACK}, {M.NO}),
    "is all clear?": ({M.YES, M.CLEAR}, {M.NO}),
    "was that found?": ({M.YES}, {M.CLEAR}, {M.NO}),
    "what was found?": ({M.NOTHING}, {M.CHECKED}),
    "what was done?": (
        {M.DONE, M.ONLY_DONE},
        {M.CLEAR, M.NOTHING, M.UNKNOWN, M.CHECKED, M.LATER, M.NOT_FIXED, M.PRESSING},
    ),
    "today's check": THE_CHECK,
    "an item that waits": AN_ITEM,
    "today's check, and an item": ({M.CLEAR, M.CHECKED, M.LATER, M.CANNOT}, {M.TAKE, M.DONE, M.ONLY_DONE, M.MENDED}),
    "today's check, and whether one is fixed": (set().union(*THE_CHECK), set().union(*IS_FIXED)),
    "a word of their own": (
        {M.NEWS, M.NEWS_OF},
        {M.ROTA},
        {M.TELL},
        {M.CALL},
        {M.FAMILY},
        {M.ABSENT},
        {M.HELP},
        {M.WHY_CHECK},
        {M.MOVED_OUT},
        {M.NO_TURNS},
        {M.PRESSING},
    ),
}
# Which of two counts, by an example of words that mean both.
SETTLED = {
    "is all clear?": {(M.CLEAR, M.NO): "看过了，没事"},  # CLEAR is asked first
    "was that found?": {(M.CLEAR, M.NO): "看过了，没事"},
    "is it done?": {
        (M.DONE, M.NO): "没事了",  # all is well now: DONE is asked first
    },
    "what was done?": {  # it is done: `meant.misses_the_question`
        (M.DONE, M.CHECKED): "done",
        (M.ONLY_DONE, M.CHECKED): "I did",
        (M.DONE, M.CLEAR): "everything is fine now",
        (M.ONLY_DONE, M.CLEAR): "everything is fine now",
        (M.DONE, M.NOTHING): "没事了",
        (M.ONLY_DONE, M.NOTHING): "没事了",
    },
    "an item that waits": {  # it is so no more: whoever has it is told, and nothing is taken back
        (M.DONE, M.DROP): "没事了",
        (M.ONLY_DONE, M.DROP): "没事了",
        (M.MENDED, M.DROP): "没事了",
        (M.TO_ME, M.RETURN): "give it back to me",  # TO_ME is asked first: `handled_said.handled`
        (M.TAKE_BACK, M.TO_ME): "I'll take it back",  # of one's own report the first: `taking_back` is asked first
    },
    "today's check, and an item": {  # the item counts, or it is asked: `handling_said.comes_before_the_check`
        (M.LATER, M.TAKE): "马上去看",
        (M.CHECKED, M.DONE): "done",
        (M.CHECKED, M.ONLY_DONE): "I did",
        (M.CLEAR, M.DONE): "都正常了",
        (M.CLEAR, M.ONLY_DONE): "没问题了",
        (M.CLEAR, M.MENDED): "everything is fine now",
    },
    "today's check, and whether one is fixed": {  # what was asked about counts (`spoken.for_button`); the check waits
        (M.CLEAR, M.FIXED): "everything is fine now",
        (M.CHECKED, M.PARTLY): "more or less ok",
        (M.CHECKED, M.FIXED): "挺好的",
    },
}
WAITED_FOR = sorted({meaning for ways in POINTS.values() for way in ways for meaning in way})


def _in_two_ways(text: str) -> Iterator[tuple[str, Meaning, Meaning]]:
    """Where it means what is done in two ways, and it is not settled which counts."""
    meant = {meaning for meaning in WAITED_FOR if means(text, meaning)}
    for point, ways in POINTS.items():
        settled = {frozenset(pair) for pair in SETTLED.get(point, {})}
        for number, way in enumerate(ways):
            others = set().union(*ways[number + 1 :])
            both = ((one, other) for one in way & meant for other in others & meant)
            yield from ((point, *pair) for pair in both if frozenset(pair) not in settled)


@pytest.mark.parametrize("text", sorted({text for texts in MEANT.values() for text in texts.split("|")}))
def test_what_people_say_has_one_meaning(text: str) -> None:
    assert list(_in_two_ways(text)) == []


@pytest.mark.parametrize("meaning", WAITED_FOR)
def test_what_a_pattern_allows_has_one_meaning(meaning: Meaning) -> None:
    @settings(derandomize=True, max_examples=300, deadline=None, database=None)
    @given(from_regex(PATTERNS[meaning], fullmatch=True))
    def tried(text: str) -> None:
        assert list(_in_two_ways(text)) == []

    tried()


@pytest.mark.parametrize("point", SETTLED)
def test_what_is_settled_is_met(point: str) -> None:
    for (one, other), example in SETTLED[point].items():
        assert means(example, one)
        assert means(example, other)
        assert not any(way >= {one, other} for way in POINTS[point])
