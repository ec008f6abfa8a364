"""Measure recognition on labelled messages: `python -m training.evaluate PATH...`.

A line is a JSON object with `lang`, `set`, `text` and `report` (true, false, or null where arguable: shown, not
scored). Reports have a `category`, maybe a second acceptable one in `also`, and `urgent` or `severity`. Talk may name
its `kind`. Other fields are ignored.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

from bot.model import Answer, Category, Recognition, Severity
from bot.rules.recognition import recognise

# The date matters to `since` alone, which is not scored here.
TODAY = date(2026, 11, 24)


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled message and what it was taken for."""

    row: dict[str, Any]
    got: Recognition

    @property
    def group(self) -> str:
        """Language and set, as figures are told."""
        return f"{self.row.get('lang', '?')} {self.row.get('set', '?')}"

    @property
    def urgent(self) -> bool | None:
        """What the label says of danger to life; None when it says nothing."""
        if self.row.get("urgent") is not None:
            return bool(self.row["urgent"])
        severity = self.row.get("severity")
        return None if severity is None else severity == Severity.URGENT

    @property
    def category_right(self) -> bool:
        """Whether the category is the label's or its second one."""
        return self.got.category in {self.row.get("category"), self.row.get("also")}


def read(paths: Sequence[Path]) -> list[dict[str, Any]]:
    """Read the labelled lines of JSONL files."""
    rows: list[dict[str, Any]] = []
    for path in paths:
        rows.extend(json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())
    return rows


def judged(rows: Iterable[dict[str, Any]]) -> list[Case]:
    """Recognise each labelled line."""
    return [Case(row, recognise(row["text"], today=TODAY)) for row in rows]


def rate(cases: Sequence[Case], answer: Answer) -> float:
    """Return the share of `cases` that got `answer`, in percent."""
    return 100 * sum(case.got.answer is answer for case in cases) / len(cases) if cases else 0.0


def summary(cases: Sequence[Case]) -> list[str]:
    """Give the figures that the goals are set in, one a line."""
    reports = [case for case in cases if case.row["report"] is True]
    found = [case for case in reports if case.got.answer is not Answer.SILENT]
    return [
        *_by_group("reports", reports),
        *_by_group("talk", [case for case in cases if case.row["report"] is False]),
        *_by_group("arguable, not scored", [case for case in cases if case.row["report"] is None]),
        *_categories([case for case in found if case.row.get("category")]),
        *_urgency(cases),
    ]


def confusion(cases: Sequence[Case]) -> list[str]:
    """Give a Markdown table of the found reports: a row per labelled category, a column per answered one."""
    found = [
        case
        for case in cases
        if case.row["report"] is True and case.got.answer is not Answer.SILENT and case.row.get("category")
    ]
    counts = Counter(
        (case.row["category"], case.row["category"] if case.category_right else case.got.category) for case in found
    )
    lines = [f"| label \\ answer | {' | '.join(Category)} |", f"|---|{'---:|' * len(Category)}"]
    for label in Category:
        cells = " | ".join(str(counts[label, answered] or "·") for answered in Category)
        lines.append(f"| {label} | {cells} |")
    return lines


def mistakes(cases: Sequence[Case]) -> list[str]:
    """Give the lines that went wrong, reports missed first."""
    wrong = [
        f"{case.got.answer:6} {case.got.confidence:.2f} {case.got.severity:6} {case.got.category:19} "
        f"{case.group} {case.row.get('kind', '')} {case.row.get('category') or ''} | {case.row['text'][:110]!r}"
        for case in cases
        if _is_wrong(case)
    ]
    return sorted(wrong)


def speed(rows: Sequence[dict[str, Any]], seconds: float = 1.0) -> float:
    """Return messages a second of one core's time, over the given messages again and again."""
    texts = [row["text"] for row in rows]
    done, start = 0, process_time()
    while (spent := process_time() - start) < seconds:
        for text in texts:
            recognise(text, today=TODAY)
        done += len(texts)
    return done / spent


def first_answer() -> tuple[float, float]:
    """Return the milliseconds of importing the package in a new process, and of the first answer after it."""
    code = (
        "from time import process_time as clock; from datetime import date; a = clock();"
        "from bot.rules.recognition import recognise; b = clock();"
        "recognise('灯坏了 lamp', today=date(2026, 1, 1)); print(b - a, clock() - b)"
    )
    output = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own line
    imported, answered = map(float, output.split())
    return imported * 1000, answered * 1000


def _by_group(name: str, cases: Sequence[Case]) -> list[str]:
    if not cases:
        return []
    groups: defaultdict[str, list[Case]] = defaultdict(list)
    for case in cases:
        groups[case.group].append(case)
    lines = ["", f"{name:28} {'n':>5} {'record':>8} {'ask':>8} {'silent':>8} {'found':>8}"]
    for group, members in [*sorted(groups.items()), ("all", list(cases))]:
        record, ask, silent = (rate(members, answer) for answer in Answer)
        lines.append(f"{group:28} {len(members):5} {record:7.1f}% {ask:7.1f}% {silent:7.1f}% {100 - silent:7.1f}%")
    return lines


def _categories(found: Sequence[Case]) -> list[str]:
    if not found:
        return []
    right = sum(case.category_right for case in found)
    return ["", f"category right, of found reports: {right}/{len(found)} = {100 * right / len(found):.1f}%"]


def _urgency(cases: Sequence[Case]) -> list[str]:
    labelled = [case for case in cases if case.row["report"] is True and case.urgent is not None]
    urgent = [case for case in labelled if case.urgent]
    others = [case for case in labelled if not case.urgent]
    lines = []
    for name, members in [
        ("urgent reports rated urgent", urgent),
        ("urgent reports silent", urgent),
        ("other reports rated urgent", others),
        ("talk rated urgent", [case for case in cases if case.row["report"] is False]),
    ]:
        hits = sum(
            case.got.answer is Answer.SILENT if name.endswith("silent") else case.got.severity is Severity.URGENT
            for case in members
        )
        if members:
            lines.append(f"{name}: {hits}/{len(members)} = {100 * hits / len(members):.1f}%")
    return lines


def _is_wrong(case: Case) -> bool:
    if case.row["report"] is None:
        return False
    if case.row["report"] is False:
        return case.got.answer is not Answer.SILENT
    severe = case.got.severity is Severity.URGENT
    return (
        case.got.answer is not Answer.RECORD
        or (bool(case.row.get("category")) and not case.category_right)
        or (case.urgent is not None and severe != case.urgent)
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures for the named files."""
    parser = argparse.ArgumentParser(description="Measure recognition on labelled messages (JSONL).")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--mistakes", action="store_true", help="list the lines that went wrong")
    options = parser.parse_args(arguments)
    rows = read(options.paths)
    cases = judged(rows)
    imported, answered = first_answer()
    lines = [*summary(cases), "", *confusion(cases), ""]
    lines.append(f"{speed(rows):,.0f} messages a second on one core")
    lines.append(f"import {imported:.0f} ms, first answer after it {answered:.0f} ms")
    print("\n".join(lines + (["", *mistakes(cases)] if options.mistakes else [])))  # noqa: T201 - this is what it is for


if __name__ == "__main__":
    main()
