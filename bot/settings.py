"""What an operator sets, from the environment or a `.env` file; `.env.example` explains each."""

import re
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import BadSettingError
from bot.model import LANGUAGES
from bot.rules.recognition import Lexicon, LexiconError

HIGHEST_PORT = 65535
TELEGRAM = "https://api.telegram.org"


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"no time zone is called {name!r}; Asia/Shanghai and Europe/London are") from error
    return name


def _language(code: str) -> str:
    if code not in LANGUAGES:
        raise ValueError(f"{code!r} is not spoken here; {' and '.join(LANGUAGES)} are")
    return code


def _address(url: str) -> str:
    if url and (urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).netloc):
        raise ValueError("an address starts with http:// or https://")
    return url.rstrip("/")


def _ids(text: str) -> str:
    if not all(part.strip().isdecimal() for part in text.split(",") if part.strip()):
        raise ValueError("numbers with commas between them, such as 12345678,23456789")
    return text


def _secret(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", text):
        raise ValueError("up to 256 letters, digits, _ and - are expected")
    return text


def _listen(text: str) -> str:
    found = re.fullmatch(r"[\w.:\[\]-]+:(\d{1,5})", text, re.ASCII)
    if found is None or int(found[1]) > HIGHEST_PORT:
        raise ValueError("host:port is expected, such as 127.0.0.1:8080")
    return text


class Settings(BaseSettings):
    """Every setting, with what holds when it is not set."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore")

    bot_token: str = ""
    bot_api_url: Annotated[str, AfterValidator(_address)] = TELEGRAM
    database_url: str = "sqlite:///data/bot.db"
    owner_ids: Annotated[str, NoDecode, AfterValidator(_ids)] = ""
    timezone: Annotated[str, AfterValidator(_zone)] = "UTC"
    language: Annotated[str, AfterValidator(_language)] = "en"
    webhook_url: Annotated[str, AfterValidator(_address)] = ""
    webhook_secret: Annotated[str, AfterValidator(_secret)] = ""
    words_file: str = ""
    opinion_url: Annotated[str, AfterValidator(_address)] = ""
    opinion_model: str = ""
    opinion_key: str = ""
    webhook_listen: Annotated[str, AfterValidator(_listen)] = "127.0.0.1:8080"

    def lexicon(self) -> Lexicon | None:
        """The operator's own words, if there is a file of them.

        Raises:
            BadSettingError: the file cannot be read or used; names the line or key.
        """
        if not self.words_file:
            return None
        try:
            return Lexicon.parse(Path(self.words_file).read_text(encoding="utf-8"))
        except OSError as error:
            raise BadSettingError(f"WORDS_FILE {self.words_file} cannot be used: {error.strerror}.") from error
        except (UnicodeDecodeError, LexiconError) as error:
            raise BadSettingError(f"WORDS_FILE {self.words_file} cannot be used: {error}") from error

    @property
    def owners(self) -> frozenset[int]:
        """The operators' Telegram ids."""
        return frozenset(int(part) for part in self.owner_ids.split(",") if part.strip())


def load_settings() -> Settings:
    """The settings as they are now.

    Raises:
        BadSettingError: one cannot be understood; names it and what it may be.
    """
    settings = _read()
    if re.fullmatch(r"sqlite:/{0,3}\s*|sqlite:/*:memory:", settings.database_url):
        raise BadSettingError("DATABASE_URL in .env names no file: one is expected, such as sqlite:///data/bot.db.")
    if settings.webhook_url.startswith("http://") and settings.bot_api_url == TELEGRAM:
        raise BadSettingError("WEBHOOK_URL in .env cannot be used: Telegram calls none but https:// addresses.")
    if settings.webhook_url and not settings.webhook_secret:
        raise BadSettingError("WEBHOOK_SECRET is missing: with WEBHOOK_URL set, choose 20 or more letters and digits.")
    if settings.opinion_url and not settings.opinion_model:
        raise BadSettingError("OPINION_MODEL is missing: with OPINION_URL set, name the model to ask.")
    return settings


def _read() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        raise BadSettingError(_sentence(error)) from error
    except UnicodeDecodeError as error:
        line = len(error.object[: error.start].split(b"\n"))  # no `count`: pybabel takes that for words
        raise BadSettingError(f".env cannot be read: line {line} is not UTF-8. Save the file as UTF-8.") from error
    except OSError as error:
        raise BadSettingError(f".env cannot be read: {error.strerror}. Check whom it belongs to.") from error


def _sentence(error: ValidationError) -> str:
    first = error.errors()[0]
    name = "_".join(str(part) for part in first["loc"]).upper()
    return f"{name} in .env cannot be used: {first['msg'].removeprefix('Value error, ')}."
