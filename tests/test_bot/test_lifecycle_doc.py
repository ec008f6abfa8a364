"""docs/lifecycle.md is what the tables say."""

from pathlib import Path

from bot.lifecycle_doc import render
from bot.model import Action
from bot.rules.items.lifecycle import TABLE


def test_the_printed_lifecycle_is_the_tables() -> None:
    printed = (Path(__file__).parents[2] / "docs" / "lifecycle.md").read_text(encoding="utf-8")
    assert printed == render(), "run: python -m bot lifecycle > docs/lifecycle.md"


def test_every_action_but_the_first_is_in_the_table() -> None:
    assert set(TABLE) == set(Action) - {Action.REPORT}
