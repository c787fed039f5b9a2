using ProposalWorkflow.Domain.Jurisdictions;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Printing.Filling;
using ProposalWorkflow.Printing.Letters;
using ProposalWorkflow.Printing.Web;
using ProposalWorkflow.Printing.Word;

namespace ProposalWorkflow.Letters.Tests.ReadBack;

/// <summary>For any letter that the system writes, the importer reads back the same record: from the .docx and from the page.</summary>
public sealed class ReadBackTests
{
    /// <summary>How many letters of either kind; each is read in two forms.</summary>
    private const int Letters = 120;

    private static readonly Gen<Wording> Wordings =
        from label in Gen.Elements("办理类别：", "办理结果：", "答复类别：")
        from signer in Gen.Elements(true, false)
        from title in Gen.Elements(new Wording().Title, "关于{session}{number}{kind}的答复")
        from opening in Gen.Elements(new Wording().Opening, "{you}提出的{title}（{session}{number}）已收悉。{consulted}现将办理情况答复如下：")
        from consulted in Gen.Elements(new Wording().Consulted, "经会商{departments}，", "征求{departments}意见后，")
        from promised in Gen.Elements(new Wording().CommitmentsIntroduction, "我局承诺办理下列事项：", "承诺事项：")
        select new Wording
        {
            ClassMarkLabel = label, ShowsSigner = signer, Title = title, Opening = opening, Consulted = consulted,
            CommitmentsIntroduction = promised,
        };

    [Fact]
    public void Reply_IsReadBackAsItWasWritten() => Always(
        from facts in FactsGen.Replies from wording in Wordings select (facts, wording),
        given => ReplyTemplate.Fill(given.facts, given.wording),
        (given, letter) => ExpectedRecord.Of(given.facts, letter));

    [Fact]
    public void Opinion_IsReadBackAsItWasWritten() => Always(
        from facts in FactsGen.OpinionLetters from wording in Wordings select (facts, wording),
        given => OpinionTemplate.Fill(given.facts, given.wording),
        (given, letter) => ExpectedRecord.Of(given.facts, letter));

    private static void Always<T>(Gen<T> facts, Func<T, PrintedLetter> write, Func<T, PrintedLetter, JsonObject> expect)
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Letters), Prop.ForAll(Arb.From(facts), given =>
        {
            var letter = write(given);
            var expected = expect(given, letter);
            Same(expected, Read(LetterDocument.Write(letter)), ".docx");
            Same(expected, Read(Encoding.UTF8.GetBytes(LetterPage.Write(letter))), "page");
        }));
    }

    private static LetterRecord Read(byte[] file) =>
        LetterImporter.ReadAsync(new MemoryStream(file), CancellationToken.None).GetAwaiter().GetResult();

    private static void Same(JsonObject expected, LetterRecord found, string form)
    {
        var differences = Compared.Differences(expected, LetterJson.Of("letter", found)).ToList();
        differences.ShouldBeEmpty($"{form}:\n{string.Join('\n', differences)}\n{found.Text}");
    }
}
