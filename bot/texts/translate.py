"""The languages. English is written in the code; `bot/locales/*/LC_MESSAGES/linli.po` has the others.

The catalogues are read as they are, so nothing has to be compiled before the bot can speak. Babel is
imported in this room alone.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

from babel.core import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from bot.model import LANGUAGES

OWN_NAMES = {"zh": "中文", "en": "English"}
LOCALES = {"en": Locale("en", "GB"), "zh": Locale("zh", script="Hans")}  # GB: day before month, 24 hours


def N_(text: str) -> str:  # noqa: N802  # the name that gettext's tools look for
    """Mark a text that is translated later, where the language is known."""
    return text


def known_language(code: str | None) -> str | None:
    """The language of ours that an IETF code such as "zh-hans" means; None if we do not speak it."""
    short = (code or "").split("-")[0].split("_")[0].lower()
    return short if short in LANGUAGES else None


@dataclass(frozen=True, slots=True)
class Words:
    """Everything said in one language."""

    language: str
    year: int | None = None  # in which it is read: a day of another one is said with its year

    @property
    def locale(self) -> Locale:
        """How this language writes dates and lists."""
        return LOCALES[self.language]

    def __call__(self, text: str, /, **values: object) -> str:
        """The text in this language, with `{names}` filled in."""
        return str(_catalogue(self.language).gettext(text)).format(**values)

    def count(self, one: str, many: str, n: int) -> str:
        """A text that changes with a number, which it names `{n}`."""
        return str(_catalogue(self.language).ngettext(one, many, n)).format(n=n)


@cache
def _catalogue(language: str) -> NullTranslations:
    if language == "en":
        return NullTranslations()
    path = files("bot") / "locales" / language / "LC_MESSAGES" / "linli.po"
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled, domain="linli")


def words(language: str | None, year: int | None = None) -> Words:
    """The words of a language; English where we do not speak it."""
    return Words(known_language(language) or "en", year)
