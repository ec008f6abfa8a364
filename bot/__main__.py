"""The command line: `linli`, or `python -m bot`."""

import asyncio
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.errors import LinliError

cli = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    help="linli: hazards reported in plain messages, followed until they have an ending.",
    pretty_exceptions_show_locals=False,
)

Language = Annotated[str, typer.Option(help="en or zh")]


def clock() -> datetime:
    """The machine's clock; everything else takes the time as an argument."""
    return datetime.now(UTC)  # noqa: TID251  # this is the one place that reads it


@cli.command()
def run(*, verbose: Annotated[bool, typer.Option(help="Log what it does (never what people say).")] = False) -> None:
    """Run the bot until it is stopped (Ctrl-C or SIGTERM)."""
    from bot.app import App
    from bot.ending import as_told
    from bot.logs import set_up
    from bot.settings import load_settings

    set_up(verbose=verbose)
    app = App(load_settings(), clock)
    if not app.store.places.all():
        typer.echo(
            "The roster is empty: run `linli import places.csv roster.csv`. The bot starts all the same.", err=True
        )
    try:
        asyncio.run(_until_stopped(app))
    except Exception as error:  # noqa: BLE001  # whatever it is, it is told in one line
        raise as_told(error) from None  # its traceback could quote people


async def _until_stopped(app: Any) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    await app.run(stop)


@cli.command()
def demo(language: Language = "en") -> None:
    """Play the whole story against the playground, without a token, and check that each outcome came true."""
    from demo.run import main as play

    raise typer.Exit(play(language))


@cli.command(name="try")
def try_(
    *,
    port: Annotated[int, typer.Option(help="0 takes any free one.")] = 8060,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
    language: Language = "en",
) -> None:
    """Be the neighbours in a browser page, without a token."""
    typer.echo("linli is starting…")  # the playground's library takes seconds to import
    from demo.stage import main as show

    show(port, open_browser=browser, language=language)


@cli.command()
def check() -> None:
    """Look at token, privacy mode, webhook, clock, chats, database and roster; say what to do about each."""
    from bot.checks import check as look
    from bot.logs import set_up
    from bot.settings import load_settings

    set_up(verbose=False)  # the library would write a proxy's page out, with the token on it
    found = look(load_settings(), clock)
    for finding in found:
        typer.echo(f"{finding.mark} {finding.what}: {finding.seen}")
        for line in finding.advice.splitlines():
            typer.echo(f"    {line}")
    raise typer.Exit(1 if any(finding.mark == "!" for finding in found) else 0)


@cli.command(name="import")
def import_(
    places: Path,
    roster: Path,
    *,
    take_out: Annotated[bool, typer.Option("--take-out", help="Whoever is not listed leaves home and office.")] = False,
) -> None:
    """Read places.csv and roster.csv. Repeatable: updates, never duplicates; a wrong row imports nothing.

    Whoever joined a household in the chat is not in the file: nobody is taken out of theirs unless told so, nor out
    of an office at a place of which the roster says nothing.
    """
    from bot.importing import import_files
    from bot.settings import load_settings
    from storage import Store

    settings = load_settings()
    store = Store(settings.database_url)
    for line in import_files(store, settings, places, roster, clock(), take_out=take_out):
        typer.echo(line)


@cli.command()
def recognise(
    messages: Annotated[list[str] | None, typer.Argument(help="Messages; without any, standard input is read.")] = None,
    *,
    why: Annotated[bool, typer.Option(help="Say which words decided.")] = False,
) -> None:
    """Write what each message would be taken for: those given, or JSON lines {"text": …} from standard input."""
    from bot.recognise import answer_lines, as_lines
    from bot.settings import load_settings

    lines = as_lines(messages) if messages else sys.stdin
    for line in answer_lines(lines, clock().date(), load_settings().lexicon(), why=why):
        typer.echo(line)


@cli.command()
def export(
    file: Path,
    *,
    place: Annotated[str | None, typer.Option(help="The code of a place; else all of them.")] = None,
    first: Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"])] = None,
    last: Annotated[datetime | None, typer.Option("--to", formats=["%Y-%m-%d"])] = None,
    language: Annotated[str | None, typer.Option(help="en or zh; else the place's.")] = None,
) -> None:
    """Write the ledger to FILE: ledger.csv or ledger.xlsx."""
    from bot.ledger.export import export as write

    days = (first.date() if first else None, last.date() if last else None)
    written = write(_store(), file, place, *days, language, clock())
    typer.echo(f"{written.items} items written to {file}.")


@cli.command()
def backup(file: Path) -> None:
    """Copy the database to FILE, while the bot runs."""
    from bot.settings import load_settings
    from storage.backup import back_up

    typer.echo(f"{back_up(load_settings().database_url, file):,} bytes written to {file}.")


@cli.command()
def restore(file: Path) -> None:
    """Put a backup in the place of the database; stop the bot first. What was there, even if damaged, is kept."""
    from bot.settings import load_settings
    from storage.backup import restore as put_back

    kept = put_back(load_settings().database_url, file, clock())
    typer.echo(f"Restored from {file}." + (f" What was there is now {kept}." if kept else ""))


@cli.command()
def seed(*, groups: int = 136, days: int = 365, seed: int = 1) -> None:
    """Fill an empty database with a made-up year, for trying the ledger and for load tests."""
    from bot.seed import seed as grow

    grown = grow(_store(), groups, days, seed, clock())
    typer.echo(f"{grown.places} places, {grown.people} people, {grown.items} items with {grown.events} events.")


@cli.command()
def settings(code: str, pairs: Annotated[list[str] | None, typer.Argument(help="key=value …")] = None) -> None:
    """Show or set what holds at a place, such as `linli settings DT quiet_hours=21:00-07:00`."""
    from bot.place_config import holding, set_place

    for line in set_place(_store(), code, pairs, clock()) if pairs else holding(_store(), code):
        typer.echo(line)


simulations = typer.Typer(no_args_is_help=True, help="Look at a year before switching it on.")
cli.add_typer(simulations, name="simulate")


@simulations.callback()
def simulate() -> None:
    """Look at a year before switching it on."""


@simulations.command()
def rotation(*, households: int = 5, days: int = 365, seed: int = 1) -> None:
    """Print a made-up year of turns, with absences and swaps, and how fair it was."""
    from bot.simulate import report

    typer.echo(report(households, days, seed))


@cli.command()
def lifecycle() -> None:
    """Print docs/lifecycle.md from the table that the rules follow."""
    from bot.lifecycle_doc import render

    typer.echo(render(), nl=False)


def _store() -> Any:
    from bot.settings import load_settings
    from storage import Store

    return Store(load_settings().database_url)


def main() -> None:
    """Run the command line; what a person can put right ends in one sentence and exit code 2, what may pass in 1."""
    os.umask(0o077)  # the database, its copies and the ledger name people: whoever runs the bot alone reads them
    try:
        cli()
    except LinliError as error:
        _fail(error)
    except Exception as error:
        from bot.ending import database_trouble

        told = database_trouble(error)
        if told is None:
            raise
        _fail(told)


def _fail(error: LinliError) -> None:
    typer.echo(str(error), err=True)
    sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
