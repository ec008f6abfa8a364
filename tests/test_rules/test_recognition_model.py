"""The committed weights are those of the committed text, and they reach their floor on the project's own set."""

from pathlib import Path

import pytest

from bot.model import Answer

ROOT = Path(__file__).parents[2]
MODEL = ROOT / "bot/rules/recognition/lexicon/model.tsv"
MESSAGES = ROOT / "evaluation/messages.jsonl"


def test_the_weights_belong_to_the_text_and_words_in_the_repository() -> None:
    train = pytest.importorskip("training.train", reason="training needs numpy")
    assert MODEL.read_text("utf-8").splitlines()[1] == f"# {train.checksum()}"


@pytest.mark.skipif(not MESSAGES.exists(), reason="the evaluation set is not in this copy")
def test_the_projects_own_set_is_answered_well_enough() -> None:
    evaluate = pytest.importorskip("training.evaluate")
    cases = evaluate.judged(evaluate.read([MESSAGES]))
    reports = [case for case in cases if case.row["report"] is True]
    talk = [case for case in cases if case.row["report"] is False]
    assert evaluate.rate(reports, Answer.SILENT) <= 12
    assert evaluate.rate(talk, Answer.RECORD) <= 5
    assert evaluate.rate(talk, Answer.ASK) <= 12
