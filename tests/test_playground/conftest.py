"""Asynchronous tests run on anyio's plugin, which comes with httpx and Starlette."""

import pytest


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True)
def _durations_are_timedeltas(monkeypatch: pytest.MonkeyPatch) -> None:
    """python-telegram-bot warns wherever it meets a `retry_after` unless told to use its future type."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
