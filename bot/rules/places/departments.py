"""A street's list of departments that can be named to do something: read by anybody in office, kept by its officers."""

from bot.decision import Decision, SettingSet, decide
from bot.model import Place
from bot.rules.items.case import RefusedError
from bot.rules.places.place_settings import check, settings_of
from bot.rules.places.setting_values import WrongSettingError


def add(street: Place, names: str) -> Decision:
    """Add one, or several with “,” or “;” between them. Raises RefusedError."""
    return _keep(street, [*_known(street), *_read(names)])


def remove(street: Place, names: str) -> Decision:
    """Take these off, however their letters are cased. Raises RefusedError."""
    gone = {name.casefold() for name in [names.strip(), *_read(names)]}  # a name may have a comma itself
    kept = [name for name in _known(street) if name.casefold() not in gone]
    if len(kept) == len(_known(street)):
        raise RefusedError("department_unknown", name=names)
    return _keep(street, kept)


def _known(street: Place) -> tuple[str, ...]:
    return settings_of((street,)).departments


def _read(names: str) -> list[str]:
    try:
        read = check("departments", names)
    except WrongSettingError:
        raise RefusedError("department_long") from None
    if not isinstance(read, list):
        raise RefusedError("department_which")
    return read


def _keep(street: Place, names: list[str]) -> Decision:
    unique: dict[str, str] = {}
    for name in names:
        unique.setdefault(name.casefold(), name)
    return decide(SettingSet(street.id, "departments", list(unique.values()) or None))
