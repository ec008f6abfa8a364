"""Who asks not to be named, in the words that people use."""

import pytest

from bot.model import Answer, Category, Recognition, Severity
from bot.rules.words.confidence import apart_from_confidence, in_confidence, says_more, stronger

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
    "just between ourselves the wiring in the stairwell is dangerous",
    "just between us, Old Zhang broke it",
    "Privately: gas bottles are stored in the cellar",
    "I'm telling you this in private: the lamp is out",
    "I never said this, but No. 3 keeps gas bottles",
    "you never heard this, but they smoke in the lift",
    "I'd like to report this anonymously",
    "Old Zhang broke it. Mum's the word",
    "悄悄说一声，三楼楼道堆了煤气罐",
    "私下说，楼道里电线都露出来了",
    "我私下跟您反映一下",
    "偷偷告诉你，老张弄坏的",
    "就当不是我说的，三楼有煤气罐",
    "就咱俩知道，是老张弄的",
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
    "The confidential waste bin is overflowing and smells",
    "confidential papers lie about in the bin room",
    "somebody put up an anonymous letter in the hall",
    "The fence between us, it is falling",
    "the wall between you and me is damp",
    "the strip between us and No. 5 is full of rubbish",
    "I never said that the lamp was out",
    "did you hear it too?",
    "I never heard it ring",
    "the private road is full of holes",
    "the path is privately owned, nobody clears it",
    "the gate is on the quiet side",
    "保密柜的锁坏了，门也关不上",
    "不要点我家的灯箱，漏电了",
    "不要点火，有煤气味",
    "我只跟你说过一次灯坏了，现在还没修",
    "收到一封匿名信",
    "私下说好的车位又被占了",
    "有人偷偷在楼道充电",
    "小偷偷偷进了地下室",
    "他们悄悄把垃圾倒在后门",
    "这话不是他说的",
    "只有楼长知道钥匙在哪",
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
        ("I want to remain anonymous. The lamp by the gate is out.", "The lamp by the gate is out."),
        ("You didn't hear it from me but they keep gas bottles", "they keep gas bottles"),
        ("I never said this, but No. 3 keeps gas bottles", "No. 3 keeps gas bottles"),
        ("The lamp is out, please keep it anonymous. It is by the gate", "The lamp is out, It is by the gate"),
        ("悄悄说一声，三楼楼道堆了煤气罐", "三楼楼道堆了煤气罐"),
        ("keep it to yourself", "keep it to yourself"),
        ("the lamp is out", "the lamp is out"),
    ],
)
def test_what_is_told_besides(text: str, told: str) -> None:
    assert apart_from_confidence(text) == told


def judged(answer: Answer, severity: Severity = Severity.NORMAL) -> Recognition:
    return Recognition(answer, Category.UTILITIES, severity, 0.5)


@pytest.mark.parametrize(
    ("told", "whole", "counts"),
    [
        (judged(Answer.SILENT), judged(Answer.RECORD), "whole"),
        (judged(Answer.RECORD), judged(Answer.SILENT, Severity.URGENT), "told"),
        (judged(Answer.RECORD), judged(Answer.RECORD, Severity.URGENT), "whole"),
        (judged(Answer.ASK), judged(Answer.ASK), "told"),
    ],
)
def test_the_stronger_answer_counts(told: Recognition, whole: Recognition, counts: str) -> None:
    assert stronger(told, whole) is (whole if counts == "whole" else told)
    assert says_more(whole, told) == (whole.answer is Answer.RECORD and told.answer is Answer.SILENT)
