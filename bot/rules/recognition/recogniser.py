"""The decision: from scores to an answer, a category and a severity."""

from collections.abc import Sequence
from datetime import date
from math import exp

from bot.model import Answer, Category, Recognition, Severity
from bot.rules.recognition.features import CHINESE, GROUPS, roles
from bot.rules.recognition.learned import Learned
from bot.rules.recognition.lexicon import Lexicon
from bot.rules.recognition.normalise import fold
from bot.rules.recognition.place import place
from bot.rules.recognition.reasons import reasons
from bot.rules.recognition.scorer import Scores, model
from bot.rules.recognition.since import since
from bot.rules.recognition.vocabulary import Token, vocabulary

# Calibrated on the tuned halves: see docs/recognition.md. The two languages have different text to learn from.
_ZH, _EN = True, False
ASK_FROM = {_ZH: 0.16, _EN: 0.18}
RECORD_FROM = 0.55
# Of what is a report as likely as not danger to life is believed early, of what looks like talk only when it is plain:
# "he drowned in that film".
URGENT_FROM = {_ZH: 0.12, _EN: 0.13}
_LIKELY = {_ZH: 0.16, _EN: 0.25}
_URGENT_OF_TALK = 0.5
_SURELY_TALK = 0.1
# Nearly all plain chat names neither a thing of the neighbourhood nor anything wrong with one, and few reports do not.
_NAMES_NOTHING = -1.5

# What an operator's own word adds, in log-odds: enough to be asked about, not enough to drown out "fixed, thanks".
_OWN_REPORT = 2.0
_OWN_TALK = -3.0
_OWN_URGENT = 6.0
_OWN_CATEGORY = 4.0
# Beyond this e to the power of it is 0 or 1 anyway.
_STEEPEST = 50.0
_CATEGORIES = tuple(Category)
_NAMED = frozenset(GROUPS)


def recognise(
    text: str,
    *,
    today: date,
    extra: Lexicon | None = None,
    learned: Learned | None = None,
    explain: bool = False,
) -> Recognition:
    """Say whether a message reports a hazard, of which category, how urgent, since when and where.

    Args:
        text: the message as it was written, of any length.
        today: the place's date, for "since yesterday".
        extra: the operator's own words.
        learned: what this group taught; it never silences an urgent message.
        explain: also fill in `why`, which costs a hundred times as much.
    """
    folded = fold(text)
    tokens = vocabulary(extra).read(folded)
    present = roles(folded, tokens)
    scores = model().scores(folded, tokens, present)
    if extra:
        scores = _with_own_words(scores, tokens)
    own, danger = _probability(scores.report), _probability(scores.urgent)
    named = not _NAMED.isdisjoint(present)
    confidence = own if named else _probability(scores.report + _NAMES_NOTHING)
    example = None
    if learned and learned.examples:
        confidence, example = learned.shifted(confidence, folded)
    chinese = CHINESE in present
    # Of the message's own scores, whatever the group taught.
    from_ = URGENT_FROM[chinese] if own >= _LIKELY[chinese] else _URGENT_OF_TALK
    urgent = own >= _SURELY_TALK and danger >= from_
    answer = _answer(confidence, urgent=urgent, chinese=chinese)
    silent = answer is Answer.SILENT
    # What says nothing of a hazard and is recorded all the same, because somebody asked for it, is a wish.
    wish = silent and not named
    category = Category.OTHER_PROPOSAL if wish else _CATEGORIES[scores.categories.index(max(scores.categories))]
    return Recognition(
        answer=answer,
        category=category,
        severity=_severity(category, present, urgent=urgent),
        confidence=round(confidence, 3),
        since=None if silent else since(text, today),
        place=None if silent else place(text, extra.places if extra else ()),
        why=reasons(folded, tokens, category, example) if explain else None,
    )


def _answer(confidence: float, *, urgent: bool, chinese: bool) -> Answer:
    if confidence >= RECORD_FROM:
        return Answer.RECORD
    return Answer.ASK if urgent or confidence >= ASK_FROM[chinese] else Answer.SILENT


def _severity(category: Category, present: Sequence[str], *, urgent: bool) -> Severity:
    if urgent:
        return Severity.URGENT
    dangerous = "danger" in present or "fault.slip" in present
    small = category is Category.OTHER_PROPOSAL or "thing.graffiti" in present
    return Severity.MINOR if small and not dangerous else Severity.NORMAL


def _with_own_words(scores: Scores, tokens: Sequence[Token]) -> Scores:
    own = {role.removeprefix("local.") for token in tokens for role in token.classes if role.startswith("local.")}
    if not own:
        return scores
    report = scores.report + (_OWN_TALK if "talk" in own else 0.0) + (_OWN_REPORT if own - {"talk"} else 0.0)
    urgent = scores.urgent + (_OWN_URGENT if "urgent" in own else 0.0)
    pairs = zip(_CATEGORIES, scores.categories, strict=True)
    return Scores(report, urgent, tuple([score + (_OWN_CATEGORY if name in own else 0.0) for name, score in pairs]))


def _probability(log_odds: float) -> float:
    return 1 / (1 + exp(-max(-_STEEPEST, min(_STEEPEST, log_odds))))
