"""`demo`: every scene one after the other, then what was checked. Exit code 1 if anything did not come true."""

import asyncio

from rich.console import Console
from rich.rule import Rule

from bot.errors import BadSettingError
from bot.model import LANGUAGES
from demo.claims import Claim
from demo.printer import Printer
from demo.scenes import SCENES
from demo.script import SCRIPTS
from demo.world import PARTS, neighbourhood


def main(language: str) -> int:
    """Play in one language and print it; 0 if every claim holds, 1 if not.

    Raises:
        BadSettingError: the language is not spoken here.
    """
    if language not in LANGUAGES:
        raise BadSettingError(f"--language {language}: {' or '.join(LANGUAGES)} is spoken here.")
    console = Console(highlight=False)
    claims = asyncio.run(play(language, console))
    return verdict(claims, SCRIPTS[language], console)


async def play(language: str, console: Console) -> list[Claim]:
    """Every scene, in one neighbourhood; what each of them claims."""
    script, claims = SCRIPTS[language], []
    async with neighbourhood(language, opened=PARTS) as world:
        printer = Printer(world, script, console)
        for name, scene in SCENES.items():
            printer.scene(script[name])
            claims += await scene(world, script)
        claims.append(Claim("c_faults", not world.pg.faults))
        for fault in world.pg.faults:
            console.print(str(fault), style="red", markup=False)
    return claims


def verdict(claims: list[Claim], script: dict[str, str], console: Console) -> int:
    """What was checked, line by line."""
    console.print()
    console.print(Rule(f"[bold]{script['checks']}[/bold]", align="left"))
    for claim in claims:
        console.print(f"  {'[green]✓[/green]' if claim.holds else '[bold red]✗[/bold red]'} {script[claim.name]}")
    wrong = sum(not claim.holds for claim in claims)
    console.print()
    if wrong:
        console.print(script["not_true"].format(wrong, len(claims)), style="bold red")
        return 1
    console.print(script["all_true"].format(len(claims)), style="bold green")
    return 0
