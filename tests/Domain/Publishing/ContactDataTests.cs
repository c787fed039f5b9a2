using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Domain.Publishing;

namespace ProposalWorkflow.Domain.Tests.Publishing;

public sealed class ContactDataTests
{
    [Theory]
    [InlineData("请拨打13800000000。", "请拨打***。")]
    [InlineData("手机 138 0000 0000", "手机 ***")]
    [InlineData("手机１３８００００００００", "手机***")]
    [InlineData("+86-13800000000", "***")]
    [InlineData("电话0571-00000000", "电话***")]
    [InlineData("电话（0571）5550 0100转8", "电话***转8")]
    [InlineData("传真：0571－55500100－12", "传真：***")]
    [InlineData("电话：55500100,13800000000", "电话：***,***")]
    [InlineData("电话555-0100", "电话***")]
    [InlineData("138\u200B00000000", "***")]
    [InlineData("来信请寄 office.a@example.gov.cn 。", "来信请寄 *** 。")]
    [InlineData("邮箱：office＠example．com", "邮箱：***")]
    [InlineData("微信号：lake_civil-1", "微信号：***")]
    [InlineData("QQ群：123456789", "QQ群：***")]
    [InlineData("一、已完成。\n（联系人：周小满，联系电话：555-0100）\n二、待办。", "一、已完成。\n二、待办。")]
    [InlineData("（联系人：田**   电话：55500100,13800000000）", "")]
    [InlineData("联系人及电话：周小满，0571-00000000\n此复。", "此复。")]
    [InlineData("  联 系 人：周小满\n联系电话：12345\n此复。", "此复。")]
    [InlineData("已答复（电话：0571-00000000）并回访。", "已答复并回访。")]
    [InlineData("此复。（办公室（三楼）联系人：周小满（科长））", "此复。")]
    public void ContactData_Goes(string text, string rest) => ContactData.Remove(text).ShouldBe(rest);

    [Theory]
    [InlineData("请拨打12345热线或110。")]
    [InlineData("热线400-123-4567、95598。")]
    [InlineData("2026年3月2日拨付13800万元，惠及1380000户。")]
    [InlineData("南民函〔2026〕13800000号，统一社会信用代码91330106MA27000000。")]
    [InlineData("项目编号2026138000000001。")]
    [InlineData("承办人及时与委员沟通，联系人民群众。")]
    [InlineData("新增泊位5550100个，占比0.571。")]
    [InlineData("（联系实际，分三步走）")]
    [InlineData("")]
    public void WhatIsForEveryone_Stays(string text) => ContactData.Remove(text).ShouldBe(text);

    /// <summary>The longest text that a letter can have, of what an expression could stumble over.</summary>
    [Theory]
    [InlineData(" ")]
    [InlineData("(")]
    [InlineData("（联系人")]
    [InlineData("(a)")]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("1 ")]
    [InlineData("电话")]
    [InlineData("\u200B")]
    public void Text_OfAnyShapeIsReadThrough(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));

        ContactData.Remove(text).ShouldBe(text);
        Secrets.In(text).ShouldBeEmpty();
        new NameMask(["顾清和"]).Mask(text).ShouldBe(text);
    }

    /// <summary>Whatever stands around it, and however it is written.</summary>
    [Fact]
    public void Mobile_NeverStays() => Prop.ForAll(
        Arb.From(from around in Gen.Elements("", "电话", "（", "甲", "，", " ", "\n", "：", "联系", "-").ArrayOf(6)
                 from digits in Gen.Choose(0, 99_999_999)
                 from gap in Gen.Elements("", " ", "-", "\u200B", "　")
                 select string.Concat(around[..3]) + $"139{gap}{digits / 10_000:0000}{gap}{digits % 10_000:0000}" + string.Concat(around[3..])),
        text => !new string([.. ContactData.Remove(text).Where(char.IsAsciiDigit)]).Contains("139", StringComparison.Ordinal)).QuickCheckThrowOnFailure();
}
