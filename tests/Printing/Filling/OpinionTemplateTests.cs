using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.Letters;
using ProposalWorkflow.Printing.Filling;
using ProposalWorkflow.Printing.Letters;

namespace ProposalWorkflow.Printing.Tests.Filling;

public sealed class OpinionTemplateTests
{
    [Fact]
    public void Letter_BearsItsAuthorsNumberAndContacts()
    {
        var opinion = new Opinion([new("关于岗位", "拟分为四级。")], DocumentNumber: "南人社函〔2026〕12号", Contacts: [new("程以宁", "555-0101")]);

        var letter = Filled(opinion);

        (letter.Type, letter.Mark, letter.DocumentNumber, letter.Salutation.Single())
            .ShouldBe((LetterType.CoHandlerOpinion, "南湖区人社局", "南人社函〔2026〕12号", "南湖区民政局："));
        letter.Contacts.ShouldBe([new LetterContact("程以宁", "555-0101")]);
    }

    [Fact]
    public void Letter_WithoutThemHasNone()
    {
        var letter = Filled(new([new("关于岗位", "拟分为四级。")]));

        letter.DocumentNumber.ShouldBeNull();
        letter.Contacts.ShouldBeEmpty();
    }

    private static PrintedLetter Filled(Opinion opinion) => OpinionTemplate.Fill(
        new(CaseWordsTests.Words(), new("nh-rsj", "南湖区人社局", opinion, code => code), "南湖区民政局"), new Wording());
}
