"""Who asks not to be named, in the words that people use."""

import pytest

from bot.rules.confidence import in_confidence

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
