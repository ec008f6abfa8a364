"""The chats as one reads them: who says what where, with buttons, edits and marks, in the order it happens."""

from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.text import Text

from bot.rules.places.times import local
from demo.world import ZONE, World
from playground import Bot, Change, Chat, Message, Person

COLOURS = ("cyan", "magenta", "yellow", "green", "blue", "bright_red", "bright_cyan")
WIDTH = 76
QUOTED = 30  # characters of a message that a mark points at


class Printer:
    """Listens to a world and prints it."""

    def __init__(self, world: World, script: dict[str, str], console: Console) -> None:
        """Print what happens in `world` from now on."""
        self._world = world
        self._script = script
        self._console = console
        self._where: object = None
        self._shown: dict[Message, str] = {}
        world.pg.on_change(self._changed)
        world.watch = self._watched

    def scene(self, title: str) -> None:
        """A new scene begins."""
        self._where = None
        self._console.print()
        self._console.print(Rule(f"[bold]{title}[/bold] · {self._time()}", align="left"))

    def _time(self) -> str:
        now = local(self._world.pg.clock.now(), ZONE)
        return f"{now:%Y-%m-%d %H:%M}"

    def _changed(self, change: Change) -> None:
        message = change.message
        if message is None or message.service:
            return
        if change.kind == "sent":
            self._at(message.chat)
            self._bubble(message, message.text, _labels(message))
        elif change.kind == "edited":
            self._edit(message, self._shown.get(message, ""))
        elif change.kind == "reacted" and message.reactions:
            self._at(message.chat)
            marks = " ".join(message.reactions.values())
            self._line(Text(f"{marks}  ← {_short(message.text)}", style="dim"))
        self._shown[message] = message.text

    def _edit(self, message: Message, before: str) -> None:
        """Only what is new; a card that stands in several chats tells its news in the group."""
        settled = message.text.startswith(before)
        if not settled and message.chat is not self._world.group:
            return
        new = [line for line in message.text.splitlines() if line and line not in before.splitlines()]
        self._at(message.chat)
        self._bubble(message, "\n".join(new), [] if new else _labels(message), edited=True)

    def _watched(self, what: str, who: Person | None, where: Chat | Bot | None, label: str) -> None:
        if what == "later":
            self._where = None
            self._console.print(Text(f"   … {self._time()}", style="dim italic"))
        elif who is not None and where is not None:
            self._at(where, who)
            self._line(
                Text.assemble(
                    (who.name, self._colour(who.name)),
                    (f" {self._script['presses']} ", "dim"),
                    (f"[{label}]", "reverse"),
                )
            )

    def _at(self, chat: Chat | Bot, who: Person | None = None) -> None:
        """Say which chat this is, when it is another than before."""
        name = self._name(chat, who)
        if name != self._where:
            self._where = name
            self._console.print(Text(f"  {name}", style="bold dim"))

    def _name(self, chat: Chat | Bot, who: Person | None) -> str:
        if isinstance(chat, Bot):
            return self._script["with"].format(who.name if who else "")
        if chat.kind == "private":
            owner = next(person for person in self._world.people.values() if person.id == chat.id)
            return self._script["with"].format(owner.name)
        return chat.title or ""

    def _bubble(self, message: Message, text: str, labels: list[list[str]], *, edited: bool = False) -> None:
        sender = message.sender.name
        body = Text(text)
        if message.media is not None and not edited:
            body = Text.assemble((f"🖼 {self._script['photo']}\n", "dim"), body)
        for row in labels:
            body.append("\n")
            for label in row:
                body.append(f" {label} ", style="reverse")
                body.append(" ")
        title = f"{sender} · {self._script['edited']}" if edited else sender
        style = self._colour(sender)
        panel = Panel(body, title=title, title_align="left", border_style=style, width=WIDTH - 8, padding=(0, 1))
        self._console.print(Padding(panel, (0, 0, 0, 8 if sender == self._world.bot.name else 4)))

    def _line(self, text: Text) -> None:
        self._console.print(Padding(text, (0, 0, 0, 6)))

    def _colour(self, name: str) -> str:
        if name == self._world.bot.name:
            return "white"
        names = [person.name for person in self._world.people.values()]
        return COLOURS[names.index(name) % len(COLOURS)] if name in names else "white"


def _labels(message: Message) -> list[list[str]]:
    return [[button.text for button in row] for row in message.keyboard.inline_keyboard] if message.keyboard else []


def _short(text: str) -> str:
    return text if len(text) <= QUOTED else text[: QUOTED - 1] + "…"
