"""Settings of a place as an operator types them: `python -m bot settings DT-03 key=value …`."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.decision import SettingSet, decide
from bot.errors import BadSettingError
from bot.model import Place
from bot.rules.places.emergency import emergency_number
from bot.rules.places.place_settings import KEYS, check, check_order, settings_of
from bot.rules.places.setting_values import WrongSettingError
from storage import Store


def set_place(store: Store, code: str, pairs: Sequence[str], now: datetime) -> list[str]:
    """Set what `pairs` say ("key=value"; an empty value gives the key back to the place above), all or nothing.

    Answers with the lines of what the place itself sets now.

    Raises:
        BadSettingError: the place, a key or a value is wrong; says what is expected.
    """
    place = _named(store, code)
    changes = [_change(place, pair) for pair in pairs]
    with store.transaction():
        before = set(_disorder(store, place))
        store.commit(decide(changes), now)
        for wrong in _disorder(store, place):
            if wrong not in before:
                raise BadSettingError(wrong)
    return lines(store.places.get(place.id))


def _disorder(store: Store, place: Place) -> Iterator[str]:
    """Where the ladder is out of order, there or at a place below that sets a part of it itself."""
    for each in store.places.all():
        chain = store.places.chain(each)
        if not (each.id == place.id or (each.settings and place.id in {above.id for above in chain})):
            continue
        try:
            check_order(settings_of(chain))
        except WrongSettingError as error:
            yield str(error) if each.id == place.id else f"At {each.code}, {error}"


def holding(store: Store, code: str) -> list[str]:
    """What holds at a place, as it would be typed, and which place has set it if one has.

    Raises:
        BadSettingError: there is no such place.
    """
    chain = store.places.chain(_named(store, code))
    defaults = {key: each.default for key, each in KEYS.items()} | {"emergency": emergency_number(chain)}
    return [_holds(chain, key, defaults[key]) for key in KEYS]


def _holds(chain: Sequence[Place], key: str, default: str) -> str:
    setter = next((place for place in chain if key in place.settings), None)
    if setter is None:
        return f"{key}={default}"
    return f"{key}={_typed(setter.settings[key])}  (set at {setter.code})"


def _named(store: Store, code: str) -> Place:
    place = store.places.by_code(code)
    if place is None:
        raise BadSettingError(f"There is no place with the code {code}. `linli import` adds places.")
    return place


def _change(place: Place, pair: str) -> SettingSet:
    key, equals, value = pair.partition("=")
    if not equals:
        raise BadSettingError(f"{pair}: key=value is expected, such as quiet_hours=22:00-07:00.")
    try:
        return SettingSet(place.id, key.strip(), check(key.strip(), value))
    except WrongSettingError as error:
        raise BadSettingError(str(error)) from None


def lines(place: Place) -> list[str]:
    """What a place itself sets, as it would be typed."""
    return [f"{key}={_typed(place.settings[key])}" for key in KEYS if key in place.settings]


def _typed(value: object) -> str:
    if not isinstance(value, list):
        return str(value)
    return "; ".join(value) + (";" if len(value) == 1 and "," in value[0] else "")


def explained() -> list[str]:
    """Every key with what it means and an example, for `--help`."""
    return [f"{key}: {each.means}, such as {each.example}" for key, each in KEYS.items()]
