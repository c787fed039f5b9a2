using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Similarity;

namespace ProposalWorkflow.Domain.Tests.Similarity;

public sealed class AdviserTests
{
    private static readonly Department[] Departments =
    [
        new("civil", "湖区民政局", new("{number}"), "养老服务、社会救助"),
        new("housing", "湖区住建局", new("{number}"), "老旧小区改造、加装电梯、停车设施"),
        new("finance", "湖区财政局", new("{number}")),
    ];

    private static readonly PastCase Asked = new("asked", "s2", "关于加装电梯的建议", "老人下楼难，建议加装电梯，费用补贴。");

    [Fact]
    public void Duties_SuggestWithTheirWords()
    {
        var lead = new Adviser(Departments, CaseIndex.Empty).For(Asked, 3).Leads[0];

        lead.Department.ShouldBe("housing");
        lead.DutyWords.ShouldBe(["加装电梯"]);
        lead.Cases.ShouldBeEmpty();
    }

    [Fact]
    public void WhatTheOfficeDecided_IsLearned()
    {
        var asked = new PastCase("asked", "s2", "关于规范祭扫用品的建议", "清明前后路边焚烧纸钱。");
        var past = new PastCase("past", "s1", "关于祭扫的提案", "清明祭扫，路边焚烧纸钱，影响环境。", "finance", "housing");
        new Adviser(Departments, CaseIndex.Empty.With(past with { Lead = null })).For(asked, 3).Leads.ShouldBeEmpty();

        var said = new Adviser(Departments, CaseIndex.Empty.With(past)).For(asked, 3);

        var lead = said.Leads.ShouldHaveSingleItem();
        lead.Department.ShouldBe("finance");
        lead.DutyWords.ShouldBeEmpty();
        lead.Cases.ShouldHaveSingleItem().Words.ShouldContain("路边焚烧纸钱");
        said.CoHandlers.Select(s => s.Department).ShouldBe(["housing"]);
    }

    [Fact]
    public void CaseItself_IsNoReason()
    {
        var index = CaseIndex.Empty.With(Asked with { Lead = "finance" });

        new Adviser(Departments, index).For(Asked, 3).Leads.Select(s => s.Department).ShouldBe(["housing"]);
    }

    [Fact]
    public void DepartmentThatIsGone_IsNotSuggested()
    {
        var index = CaseIndex.Empty.With(Asked with { Id = "past", Lead = "dissolved" });

        new Adviser(Departments, index).For(Asked, 3).Leads.Select(s => s.Department).ShouldNotContain("dissolved");
    }

    [Fact]
    public void LikeliestLead_IsNoCoHandler()
    {
        var said = new Adviser(Departments, CaseIndex.Empty.With(Asked with { Id = "past", Lead = "housing", CoHandlers = ["finance"] })).For(Asked, 3);

        said.Leads[0].Department.ShouldBe("housing");
        said.CoHandlers.Select(s => s.Department).ShouldBe(["finance"]);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("甲", "乙")]
    public void CaseWithoutWords_HasNoSuggestion(string title, string text)
    {
        var said = new Adviser(Departments, CaseIndex.Empty).For(new("asked", "s1", title, text), 3);

        said.Leads.ShouldBeEmpty();
        said.CoHandlers.ShouldBeEmpty();
    }

    [Fact]
    public void LeaveOneOut_CountsWhatIsRight()
    {
        var index = CaseIndex.Empty.With(
            new PastCase("1", "s1", "关于加装电梯的提案", "加装电梯。", "housing", "finance"),
            new PastCase("2", "s1", "关于养老服务的提案", "养老服务。", "civil"),
            new PastCase("3", "s1", "关于停车的提案", "停车设施不足。", "finance"),
            new PastCase("4", "s1", "关于未交办的提案", "停车。"));

        var found = LeaveOneOut.Measure(Departments, index);

        (found.Cases, found.LeadFirst, found.MostFrequent, found.CoHandlers).ShouldBe((3, 2, 1, 1));
    }
}
