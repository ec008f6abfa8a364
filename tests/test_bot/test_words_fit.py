"""Whatever people type or call themselves, what the bot says fits into Telegram's limits and is well-formed."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from teremok.validation import validate_html

from bot.connection import markup
from bot.model import Action, Event, Household, Level, Photo, Prompt, Question, Severity, State, Turn, Why
from bot.rules.items.case import Case
from bot.rules.recognition import title
from bot.texts import card_buttons, cards, duties, homes, messages, plain, questions
from bot.texts import photos as photo_texts
from bot.texts.buttons import Message
from bot.texts.cards import CardView
from bot.texts.duties import Sheet
from bot.texts.sentences import NOTICES
from bot.texts.translate import words
from playground.formatting import read_markup
from tests.test_rules.cases import ANNA, BO, CHEN, DEPUTY, EIGHT, GROUP, HEAD, ZHAO, item

LANGUAGES = st.sampled_from(["en", "zh"])
NASTY = st.sampled_from(["<b>", "</b>", "&", "&amp;", "\"'", "{}", "{0}", "{item}", "%s", "👨‍👩‍👧", "煤气", "\u202e", "\n", "@linli_bot", "<a href='x'>", " "])  # fmt: skip


def said(longest: int) -> st.SearchStrategy[str]:
    """What people may type: up to so many UTF-16 units, as Telegram takes it, with all that breaks markup."""
    anything = st.lists(NASTY | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8), max_size=6)
    short = anything.map("".join)
    long = st.builds(lambda part, n: (part * n)[: longest // 2], short.filter(bool), st.integers(1, longest))
    return (short | long).map(lambda text: text[: longest // 2].strip() or "x")


def fits(message: Message | None) -> None:
    """Telegram takes it: text or caption, markup, buttons."""
    assert message is not None
    validate_html(message.text)
    shown = read_markup(message.text, "HTML", None).text
    length = len(shown.encode("utf-16-le")) // 2
    assert 0 < length <= (1024 if message.photo else 4096), length
    keyboard = markup(message.keyboard)
    for row in keyboard.inline_keyboard if keyboard else ():
        for button in row:
            assert button.text.strip()
            assert len(str(button.callback_data).encode()) <= 64


def check(test: Any) -> Any:
    """A property of many texts, quickly enough for two cores."""
    health = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    return settings(max_examples=30, deadline=None, suppress_health_check=health)(test)


@st.composite
def views(draw: st.DrawFn) -> CardView:
    """An item in any state, with a long history and words of any kind everywhere."""
    text, name = draw(said(4096)), draw(said(128))
    state = draw(st.sampled_from(State))
    told = item(
        title=title(text),
        text=text,
        location=draw(st.none() | said(160)),
        since_on=date(2026, 11, 22),
        since_words=draw(said(60)),
        state=state,
        severity=draw(st.sampled_from(Severity)),
        level=draw(st.sampled_from(Level)),
        outcome=draw(said(4096)),
        explanation=draw(said(4096)),
        private=draw(st.booleans()),
        number=999_999,
        id=999_999_999,
    )
    actions = draw(st.lists(st.sampled_from(Action), max_size=12))
    notes = draw(said(4096))
    events = [Event(told.id, EIGHT, action, HEAD.id, notes, to_level=Level.STREET) for action in actions]
    group = replace(GROUP, name=name)
    case = Case(told, group, EIGHT + timedelta(days=2), heads=(HEAD,), deputies=(DEPUTY,), community_officers=(ZHAO,), reporter=ANNA, supporters=(BO, CHEN))  # fmt: skip
    photos = [Photo("file")] if draw(st.booleans()) else []
    return CardView(case, events, photos, emergency="119 / 120 / 110")


@check
@given(views(), LANGUAGES)
def test_cards(view: CardView, language: str) -> None:
    w = words(language)
    fits(cards.group(w, view))
    for level in Level:
        for more in (False, True):
            fits(cards.handler(w, view, card_buttons.handler(w, view.case, level, more=more)))


@check
@given(views(), LANGUAGES, said(4096))
def test_what_is_said_about_an_item(view: CardView, language: str, text: str) -> None:
    w, case = words(language), view.case
    fits(messages.contradicted(w, case, text))
    fits(messages.recorded_privately(w, case.item, "119 / 120 / 110"))
    fits(messages.refused(w, case.item))
    for state in (State.DONE, State.EXPLAINED):
        asked = replace(case, item=replace(case.item, state=state))
        for photos in ([], [Photo("file", "outcome")] * 3):
            asks = messages.follow_up(w, asked, asked.item.round, photos)
            fits(asks)
            assert asks is not None
            fits(messages.mention(replace(ANNA, name=text[:64]), asks))
    shown = [Photo("one"), Photo("two", "outcome")]
    fits(photo_texts.one(w, case.item, shown, shown[1]))


@check
@given(LANGUAGES, said(4096), views(), st.sampled_from([each for each in Question if each is not Question.WHICH_GROUP]))
def test_questions(language: str, text: str, view: CardView, question: Question) -> None:
    if question not in questions.QUESTIONS:
        return
    asked = Prompt(10**9, 1, 1, question, EIGHT, EIGHT, view.case.item.id, {"text": text, "quote": True, "group": 1})
    fits(questions.prompt(words(language), asked, view.case.item))


@check
@given(LANGUAGES, st.sampled_from(sorted(NOTICES)), said(128))
def test_plain_sentences(language: str, name: str, text: str) -> None:
    ours = {"number": 12, "other": 13, "level": "street", "bot": "linli_bot", "day": "2026-11-24", "until": EIGHT.isoformat(), "who": "deputy"}  # fmt: skip
    names = re.findall(r"\{(\w+)\}", NOTICES[name])
    fits(plain.notice(words(language), name, {key: ours.get(key, text) for key in names}))


@check
@given(LANGUAGES, said(128), said(128), st.lists(views(), max_size=2))
def test_the_daily_check_and_lists(language: str, place: str, home: str, found: list[CardView]) -> None:
    w, group = words(language), replace(GROUP, name=place)
    open_items = [view.case.item for view in found] * 15
    day = date(2026, 11, 24)
    turn = Turn(group.id, day, 1, for_household_id=2, why=Why.SWAPPED)
    points = tuple(f"{number} {home}"[:60] for number in range(13))
    sheet = Sheet(group, turn, home, home, [(home, day)] * 5, open_items, points)
    fits(duties.reminder(w, sheet, late=True, passed_on=False))
    fits(duties.checklist(w, sheet))
    fits(duties.missing(w, group, Household(1, 1, home, 1), day))
    fits(messages.mention(replace(ANNA, name=home), Message("hello")))
    fits(homes.households(w, [Household(n, 1, home, n) for n in range(1, 31)]))
    fits(homes.belongs(w, replace(BO, name=place), Household(10**12 - 1, 1, home, 1), of_it=False))
