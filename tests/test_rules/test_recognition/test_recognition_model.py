"""The committed weights are those of the committed text, and they reach their floor on the project's own set."""

from base64 import b64decode, b64encode
from pathlib import Path

import pytest

from bot.model import Answer, Severity
from bot.rules.recognition import lanes, resources, scorer
from bot.rules.recognition.features import roles
from bot.rules.recognition.normalise import fold
from bot.rules.recognition.vocabulary import vocabulary

ROOT = Path(__file__).parents[3]
MODEL = ROOT / "bot/rules/recognition/lexicon/model.tsv"
MESSAGES = ROOT / "evaluation/messages.jsonl"


def test_the_weights_belong_to_the_text_and_words_in_the_repository() -> None:
    train = pytest.importorskip("training.train", reason="training needs numpy")
    assert MODEL.read_text("utf-8").splitlines()[1] == f"# {train.checksum()}"


@pytest.mark.parametrize(
    "text",
    [
        "smoke from the lift in block 3, smoke alarms silent too",
        "灯又坏了 3栋2单元lift也坏了 黑得要命😂",
        "the café's naïve owner 😂 lol😂😂 left 100 bags",
        "樓道裡的燈又壞了，好幾天沒人修",
        "灯灯灯灯",
    ],
)
def test_it_looks_at_what_it_learned_from(text: str) -> None:
    matrix = pytest.importorskip("training.matrix", reason="training needs numpy")
    model = scorer.model()
    known = {("bias", "bias"): model.always} | {("gram", name): weight for name, weight in model.grams.items()}
    known |= {("role", name): weight for name, weight in model.single.items()}
    for kind, sign, weights in (("pair", "+", model.pairs), ("next", ">", model.sequences), ("span", " ", model.spans)):
        known |= {(kind, sign.join(two)): weight for two, weight in weights.items()}
    folded = fold(text)
    tokens = vocabulary().read(folded)
    learned = sum(known.get(feature, 0) for feature in matrix.features(text))
    assert model.total(folded, tokens, roles(folded, tokens)) == learned


# Fold keeps 200 characters of Chinese, so 200 alone and fewer than 400 runs of two or three; or 400 of English, so 200
# words of one letter, 200 times two in a row, and 66 words long enough for a stem.
@pytest.mark.parametrize(("single", "grams", "spans"), [(200, 400, 0), (0, 466, 200)], ids=["Chinese", "English"])
def test_no_message_is_too_much_for_a_lane(single: int, grams: int, spans: int) -> None:
    """Adds up, for each lane, the heaviest weights of as many features as the longest text can have."""
    most = {"single": single, "gram": grams, "span": spans, "pair": 5000, "next": 200, "role": 200, "bias": 1}
    by_kind: dict[str, list[bytes]] = {kind: [] for kind in most}
    for line in resources.lines("model.tsv"):
        kind, name, weights = line.split("\t")
        if kind in by_kind:
            by_kind["single" if kind == "gram" and len(name) == 1 else kind].append(b64decode(weights))
    for lane in range(len(scorer.SCORES) + scorer.UNITS):
        away = {
            kind: sorted((abs(row[lane] - lanes.ZERO) for row in rows), reverse=True) for kind, rows in by_kind.items()
        }
        assert sum(sum(away[kind][:number]) for kind, number in most.items()) < lanes.Lanes(1, "H").middle


def test_lanes_are_added_side_by_side() -> None:
    two = lanes.Lanes(2, "H")
    packed = two.packed(b64encode(bytes([lanes.ZERO - 3, lanes.ZERO + 2])).decode())
    assert [number - two.middle for number in two.read(packed + packed)] == [-6, 4]


@pytest.mark.skipif(not MESSAGES.exists(), reason="the evaluation set is not in this copy")
def test_the_projects_own_set_is_answered_well_enough() -> None:
    evaluate = pytest.importorskip("training.evaluate")
    cases = evaluate.judged(evaluate.read([MESSAGES]))
    reports = [case for case in cases if case.row["report"] is True]
    talk = [case for case in cases if case.row["report"] is False]
    urgent = [case for case in reports if case.urgent]
    others = [case for case in reports if not case.urgent]
    found = [case for case in reports if case.got.answer is not Answer.SILENT]
    assert evaluate.rate(reports, Answer.SILENT) <= 7
    assert evaluate.rate(reports, Answer.RECORD) >= 82
    assert evaluate.rate(talk, Answer.RECORD) <= 4
    assert evaluate.rate(talk, Answer.ASK) <= 11
    assert sum(case.category_right for case in found) >= 0.87 * len(found)
    assert sum(case.got.severity is Severity.URGENT for case in urgent) >= 0.8 * len(urgent)
    assert sum(case.got.severity is Severity.URGENT for case in others) <= 0.08 * len(others)
    assert sum(case.got.answer is Answer.SILENT for case in urgent) <= 2
