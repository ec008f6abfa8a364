"""What can go wrong, each with the sentence a person needs to put it right."""

CHECK_URL = "Check DATABASE_URL in .env."


class LinliError(Exception):
    """Something the person at the keyboard can put right; its text says how."""

    exit_code = 2


class BadSettingError(LinliError):
    """A setting is missing or cannot be understood."""


class BadDatabaseError(LinliError):
    """The database cannot be opened."""

    def __init__(self, url: str, why: str, advice: str = CHECK_URL, *, passes: bool = False) -> None:
        """`passes`: it may be opened later, without anybody putting something right."""
        super().__init__(f"The database {url} cannot be opened: {why}. {advice}")
        self.exit_code = 1 if passes else 2


class BadRosterError(LinliError):
    """A file to import has a wrong row; nothing was imported."""


class StoppedError(LinliError):
    """The bot has ended by itself, and may do better when it is started again; one line, without what people said."""

    exit_code = 1
