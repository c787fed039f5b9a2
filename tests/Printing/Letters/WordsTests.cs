using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Tests.Letters;

public sealed class WordsTests
{
    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    [InlineData(100, "一百")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(999, "九百九十九")]
    public void Numeral_IsReadAsItIsSpoken(int number, string words) => ChineseNumeral.Of(number).ShouldBe(words);

    [Fact]
    public void Text_LosesWhatNoFileHolds()
    {
        PlainText.Of(" a\u0000b\u001Bc\u0007 ").ShouldBe("abc");
        PlainText.Of("一\r\n二\t三").ShouldBe("一  二 三");
        PlainText.Of("\uD842|\uDFB7|\uFFFE|\uFDD0").ShouldBe("|||");
        PlainText.Of("南湖\u202E局政民\u2066").ShouldBe("南湖局政民");
        PlainText.Of("𠮷野家👨‍👩‍👧é<b>").ShouldBe("𠮷野家👨‍👩‍👧é<b>");
    }

    [Fact]
    public void Width_CountsCharactersNotCodeUnits() => PlainText.Width("𠮷a1").ShouldBe(2);

    [Fact]
    public void Date_HasArabicDigitsWithoutZeros() => LetterLines.Date(new DateOnly(2026, 6, 5)).ShouldBe("2026年6月5日");

    [Fact]
    public void Contacts_HaveTheirPhones() =>
        LetterLines.Contacts(SampleLetters.Opinion).ShouldBe("（联系人：卫清和，联系电话：555-0102；联系人：陶然，联系电话：555-0103）");

    [Theory]
    [InlineData(DisclosureKind.Public, "公开属性：主动公开")]
    [InlineData(DisclosureKind.OnRequest, "公开属性：依申请公开")]
    [InlineData(DisclosureKind.NotPublic, "公开属性：不予公开")]
    public void Disclosure_IsSaid(DisclosureKind kind, string words) =>
        LetterLines.Disclosure(SampleLetters.Bare with { Disclosure = kind }).ShouldBe(words);

    [Fact]
    public void Commitments_SayWhoAndByWhenWhereThatIsKnown()
    {
        var letter = SampleLetters.Bare with
        {
            Commitments = [new("印发办法。"), new("安排培训", "区人社局"), new("公布名单；", Due: new DateOnly(2026, 12, 1))],
        };

        LetterLines.Commitments(letter).Select(p => p.Heading + p.Text).ShouldBe(
            ["我们承诺办理以下事项：", "1.印发办法。", "2.安排培训（责任单位：区人社局）。", "3.公布名单（完成时限：2026年12月1日）。"]);
    }
}
