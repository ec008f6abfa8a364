"""The package's own data files, read once."""

from collections.abc import Iterator
from importlib import resources


def lines(name: str) -> Iterator[str]:
    """Give the lines of `lexicon/<name>` that are neither empty nor a comment.

    A comment is a line that starts with `# `.
    """
    text = resources.files(__package__).joinpath("lexicon", name).read_text("utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("# "))
