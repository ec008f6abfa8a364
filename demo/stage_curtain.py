"""Behind the curtain: what is stored about the newest item, what was sent, and why the last words were taken so."""

from bot.model import Action, Event, Item, Recognition
from bot.rules.places.times import local
from bot.rules.recognition import recognise
from demo.stage_curtain_words import CURTAIN
from demo.world import ZONE, World
from playground import Change, Person
from playground.page import Line, Panel, Section
from storage.database import row, rows

LETTERS = 12
FACTORS = 8


class Curtain:
    """Listens to what people say, and looks into the bot's memory."""

    def __init__(self, world: World, language: str) -> None:
        """Look at `world` and say it in one language."""
        self._world = world
        self._words = CURTAIN[language]
        self._said = ""
        world.pg.on_change(self._changed)

    def _changed(self, change: Change) -> None:
        message = change.message
        if change.kind not in {"sent", "edited"} or message is None or not isinstance(message.sender, Person):
            return
        if message.text and not message.text.startswith("/"):
            self._said = message.text

    def panels(self) -> list[Panel]:
        """Memory and thought, each on a panel of its own."""
        words = self._words
        memory = Panel(words["memory"], [self._history(), self._outbox()])
        return [memory, Panel(words["thought"], [self._recognition()])]

    def _history(self) -> Section:
        """The item that something happened to last."""
        store = self._world.app.store
        newest = row(store.db, "SELECT item_id FROM event ORDER BY id DESC LIMIT 1")
        if newest is None:
            return Section(self._words["item"], empty=self._words["no_item"])
        item = store.items.get(newest["item_id"])
        lines = [self._event(item, event) for event in store.items.events(item.id)]
        return Section(f"#{item.number} {item.title}", lines)

    def _event(self, item: Item, event: Event) -> Line:
        words = self._words
        at = local(event.at, ZONE)
        moved = event.to_level if event.from_level and event.to_level != event.from_level else None
        where = f" → {words[moved.value]}" if moved else ""
        verb = words.get(f"did_{event.action}", event.action.value)
        note = " · ".join(part for part in (self._actor(item, event), event.note) if part)
        return Line(f"{verb}{where}", f"{at:%d %b %H:%M}" if words["months"] else f"{at:%m-%d %H:%M}", note)

    def _actor(self, item: Item, event: Event) -> str:
        """Who it was; never the reporter of something told in private."""
        if event.actor_id is None:
            return self._words["clock"]
        if item.private and (event.actor_id == item.reporter_id or event.action is Action.REPORT):
            return self._words["in_private"]
        return self._world.app.store.people.get(event.actor_id).name

    def _outbox(self) -> Section:
        """The newest messages of the bot: kind, way and state, never words or names."""
        words = self._words
        found = rows(
            self._world.app.store.db, "SELECT kind, lane, state FROM outbox ORDER BY id DESC LIMIT ?", (LETTERS,)
        )
        lines = [
            Line(each["kind"], words.get(f"is_{each['state']}", str(each["state"])), words.get(_way(each["lane"]), ""))
            for each in found
        ]
        return Section(words["outbox"], lines, words["no_letter"])

    def _recognition(self) -> Section:
        words = self._words
        if not self._said:
            return Section(words["last"], empty=words["no_words"])
        today = local(self._world.pg.clock.now(), ZONE).date()
        return Section(
            words["last"], [Line(f"“{self._said}”"), *self._findings(recognise(self._said, today=today, explain=True))]
        )

    def _findings(self, found: Recognition) -> list[Line]:
        words = self._words
        lines = [
            Line(words[f"answer_{found.answer}"], words["decided"], f"{found.confidence:.0%}"),
            Line(words.get(f"severity_{found.severity}", found.severity.value), words["severity"]),
            Line(words.get(f"category_{found.category}", found.category.value), words["category"]),
        ]
        if found.since:
            lines.append(Line(found.since.words, words["since"], found.since.on.isoformat()))
        if found.place:
            lines.append(Line(found.place, words["place"]))
        if found.why:
            lines.append(Line(" · ".join(found.why.answer[:FACTORS]), words["why"]))
        return lines


def _way(lane: str) -> str:
    """Only what kind of way: a lane's number would name a person."""
    return f"way_{lane.partition(':')[0]}"
