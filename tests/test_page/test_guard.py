"""Other pages are kept out, and what cannot be done is said with a reason."""

from collections.abc import AsyncIterator

import httpx
import pytest

from playground.page import Host

pytestmark = pytest.mark.anyio


@pytest.fixture
async def http(address: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=address) as client:
        yield client


async def _token(http: httpx.AsyncClient) -> dict[str, str]:
    page = (await http.get("/")).text
    return {"x-page-token": page.split('name="page-token" content="')[1].split('"')[0]}


async def test_only_loopback_names_are_answered(http: httpx.AsyncClient) -> None:
    for name in ("evil.example", "127.0.0.1.evil.example", "evil.example:80", ""):
        assert (await http.get("/state", headers={"host": name})).status_code == 421
    assert (await http.get("/", headers={"host": "localhost:1"})).status_code == 200
    assert (await http.get("/", headers={"host": "[::1]:1"})).status_code == 200


async def test_acts_need_the_token_of_this_run_and_this_page(http: httpx.AsyncClient, host: Host) -> None:
    epoch = host.epoch
    token = await _token(http)
    assert (await http.post("/act/reset", json={})).status_code == 403
    assert (await http.post("/act/reset", json={}, headers={"x-page-token": "guess"})).status_code == 403
    elsewhere = token | {"sec-fetch-site": "cross-site"}
    assert (await http.post("/act/reset", json={}, headers=elsewhere)).status_code == 403
    assert host.epoch == epoch


async def test_headers_are_strict(http: httpx.AsyncClient) -> None:
    for path in ("/", "/state", "/static/js/main.js", "/nowhere"):
        headers = (await http.get(path)).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
    assert (await http.get("/static/js/main.js")).headers["content-type"].startswith("text/javascript")


async def test_only_files_of_the_page_and_the_playground_are_served(http: httpx.AsyncClient) -> None:
    for path in ("/static/..%2f..%2froutes.py", "/static/%2e%2e/view.py", "/file/..%2fbot.db", "/file/nothing"):
        assert (await http.get(path)).status_code == 404


async def test_an_act_that_cannot_be_done_says_so(http: httpx.AsyncClient, host: Host) -> None:
    token = await _token(http)
    phone = host.setting.phones()[0].person.id
    there = {"phone": phone, "chat": "c1"}
    cases = {
        ("say", 400): {"phone": 1, "chat": "c1", "text": "x"},
        ("edit", 400): there | {"message": "m1", "text": "x"},
        ("press", 400): there | {"message": "m99"},
        ("clock", 400): {"to": "yesterday"},
        ("story", 400): {"name": "none"},
        ("start", 400): {},
        ("dance", 404): {},
        ("react", 409): {"epoch": host.epoch - 1},
    }
    for (what, status), body in cases.items():
        answer = await http.post(f"/act/{what}", json=body, headers=token)
        assert (what, answer.status_code) == (what, status)
        assert answer.json()["error"]
    assert (await http.post("/act/say", content=b"[1]", headers=token)).status_code == 400
    assert (await http.post("/act/say", content=b"{", headers=token)).status_code == 400
