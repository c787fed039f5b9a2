using ProposalWorkflow.Domain.Publishing;

namespace ProposalWorkflow.Domain.Tests.Publishing;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("身份证号110000190001010004。", SecretKind.IdentityNumber, 1, 5)]
    [InlineData("一、情况\n二、11000019000101002０", SecretKind.IdentityNumber, 2, 3)] // with a digit of full width
    [InlineData("号码 110000 19000101 0039", SecretKind.IdentityNumber, 1, 4)]
    [InlineData("11000019000101\u200B0047", SecretKind.IdentityNumber, 1, 1)]
    [InlineData("账号6222000000000009，", SecretKind.BankCard, 1, 3)]
    [InlineData("账号6222 0000 0000 0000 004", SecretKind.BankCard, 1, 3)]
    [InlineData("机密★5年", SecretKind.SecrecyMark, 1, 1)]
    [InlineData("密级：秘密", SecretKind.SecrecyMark, 1, 1)]
    [InlineData("附件（绝 密）", SecretKind.SecrecyMark, 1, 3)]
    [InlineData("此复。\n　秘密　\n附件", SecretKind.SecrecyMark, 2, 1)]
    [InlineData("属机密级文件。", SecretKind.SecrecyMark, 1, 2)]
    [InlineData("内部资料，请勿外传。", SecretKind.SecrecyMark, 1, 1)]
    public void Secret_IsFoundWhereItStands(string text, SecretKind kind, int paragraph, int character) =>
        Secrets.In(text).ShouldHaveSingleItem().ShouldBe(new Secret(kind, paragraph, character));

    [Theory]
    [InlineData("涉及国家秘密、商业秘密的除外。")]
    [InlineData("严格保守秘密，落实机密文件管理制度。")]
    [InlineData("身份证号110000190001010005。")] // a wrong check digit
    [InlineData("110000190013320004")] // no such day
    [InlineData("项目编号6222000000000008")] // a wrong check digit
    [InlineData("代码91110000190001010004")] // longer
    [InlineData("二维码1100001900010100041")]
    [InlineData("")]
    public void WhatOnlyLooksLikeOne_IsNone(string text) => Secrets.In(text).ShouldBeEmpty();

    [Fact]
    public void Secrets_AreAllFoundInTheirOrder() =>
        Secrets.In("6222000000000009和110000190001010004\n（机密）").Select(s => s.Kind)
            .ShouldBe([SecretKind.BankCard, SecretKind.IdentityNumber, SecretKind.SecrecyMark]);
}
