"""What people of a made-up year say: reports of every kind, what was done about them, and why some cannot be.

Written for this project. Each report in English and in Chinese, with how grave it is.
"""

from dataclasses import dataclass

from bot.model import Category, Severity

URGENT, NORMAL, MINOR = Severity
FIRE, BUILDING, HYGIENE, ROADS, UTILITIES, SECURITY, TREES, PEOPLE, OTHER = Category


@dataclass(frozen=True, slots=True)
class Report:
    """A report; `{n}` is the number of a building, a floor or a door. Texts are by language."""

    category: Category
    severity: Severity
    en: str
    zh: str
    weight: int = 2  # how often it comes

    def text(self, language: str) -> str:
        """What is said."""
        return self.zh if language == "zh" else self.en


REPORTS = (
    Report(FIRE, URGENT, "Strong smell of gas at the door of building {n}", "{n}号楼门口煤气味很大", 1),
    Report(FIRE, URGENT, "Smoke from the meter box in building {n}", "{n}号楼电表箱冒烟了", 1),
    Report(
        FIRE, NORMAL, "Electric bikes are charging in the stairwell of No. {n} again", "{n}号楼道里又有人给电动车充电"
    ),
    Report(FIRE, NORMAL, "Bare wires hang by the back door of building {n}", "{n}号楼后门有电线裸露"),
    Report(FIRE, MINOR, "The fire extinguisher on floor {n} is past its date", "{n}楼的灭火器过期了"),
    Report(BUILDING, NORMAL, "The wind tore the skylight off building {n}", "大风把{n}号楼的天窗刮掉了", 3),
    Report(BUILDING, NORMAL, "Plaster falls from the balcony of floor {n}", "{n}楼阳台的墙皮往下掉", 3),
    Report(
        BUILDING,
        URGENT,
        "The retaining wall behind No. {n} is leaning over the path",
        "{n}号院后面的挡土墙歪了，要倒",
        1,
    ),
    Report(BUILDING, MINOR, "The handrail on floor {n} is loose", "{n}楼的扶手松了"),
    Report(HYGIENE, MINOR, "Rubbish lies beside the bins at No. {n}", "{n}号门口的垃圾堆在桶外面", 5),
    Report(
        HYGIENE,
        NORMAL,
        "The drain in front of building {n} is blocked and stinks",
        "{n}号楼前的下水道堵了，味道很大",
        3,
    ),
    Report(HYGIENE, MINOR, "Old furniture blocks the landing of floor {n}", "{n}楼平台堆着旧家具", 3),
    Report(ROADS, MINOR, "The lamp at building {n} is out", "{n}号楼前的路灯不亮了", 5),
    Report(ROADS, NORMAL, "A manhole cover is missing near No. {n}", "{n}号附近少了一个井盖"),
    Report(ROADS, NORMAL, "The steps by No. {n} are iced over", "{n}号旁边的台阶结冰了"),
    Report(UTILITIES, NORMAL, "No water above floor {n} since this morning", "从今天早上起{n}楼以上没有水", 3),
    Report(UTILITIES, NORMAL, "The heating in building {n} stays cold", "{n}号楼的暖气不热", 3),
    Report(UTILITIES, MINOR, "The tap in the yard of No. {n} drips", "{n}号院里的水龙头滴水"),
    Report(SECURITY, NORMAL, "The lock of the front door at No. {n} is broken", "{n}号单元门的锁坏了", 3),
    Report(SECURITY, NORMAL, "Strangers try door handles on floor {n} at night", "夜里有生人在{n}楼挨家拉门把手"),
    Report(TREES, NORMAL, "A big branch hangs over the path at No. {n}", "{n}号路上方有根大树枝要断了", 3),
    Report(
        TREES, URGENT, "Somebody burns leaves at the edge of the wood behind No. {n}", "{n}号后面林子边上有人烧树叶", 1
    ),
    Report(
        PEOPLE, URGENT, "Nobody has seen the old lady at No. {n} since yesterday", "从昨天起没人看见{n}号的老太太", 1
    ),
    Report(PEOPLE, NORMAL, "The old man on floor {n} lives alone and is ill", "{n}楼独居的大爷病了"),
    Report(OTHER, MINOR, "Could we have a bench in front of No. {n}?", "{n}号门前能不能放一条长椅？"),
    Report(OTHER, MINOR, "Please paint parking lines by building {n}", "建议在{n}号楼旁边画停车线"),
)
STORM = tuple(
    report for report in REPORTS if report.category in {Category.BUILDING_FALLING, Category.TREES_FOREST_FIRE}
)

DONE = {
    FIRE: (("The fitter made it safe, the neighbours were told", "电工处理好了，已经提醒邻居"),),
    BUILDING: (
        ("Refitted and made fast, the stairs are swept", "已经重新装好、固定牢，楼道也扫了"),
        ("The loose part was taken down and the spot closed off", "松动的部分拆掉了，周围拦起来了"),
    ),
    HYGIENE: (("Cleared with the neighbours this afternoon", "下午和邻居一起清理干净了"),),
    ROADS: (("Repaired by the road team", "养护队已经修好"), ("Mended, and lit again", "修好了，又亮了")),
    UTILITIES: (("The works mended the pipe", "物业修好了管道"), ("Vented and warm again", "放了气，又热了")),
    SECURITY: (("New lock fitted, keys handed out", "换了新锁，钥匙发给各户"),),
    TREES: (("Cut and taken away", "已经锯掉运走"),),
    PEOPLE: (("Went to look: she is well, her daughter comes tomorrow", "去看过了，人没事，女儿明天来"),),
    OTHER: (("Done on Saturday with four neighbours", "周六和四位邻居一起弄好了"),),
}
CANNOT = (
    (
        "The ground belongs to the railway, which has refused; it may be asked again next year",
        "这块地归铁路，对方不同意，明年可以再问",
    ),
    ("There is no money for it this year; it is on the list for the next", "今年没有这笔钱，已列入明年计划"),
    ("The pipe is private; the owner was told how to have it mended", "管道是自家的，已告诉业主怎么修"),
)
UP = (
    ("Needs a lift truck, which we do not have", "要用升降车，我们没有"),
    ("Concerns two groups and the property firm", "涉及两个编组和物业"),
    ("Needs money that the group does not have", "要花钱，编组拿不出"),
)
STILL = (
    ("It started again two days later", "过了两天又这样了"),
    ("Only half of it was done", "只弄了一半"),
    ("The frame still rattles", "框子还在响"),
)


def say(texts: tuple[str, str], language: str) -> str:
    """One of a pair, by language."""
    return texts[1] if language == "zh" else texts[0]
