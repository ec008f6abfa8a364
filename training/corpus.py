"""The training text: lines by kind in `training/text`, with their labels, and reports wrapped into other sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from bot.model import Category, Severity

FOLDER = Path(__file__).parent / "text"
# Of each report: how many sentences that keep it a report, how many that turn it into talk, and what those count.
WRAPS_KEPT = 1
WRAPS_TURNED = 1
WRAP_WEIGHT = 0.1
LONGEST_WRAPPED = 120
# Plain chat is most of what a group says, and a false answer there costs most.
CHAT_WEIGHT = 2.0
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
    """Read all lines in the order of file names, and wrap the reports among them."""
    written: list[Line] = []
    for language in ("en", "zh"):
        lines = [line for name in _REPORT for line in _lines(folder / f"{name}.{language}.txt")]
        wraps = [*_wraps(folder / f"wraps.{language}.txt")]
        written += [*lines, *(wrapped for line in lines for wrapped in _wrapped(line, wraps))]
    return written


def _wrapped(line: Line, wraps: Sequence[tuple[str, str]]) -> Iterator[Line]:
    """Put a report into sentences that keep it one, and into sentences that make it talk.

    That teaches what the sentence around the words of a hazard does, whatever the hazard is.
    """
    if line.report < 1 or len(line.text) > LONGEST_WRAPPED:
        return
    text = line.text.rstrip("。！!.")
    for kind, wrap in _drawn([wrap for wrap in wraps if wrap[0] == "report"], line.text, WRAPS_KEPT):
        yield replace(line, text=wrap.replace("{}", text), weight=WRAP_WEIGHT, kind=f"{line.kind}")
    for kind, wrap in _drawn([wrap for wrap in wraps if wrap[0] != "report"], line.text, WRAPS_TURNED):
        yield Line(wrap.replace("{}", text), report=0.0, kind=kind, weight=WRAP_WEIGHT)


def _drawn(wraps: Sequence[tuple[str, str]], text: str, count: int) -> list[tuple[str, str]]:
    """Draw a few wraps for a text, the same ones each time."""
    return sorted(wraps, key=lambda wrap: sha256(f"{wrap[1]}|{text}".encode()).digest())[:count]


def _wraps(path: Path) -> Iterator[tuple[str, str]]:
    kind = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## "):
            kind = line.removeprefix("## ")
        elif line and not line.startswith("# "):
            yield kind, line


def _lines(path: Path) -> Iterator[Line]:
    report = _REPORT[path.name.partition(".")[0]]
    kind, category, urgent = "", None, False
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## "):
            kind, *severity = line.removeprefix("## ").split()
            category = Category(kind) if report else None
            urgent = Severity.URGENT in severity
        elif line and not line.startswith("# "):
            weight = CHAT_WEIGHT if kind == "chat" else 1.0
            yield Line(line, report, kind, category, urgent, weight)
