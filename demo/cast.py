"""Who lives here: five households of a courtyard, their community and their street, in both languages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cast:
    """The names of people and places, as the roster and the chats have them."""

    street: str
    community: str
    group: str
    households: tuple[str, ...]
    head: str
    deputy: str
    resident: str
    neighbour: str
    old_neighbour: str
    community_officer: str
    street_officer: str


CASTS = {
    "en": Cast(
        street="Hillside Street",
        community="Mill Lane",
        group="Courtyard 17",
        households=("No. 1", "No. 2", "No. 3", "No. 4", "No. 5"),
        head="Wang Jianguo",
        deputy="Li Xiuying",
        resident="Anna",
        neighbour="Bo",
        old_neighbour="Mrs Chen",
        community_officer="Officer Zhao",
        street_officer="Officer Sun",
    ),
    "zh": Cast(
        street="山前街道",
        community="磨坊社区",
        group="17号院",
        households=("1号", "2号", "3号", "4号", "5号"),
        head="王建国",
        deputy="李秀英",
        resident="小安",
        neighbour="阿波",
        old_neighbour="陈奶奶",
        community_officer="赵干部",
        street_officer="孙干部",
    ),
}
