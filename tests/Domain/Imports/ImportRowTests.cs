using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Domain.Tests.Fixture;

namespace ProposalWorkflow.Domain.Tests.Imports;

/// <summary>What a row of an office's sheet is taken for.</summary>
public sealed class ImportRowTests
{
    private static readonly Dictionary<string, string> Right = new()
    {
        ["外部编号"] = "甲-1", ["届次"] = Place.Cppcc, ["案由"] = "关于照料点的提案", ["内容"] = "增设照料点。", ["提案者"] = "顾清和", ["提案者编号"] = "wy-1",
    };

    [Fact]
    public void Row_IsASubmission()
    {
        var line = Read([("类型", "提案"), ("联名提案者", "沈知远、区总工会\n民盟支部"), ("联名提案者编号", "wy-2,zgh；mm"), ("联名提案者类型", "委员、团体、党派")]);

        line.Faults.ShouldBeEmpty();
        line.Key.ShouldBe("甲-1");
        var submit = line.Command.ShouldBeOfType<Submit>();
        (submit.Session, submit.Title, submit.Text).ShouldBe((Place.Cppcc, "关于照料点的提案", "增设照料点。"));
        submit.Proposers.ShouldBe(
        [
            new("wy-1", "顾清和"), new("wy-2", "沈知远"), new("zgh", "区总工会", ProposerKind.Group), new("mm", "民盟支部", ProposerKind.Party),
        ]);
    }

    [Fact]
    public void Session_CanBeNamedInFull() =>
        Read([("届次", Place.Jurisdiction.Sessions[0].Name)]).Command.ShouldBeOfType<Submit>().Session.ShouldBe(Place.Jurisdiction.Sessions[0].Code);

    [Fact]
    public void Kind_GivenOnceIsThatOfAllJointProposers() =>
        Read([("联名提案者", "甲、乙"), ("联名提案者编号", "1、2"), ("联名提案者类型", "界别")])
            .Command.ShouldBeOfType<Submit>().Proposers.Skip(1).ShouldAllBe(one => one.Kind == ProposerKind.Sector);

    public static TheoryData<string, string, string> Faults => new()
    {
        { "外部编号", new string('长', 101), "外部编号" },
        { "届次", "", "届次" },
        { "届次", "第九届", "届次" },
        { "类型", "建议", "类型" },
        { "类型", "来信", "类型" },
        { "案由", " ", "案由" },
        { "内容", "", "内容" },
        { "提案者", "", "提案者" },
        { "提案者编号", "", "提案者编号" },
        { "提案者类型", "个人", "提案者类型" },
        { "联名提案者", "沈知远", "联名提案者编号" },
        { "联名提案者编号", "wy-2", "联名提案者编号" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_IsNamedByItsColumn(string column, string text, string expected)
    {
        var line = Read([(column, text)]);

        line.Command.ShouldBeNull();
        line.Faults.ShouldHaveSingleItem().Column.ShouldBe(expected);
        line.Faults[0].Detail.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}.*。$");
    }

    [Fact]
    public void WhatTheWorkflowWouldRefuse_IsNamedByItsColumnToo()
    {
        var line = Read([("案由", new string('长', 201)), ("联名提案者", "沈知远、沈知远"), ("联名提案者编号", "wy-2、wy-2")])
            .Checked(Place.Office, Place.Jurisdiction, ImportColumn.NameOf);

        line.Command.ShouldBeNull();
        line.Faults.Select(fault => fault.Column).ShouldBe(["案由", "联名提案者编号"]);
    }

    [Theory]
    [InlineData("届次,案由,内容,提案者,提案者编号", null)]
    [InlineData("编号, 标 题 ,*正文,提案人,委员编号,会议届次", null)]
    [InlineData("届次,案由,内容,提案者", "提案者编号")]
    [InlineData("", "届次、案由、内容、提案者、提案者编号")]
    [InlineData("届次,案由,标题,内容,提案者,提案者编号", "案由")]
    public void Head_HasItsColumnsUnderAnyOfTheirNames(string heads, string? faulty)
    {
        var head = ImportHead.Read(heads.Split(','), out var fault);

        (head is null).ShouldBe(faulty is not null);
        (fault ?? "").ShouldContain(faulty ?? "");
    }

    private static ImportLine Read((string Column, string Text)[] cells)
    {
        var row = new Dictionary<string, string>(Right);
        foreach (var (column, text) in cells)
            row[column] = text;
        return ImportRow.Read(2, column => row.GetValueOrDefault(column.Name, ""), Place.Jurisdiction);
    }
}
