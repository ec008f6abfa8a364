"""What is taken for a report, and what is not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Answer, Category, Recognition, Severity
from bot.rules.recognition import Learned, Lexicon, recognise, title

TODAY = date(2026, 11, 24)  # a Tuesday


def heard(text: str) -> Recognition:
    return recognise(text, today=TODAY)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("前两天大风把天窗刮掉了，楼道里刮来好多垃圾，怕砸着人", Category.BUILDING_FALLING),
        ("灯又坏了 3栋2单元 黑得要命", Category.ROADS_LIGHTING),
        ("樓道裡的燈又壞了，好幾天沒人修", Category.ROADS_LIGHTING),
        ("又有人在楼道里给电瓶车充电", Category.FIRE_ELECTRICAL),
        ("垃圾好几天没人收，臭死了", Category.ENVIRONMENT_HYGIENE),
        ("there's a live wire hanging by the bins at no 4", Category.FIRE_ELECTRICAL),
        ("the lift has been out for a week and nobody comes", Category.UTILITIES),
        ("lamp on our stairs 又坏了 nobody fixes it", Category.ROADS_LIGHTING),
    ],
)
def test_a_hazard_told_in_a_plain_message_is_recorded(text: str, category: Category) -> None:
    assert heard(text).answer is Answer.RECORD
    assert heard(text).category is category


@pytest.mark.parametrize(
    ("text", "category", "severity"),
    [
        ("前两天大风把天窗刮掉了，楼道里刮来好多垃圾，怕砸着人", Category.BUILDING_FALLING, Severity.NORMAL),
        ("5号楼一进门闻到很大煤气味", Category.UTILITIES, Severity.URGENT),
        ("5号楼一进门闻到很大煤气味！", Category.UTILITIES, Severity.URGENT),
        ("Strong smell of gas by the door of No. 5!", Category.UTILITIES, Severity.URGENT),
        (
            "A live wire is hanging down over the path by the bins, it is sparking",
            Category.FIRE_ELECTRICAL,
            Severity.URGENT,
        ),
        (
            "The flat on the second floor is let to far too many people, there's smoking in the stairwell every night",
            Category.PUBLIC_SECURITY,
            Severity.NORMAL,
        ),
        ("二楼那家群租，晚上总有人在楼道抽烟，别说是我说的", Category.PUBLIC_SECURITY, Severity.NORMAL),
    ],
)
def test_what_people_most_write_is_recorded_as_what_it_is(text: str, category: Category, severity: Severity) -> None:
    got = heard(text)
    assert (got.answer, got.category, got.severity) == (Answer.RECORD, category, severity)


def test_saying_it_many_times_changes_nothing() -> None:
    assert heard("灯坏了，" * 20).confidence == heard("灯坏了，" * 2).confidence
    assert heard("the lamp is dark " * 20).answer is Answer.RECORD


@pytest.mark.parametrize("text", ["喊了张大爷半天都没应声", "touched the gate and my arm went numb"])
def test_a_report_needs_no_hazard_word(text: str) -> None:
    assert heard(text).answer is not Answer.SILENT
    assert heard(text).severity is Severity.URGENT


@pytest.mark.parametrize(
    "text",
    [
        "5号楼一进门闻到很大煤气味",
        "四楼着火了，快来人",
        "电梯卡住了，里面有人",
        "strong smell of gas in the stairwell",
        "old man collapsed by the gate, not breathing",
        "smoke is coming out of flat 12 and nobody answers",
    ],
)
def test_danger_to_life_is_urgent_and_never_silence(text: str) -> None:
    assert heard(text).severity is Severity.URGENT
    assert heard(text).answer is not Answer.SILENT


@pytest.mark.parametrize(
    "text",
    [
        "墙上的小广告又贴满了",
        "路灯坏了好几天了",
        "路边长草了",
        "The gate squeaks",
        "pothole by the bus stop",
        "bins not emptied again",
    ],
)
def test_a_nuisance_is_not_urgent(text: str) -> None:
    assert heard(text).severity is not Severity.URGENT


@pytest.mark.parametrize(
    "text",
    [
        "楼道灯修好了，谢谢师傅",
        "the lift is working again, thanks all",
        "房价跳水了",
        "房价跳水了，我考试也考糊了，周六见！",
        "The house prices are in free fall, my exam killed me, see you all on Saturday!",
        "that exam killed me",
        "明天上午9点到12点停水检修，请提前储水",
        "planned power cut on friday 9 to 12 for maintenance",
        "昨晚那部电影里大楼着火那段太震撼了",
        "i got killed by the fire boss again lol",
        "早上好",
        "see you at six",
        "谁有电工的电话",
        "selling a scooter, new battery",
        "",
        "。。。！！",
        "👍👍",
    ],
)
def test_talk_is_met_with_silence(text: str) -> None:
    assert heard(text).answer is Answer.SILENT


def test_the_same_message_gets_the_same_answer_in_traditional_and_full_width_characters() -> None:
    assert heard("三單元的燈壞了，好黑").confidence == heard("三单元的灯坏了，好黑").confidence
    assert heard("ＬＩＧＨＴ ｉｓ ｏｕｔ").confidence == heard("light is out").confidence


def test_why_names_words_of_the_message_most_telling_first() -> None:
    why = recognise("灯又坏了 3栋2单元 黑得要命", today=TODAY, explain=True).why
    assert why
    assert any("坏了" in reason for reason in why.answer)
    assert any("灯" in reason for reason in why.category)
    for told in (why.answer, why.category, why.severity):
        weights = [abs(float(reason.split()[-1])) for reason in told]
        assert weights == sorted(weights, reverse=True)


def test_an_operators_words_count() -> None:
    words = Lexicon.parse('places = ["Elm Court"]\n[terms]\nroads_lighting = ["twitten"]\n')
    got = recognise("twitten at Elm Court is blocked again", today=TODAY, extra=words)
    assert (got.answer, got.category, got.place) == (Answer.RECORD, Category.ROADS_LIGHTING, "Elm Court")


def test_an_operators_name_can_be_ignored() -> None:
    words = Lexicon.parse('ignore = ["Fire Station Pub"]')
    plain = recognise("quiz night at the Fire Station Pub", today=TODAY)
    assert recognise("quiz night at the Fire Station Pub", today=TODAY, extra=words).confidence < plain.confidence


@pytest.mark.parametrize(
    ("toml", "named"),
    [
        ("places = [1 2]", "line 1"),
        ('plases = ["x"]', "plases"),
        ('places = "x"', "places"),
        ('ignore = [""]', "word 1"),
        ('[terms]\nfire = ["x"]', "terms.fire"),
    ],
)
def test_a_wrong_words_file_is_named(toml: str, named: str) -> None:
    with pytest.raises(ValueError, match=named):
        Lexicon.parse(toml)


@given(st.text(max_size=300))
def test_no_text_makes_it_raise(text: str) -> None:
    got = recognise(text, today=TODAY, learned=Learned().taught(text, is_report=True), explain=True)
    assert 0 <= got.confidence <= 1


@pytest.mark.parametrize(
    "text", ["\ud83d", "火" * 10_000, "fire " * 2_000, "👨‍👩‍👧" * 500, "İ" * 50, "\x00\n\t", "0" * 5_000]
)
def test_odd_texts_are_answered(text: str) -> None:
    heard(text)
    title(text)
