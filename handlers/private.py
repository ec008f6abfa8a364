"""What is said to the bot alone: the answer to its question, or a report that stays private."""

from bot.model import Answer, Prompt, Question
from bot.rules.words.deeds import tells_of_deeds_alone
from bot.rules.words.meant import calls_for_rescue
from bot.rules.words.said import is_empty
from handlers.duties import offer_said
from handlers.duties.check_found import found_in_check
from handlers.items import (
    about_item,
    fixed_or_not,
    handled_said,
    handling_said,
    hurried,
    neighbour_said,
    outcomes,
    said_again,
    undoing,
    which_item,
)
from handlers.reporting import (
    addressed,
    correcting,
    photo_after,
    report_command,
    stranger,
    taking_back,
    unnamed,
    wordless,
)
from handlers.reporting.groups_for import groups_of
from handlers.reporting.intake import ask_whether, gather, judge, keep_photo, photo_of, take_report
from handlers.talking import answer_or_new, answers, asking, choices, helping, pointing, spoken
from handlers.visit import Visit


def on_private_message(visit: Visit) -> None:
    """Anything said to the bot in private."""
    text = visit.message.text or visit.message.caption or ""
    if wordless.answered(visit):
        return
    if report_command.is_command(visit, text):
        report_command.on_report(visit)
    elif not outcomes.more_of_album(visit) and not _is_understood(visit, which_item.without_code(visit, text.strip())):
        _report(visit, text)


def _is_understood(visit: Visit, text: str) -> bool:
    """Whether it is something else than a report: words about an item, an aside, an answer, what a button says."""
    return (
        handling_said.of_card(visit, text)
        or neighbour_said.of_card(visit, text)
        or taking_back.of_card(visit, text)
        or about_item.heard(visit, text)
        or offer_said.in_reply(visit, text)
        or spoken.aside(visit, text)
        or any(_answers(visit, asked, text) for asked in _open(visit))
        or offer_said.in_private(visit, text)
        or which_item.of_thing(visit, text)
        or spoken.for_button(visit, text)
        or handling_said.of_the_only_one(visit, text)
        or handled_said.of_the_only_one(visit, text)
        or hurried.of_the_only_one(visit, text)
        or fixed_or_not.not_yet_known(visit, text)
        or said_again.of_replied(visit, text)
        or unnamed.heard(visit, text)
        or undoing.heard(visit, text)
        or taking_back.of_the_newest(visit, text)
        or correcting.of_the_newest(visit, text)
        or hurried.after_danger(visit, text)
        or (bool(text) and not visit.message.photo and _is_talk(visit, text))
        or answers.too_late(visit, text)
    )


def _is_talk(visit: Visit, text: str) -> bool:
    return (
        asking.in_private(visit, text)
        or pointing.the_way(visit, text)
        or spoken.small_talk(visit, text)
        or fixed_or_not.may_be_doubted(visit, text)
    )


def _answers(visit: Visit, asked: Prompt, text: str) -> bool:
    """Whether it answers this question: any words do, where it asks for words."""
    if asked.question in answers.TAKERS:
        return answer_or_new.is_answer(visit, asked, text)
    if asked.question is Question.MEANT:
        return answer_or_new.answered_in_words(visit, asked, text)
    return choices.answered_in_words(visit, asked)


def _open(visit: Visit) -> list[Prompt]:
    """The questions that may be meant, newest first: with several open, a reply says which one."""
    assert visit.user is not None
    asked = visit.question_replied_to()
    return [asked] if asked else visit.store.prompts.open_to(visit.user.id, visit.chat_id, visit.now)


def _report(visit: Visit, text: str) -> None:
    """It stays private; a photo waits for its words."""
    if text and _says_something(visit, text):
        said = gather(visit, visit.message, text)
        if _is_deed_of_office(visit, text):
            ask_whether(visit, groups_of(visit)[0], said, in_private=True, unheard=True)
        elif not found_in_check(visit, said):
            take_report(visit, said, ask=True)
    elif photo_of(visit.message) and not groups_of(visit):
        stranger.tell(visit, text)
    elif photo_of(visit.message):
        keep_photo(visit)
        if not photo_after.joins(visit):
            visit.ask(Question.REPORT, visit.here, visit.chat_id)
    elif visit.message.sticker is not None:
        addressed.thank(visit)
    else:
        helping.on_help(visit)


def _is_deed_of_office(visit: Visit, text: str) -> bool:
    """Whether somebody in office tells of nothing wrong, but of what they have done: only the button writes it down."""
    person = visit.person
    holds_office = person is not None and bool(visit.store.places.offices_of(person.id)) and bool(groups_of(visit))
    return holds_office and tells_of_deeds_alone(text) and not calls_for_rescue(text)


def _says_something(visit: Visit, text: str) -> bool:
    """Whether words are more than a greeting or an ok. The shortest may be a cry: “火！” is one letter."""
    groups = groups_of(visit)
    return not is_empty(text) or (bool(groups) and judge(visit, groups[0], text).answer is not Answer.SILENT)
