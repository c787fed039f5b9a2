using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ProposalWorkflow.Domain.Letters;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace ProposalWorkflow.Letters.Tests;

/// <summary>What a .docx has beside its paragraphs: tables as forms, ticked boxes, changes, pinyin, hidden text.</summary>
public sealed class DocxFormTests
{
    private static readonly string[] Letter =
    [
        "水生代表：", "您在县十八届人大四次会议上提出的《关于修建便民桥的建议》（第45号）收悉，现答复如下：", "该桥已列入2025年计划。", "青禾县交通运输局", "2024年5月20日",
    ];

    [Fact]
    public async Task Form_IsReadWithTheLetterInItsCell()
    {
        var letter = await ReadAsync(new Table(
            Row([Cell("建议编号"), Cell("第45号"), Cell("办理结果"), Cell("B")]),
            Row([Cell("会办单位"), Cell("县财政局、县水利局")]),
            Row([Cell("答复内容"), Cell(Letter)]),
            Row([Cell("联系人"), Cell("桥梁"), Cell("联系电话"), Cell("0771-3300456")])));

        letter.Proposers.Select(p => p.Value).ShouldBe(["水生"]);
        letter.ClassMark!.Value.ShouldBe("B");
        letter.LeadDepartment!.Value.ShouldBe("青禾县交通运输局");
        letter.CoHandlersNamed.Select(c => c.Value).ShouldBe(["县财政局", "县水利局"]);
        letter.Contacts.ShouldHaveSingleItem().Value.ShouldBe(new ReadContact("桥梁", "0771-3300456"));
        letter.Sections.ShouldHaveSingleItem().Text.ShouldBe("该桥已列入2025年计划。");
    }

    [Fact]
    public async Task Boxes_ThatWordTakesFromItsSymbolFontsAreSeen()
    {
        var letter = await ReadAsync(
        [
            new Paragraph(Words("办理结果："), Symbol("F0A8"), Words("A "), Symbol("F0FE"), Words("B")),
            new Paragraph(Words("是否公开："), Symbol("F0A8"), Words("是 "), Symbol("00FE"), Words("否")), .. Letter.Select(Line),
        ]);

        letter.ClassMark!.Value.ShouldBe("B");
        letter.Disclosure!.Value.ShouldBe(DisclosureKind.NotPublic);
    }

    [Fact]
    public async Task Boxes_ThatAreAllEmptySayNothing()
    {
        var letter = await ReadAsync([.. new[] { "办理结果：□A □B □C", "是否同意公开：□是 □否" }.Concat(Letter).Select(Line)]);

        letter.ClassMark.ShouldBeNull();
        letter.Disclosure.ShouldBeNull();
    }

    [Fact]
    public async Task Text_ThatNobodySeesIsNotRead()
    {
        var pinyin = new Run(new Ruby(new RubyContent(Words("shàn")), new RubyBase(Words("单"))));
        var hidden = new Run(new RunProperties(new Vanish()), Plain("李四、"));
        var deleted = new DeletedRun(new Run(new DeletedText("王五、")));
        var letter = await ReadAsync([new Paragraph(hidden, deleted, pinyin, Words("雄代表：")), .. Letter.Skip(1).Select(Line)]);

        letter.Proposers.Select(p => p.Value).ShouldBe(["单雄"]);
    }

    private static Task<LetterRecord> ReadAsync(params OpenXmlElement[] body) =>
        LetterImporter.ReadAsync(new MemoryStream(Docx.Of(body)), CancellationToken.None);

    private static TableRow Row(IEnumerable<TableCell> cells) => new(cells);

    private static TableCell Cell(params string[] lines) => new(lines.Select(Line));

    private static Paragraph Line(string text) => new(Words(text));

    private static Run Words(string text) => new(Plain(text));

    private static Run Symbol(string code) => new(new SymbolChar { Font = "Wingdings", Char = code });

    private static WordText Plain(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
