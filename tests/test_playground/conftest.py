"""Asynchronous tests run on anyio's plugin, which comes with httpx and Starlette."""

import pytest


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
