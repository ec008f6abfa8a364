"""/settings: what holds here, and where it is changed."""

from demo.world import World
from tests.test_dialogues.conftest import Play
from tests.test_dialogues.lines import Lines, in_both_languages


@in_both_languages
def test_settings_show_what_holds_and_where_it_is_changed(play: Play, say: Lines) -> None:
    async def dialogue(world: World) -> None:
        officer = world.street_officer
        await world.say(officer, world.street, "/settings@linli_bot")
        told = world.last(officer, world.street).text
        for line in say(
            [
                "urgent, not taken: the deputy after 10 minutes; the community after 20 minutes; the street after 1 hour",
                "Quiet but for danger: 22:00–07:00",
                "The meeting's list: Monday 09:00",
                "Departments: none. You change them here: /departments",
                "All else is changed on the server: linli settings DT.",
            ],
            [
                "紧急，没人接手：10分钟后告诉副户长、20分钟后告诉社区、1小时后告诉街道",
                "安静时段（危险除外）：22:00–07:00",
                "督办会的单子：星期一 09:00",
                "承办部门：无。您可以在这里修改：/departments",
                "其余的在服务器上改：linli settings DT。",
            ],
        ):
            assert line in told.splitlines()
        await world.say(world.community_officer, world.bot, "/settings")
        assert "linli settings DT-03" in world.last(world.community_officer, world.bot).text
        clerk = world.pg.add_person("Clerk")
        world.pg.join(clerk, world.street)
        await world.say(clerk, world.street, "/settings@linli_bot")
        assert world.last(clerk, world.street).text == say(
            "Only the safety head, the community or the street can do that.", "这要由平安户长、社区或街道来办。"
        )

    play(dialogue, language=say.language)
