"""Who asks not to be named, in the words that people use."""

import pytest

from bot.rules.confidence import apart_from_confidence, in_confidence

ASKED = (
    "still dark, please don't say it was me",
    "Don’t tell anybody that I told you",
    "don't tell Zhang it was me",
    "please don't mention me",
    "don't let them know it was me",
    "I don't want old Zhang to know",
    "keep my name out of it",
    "don't use my name",
    "I'd rather not be named",
    "no names please",
    "keep it to yourself",
    "Please keep this between us",
    "leave me out of it",
    "nobody should know it was me",
    "they must not find out",
    "you didn't hear it from me",
    "off the record",
    "this is confidential",
    "it flickers. Between us: it was Wang",
    "还是黑的，别说是我说的",
    "别说是302说的",
    "千万别提我名字",
    "别告诉别人",
    "别跟人说",
    "不要跟别人讲",
    "别和老张说是我",
    "不要写我名字",
    "别用我的名字",
    "不要署名",
    "别把我说出去",
    "别传出去",
    "别让老张知道",
    "不想让人知道",
    "不要透露我",
    "请替我保密",
    "悄悄告诉你，是老张",
    "我不敢实名",
    "这话我只跟您说",
)
NOT_ASKED = (
    "still dark, they don't say when",
    "they don't tell us anything",
    "nobody told me anything",
    "don't mention it",
    "it is not confidential",
    "the gap between us and No. 5",
    "please don't let the children play there",
    "the name on my door is wrong",
    "还是黑的，别说修了，没人来过",
    "别人说我们楼没水",
    "这段楼梯特别提我们注意",
    "不用保密",
    "别家的灯都亮了",
    "晚上静悄悄的",
    "门牌上的名字掉了",
)


@pytest.mark.parametrize("text", ASKED)
def test_asked(text: str) -> None:
    assert in_confidence(text)


@pytest.mark.parametrize("text", NOT_ASKED)
def test_not_asked(text: str) -> None:
    assert not in_confidence(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the lamp is out, don't say it was me", "the lamp is out"),
        ("don't tell anyone but the lamp is out", "the lamp is out"),
        ("I'd rather not be named. The lamp is out", "The lamp is out"),
        ("the lamp is out please keep my name out of it", "the lamp is out"),
        ("please don't mention me, gas smell at No. 5", "gas smell at No. 5"),
        ("灯坏了别说是我说的", "灯坏了"),
        ("千万别提我名字。三楼有人乱扔烟头", "三楼有人乱扔烟头"),
        ("灯坏了，请替我保密", "灯坏了"),
        ("keep it to yourself", "keep it to yourself"),
        ("the lamp is out", "the lamp is out"),
    ],
)
def test_what_is_told_besides(text: str, told: str) -> None:
    assert apart_from_confidence(text) == told
