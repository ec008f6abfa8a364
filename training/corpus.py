"""The training text: lines by kind in `training/text`, with their labels."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.model import Category, Severity

FOLDER = Path(__file__).parent / "text"
# Plain chat is most of what a group says, and a false answer there costs most.
_CHAT = frozenset({"chat", "lifechat"})
_CHAT_WEIGHT = 2.0
# A cry for help of one word has only that one to learn from, and a miss there costs most. The plainest sentences
# ("the light is out") are written once, like all others, and said a hundred times as often.
_WEIGHTS = {"cries": 2.0, "plainest": 4.0, "texting": 2.0}
# What everybody writes in everybody's words ("needs to be repaired"): writers who look for breadth avoid both.
_WEIGHTS |= dict.fromkeys(("usualwords", "plainstyle", "usualimplied", "usualchat"), 3.0)
# A message of which no word is known is talk, and no alarm: one such line for each language, as heavy as many.
_UNKNOWN = ("", "龘")
_UNKNOWN_WEIGHT = 5000.0
# What a file's lines are: surely reports, surely talk, or in between, where asking is right.
_REPORT = {"reports": 1.0, "letters": 1.0, "borderline": 0.5, "talk": 0.0}


@dataclass(frozen=True, slots=True)
class Line:
    """A text with its labels; `kind` is the file's heading above it."""

    text: str
    report: float
    kind: str
    category: Category | None = None
    urgent: bool = False
    weight: float = 1.0


def corpus(folder: Path = FOLDER) -> list[Line]:
    """Read all lines, in the order of file names, and what is said of none of them."""
    unknown = [Line(text, 0.0, "unknown", weight=_UNKNOWN_WEIGHT) for text in _UNKNOWN]
    return [line for path in sorted(folder.glob("*.txt")) for line in _lines(path)] + unknown


def _lines(path: Path) -> Iterator[Line]:
    report = _REPORT[path.name.partition(".")[0]]
    kind, category, urgent = "", None, False
    usual = _WEIGHTS.get(path.name.split(".")[-2], 1.0)
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## "):
            kind, *severity = line.removeprefix("## ").split()
            category = Category(kind) if report else None
            urgent = Severity.URGENT in severity
        elif line and not line.startswith("# "):
            weight = _CHAT_WEIGHT if kind in _CHAT else usual
            yield Line(line, report, kind, category, urgent, weight)
