"""Buttons and what pressing one says. A button is never trusted: any member can send any data."""

import re
from dataclasses import dataclass, field

from bot.model import Item, Prompt, Question, State
from bot.texts.translate import N_, Words

_DATA = re.compile(r"(?P<verb>[a-z_]{1,20}):(?P<subject>\d{1,12})(?::(?P<argument>[\w-]{1,24}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Press:
    """What a button says when it is pressed: do this to that. At most 59 of Telegram's 64 bytes."""

    verb: str
    subject: int = 0
    argument: str = ""

    def __str__(self) -> str:
        tail = f":{self.argument}" if self.argument else ""
        return f"{self.verb}:{self.subject}{tail}"

    @classmethod
    def parse(cls, data: str) -> "Press | None":
        """The press that some callback data means; None if it is none of ours."""
        found = _DATA.fullmatch(data)
        return cls(found["verb"], int(found["subject"]), found["argument"] or "") if found else None


@dataclass(frozen=True, slots=True)
class Button:
    """A labelled button: it either says something when pressed or opens a link."""

    label: str
    press: Press | None = None
    url: str | None = None


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A message ready to be sent, in Telegram's HTML."""

    text: str
    keyboard: Keyboard = ()
    photo: str | None = None  # a file id; the text is then its caption
    ask_reply: bool = False  # open the reply box of whoever is asked
    document: tuple[str, bytes] | None = None  # a file by its name; the text is then its caption
    takes_prompt: int | None = field(default=None)  # the question this message asks


ITEM_VERBS = {
    "accept": N_("I'm on it"),
    "take_over": N_("Take over"),
    "finish": N_("Done"),
    "pass_up": N_("Pass up"),
    "explain": N_("Can't be done"),
    "return": N_("Return"),
    "promise": N_("Promise a date"),
    "snooze": N_("Snooze"),
    "more": N_("More…"),
    "less": N_("‹ Back"),
    "unmerge": N_("Another matter after all"),
    "merge": N_("Same as…"),
    "reject": N_("Not a report"),
    "support": N_("Me too"),
}


def item_row(w: Words, item: Item, *verbs: str) -> tuple[Button, ...]:
    """Buttons that do something to an item, side by side."""
    return tuple(Button(w(ITEM_VERBS[verb]), Press(verb, item.id)) for verb in verbs)


def follow_up(w: Words, item: Item, round_: int) -> Keyboard:
    """One tap says whether it is fixed; an explanation is accepted or not."""
    labels = {"fixed": w("Yes, fixed"), "partly": w("Partly"), "no": w("No")}
    if item.state is State.EXPLAINED:
        labels = {"fixed": w("I see"), "no": w("I don't agree")}
    return (
        tuple(Button(label, Press("follow_up", item.id, f"{answer}-{round_}")) for answer, label in labels.items()),
    )


def rating_question(w: Words) -> str:
    """What the three taps of `rating` answer."""
    return w("How was it handled?")


def rating(w: Words, item_id: int, round_: int) -> tuple[Button, ...]:
    """How it was handled: three taps to choose from, or none."""
    labels = {"good": w("Good"), "so_so": w("So-so"), "poor": w("Poor")}
    return tuple(Button(label, Press("rate", item_id, f"{said}-{round_}")) for said, label in labels.items())


def looked(w: Words, item_id: int, round_: int) -> Keyboard:
    """What whoever went to look has seen."""
    labels = {"fixed": w("It's fixed"), "no": w("It isn't fixed")}
    return (tuple(Button(label, Press("look", item_id, f"{said}-{round_}")) for said, label in labels.items()),)


ANSWERS = {  # of a question that is answered with a tap
    Question.ALL_CLEAR: {"all_clear": N_("All clear"), "cancel": N_("Not yet")},
    Question.FOUND: {"found": N_("Yes, in the check"), "apart": N_("No, something else")},
    Question.RECORD_THIS: {"record": N_("Record it"), "cancel": N_("No, thanks")},
}
UNHEARD = {"record": N_("Write it down")}  # what did not sound like a report, nobody needs to decline
NO_REPORT = {"cancel": N_("No, thanks")}
NO_FINDING = {"no_finding": N_("No, all clear")}
WAY_OUT = {"cancel": N_("Never mind")}  # of a question that asks for words


def prompt(w: Words, asked: Prompt) -> Keyboard:
    """Under a question: its answers, else a way out."""
    answers = UNHEARD if asked.params.get("unheard") else ANSWERS.get(asked.question, WAY_OUT)
    rows = [answers]
    if asked.question is Question.FOUND and asked.params.get("all_else"):
        rows.append(NO_FINDING)
    elif asked.question is Question.FOUND and asked.params.get("unsure"):
        rows.append(NO_REPORT)
    return tuple(tuple(Button(w(label), Press(verb, asked.id)) for verb, label in row.items()) for row in rows)
