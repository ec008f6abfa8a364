"""A page on loopback where one can be any of the people: their phones side by side, the clock, and stories.

The page knows people, chats and bots as the playground has them. What else is on it (which phones, which
stories, what stands in the side panel) is a `Setting`, given by whoever starts the page:

    async with hosting(open_setting, language="en", port=8080) as address: …

- `setting.py` is what is given, `host.py` keeps the one that is on now, `tale.py` plays a story step by step;
- `serving.py` starts and ends it;
- `view.py`, `bubble.py` and `menu.py` say what phones show, as JSON; `acts.py` is what a visitor can do;
- `routes.py` is HTTP, `guard.py` keeps other pages out; `static/` is the page, plain ES modules and CSS.
"""

from playground.page.host import Host
from playground.page.serving import hosting
from playground.page.setting import Line, Outcome, Panel, Phone, Section, Setting, Step, Story
from playground.page.tale import Tempo

__all__ = ["Host", "Line", "Outcome", "Panel", "Phone", "Section", "Setting", "Step", "Story", "Tempo", "hosting"]
