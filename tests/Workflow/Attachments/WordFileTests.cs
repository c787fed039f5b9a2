using System.Buffers.Binary;
using System.Text;
using ProposalWorkflow.Workflow.Attachments;
using static ProposalWorkflow.Workflow.Tests.Attachments.WordFiles;

namespace ProposalWorkflow.Workflow.Tests.Attachments;

public sealed class WordFileTests
{
    private const string Links = "word/_rels/document.xml.rels";

    private static readonly Dictionary<string, (MemoryStream File, string? Fault)> Cases = new()
    {
        ["sound"] = (Of(), null),
        ["a link to a page"] = (Of((Links, Relationships(("hyperlink", "https://example.gov.cn/a?b=1", true), ("hyperlink", "mailto:a@example.gov.cn", true)))), null),
        ["parts within"] = (Of((Links, Relationships(("image", "media/image1.png", false))), ("word/embeddings/chart1.xlsx", "PK")), null),
        ["a link to a share"] = (Of((Links, Relationships(("hyperlink", "file://server/share/a.docx", true)))), "从外部载入"),
        ["a script behind a link"] = (Of((Links, Relationships(("hyperlink", "javascript:alert(1)", true)))), "从外部载入"),
        ["a template outside"] = (Of(("word/_rels/settings.xml.rels", Relationships(("attachedTemplate", "https://example.com/t.dotm", true)))), "外部模板"),
        ["a picture outside"] = (Of((Links, Relationships(("image", "https://example.com/p.png", true)))), "从外部载入"),
        ["an object outside"] = (Of((Links, Relationships(("oleObject", "https://example.com/o.hta", true)))), "从外部载入"),
        ["macros by type"] = (Of(("[Content_Types].xml", Types.Replace("wordprocessingml.document.main+xml", "wordprocessingml.document.macroEnabled.main+xml", StringComparison.Ordinal))), "宏"),
        ["macros by part"] = (Of(("word/vbaProject.bin", "x")), "宏"),
        ["macros under a type of their own"] =
            (Of(("[Content_Types].xml", Types.Replace("</Types>", "<Override PartName=\"/word/a.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>", StringComparison.Ordinal))), "宏"),
        ["a control"] = (Of(("word/activeX/activeX1.xml", "<a/>")), "控件"),
        ["a packed program"] = (Of(("word/embeddings/oleObject1.bin", "MZ")), "嵌入"),
        ["a workbook"] = (Of(("[Content_Types].xml", Types.Replace("wordprocessingml.document", "spreadsheetml.sheet", StringComparison.Ordinal))), "不是 Word 文档"),
        ["some archive"] = (Zip([("a.txt", "甲")]), "没有 Word 文档"),
        ["a part twice"] = (Zip([("[Content_Types].xml", Types), ("[content_types].xml", Types)]), "损坏"),
        ["a DTD"] = (Of((Links, "<!DOCTYPE a [<!ENTITY b \"c\">]><Relationships/>")), "损坏"),
        ["no XML"] = (Of((Links, "<Relationships>")), "损坏"),
        ["no archive"] = (new(Encoding.UTF8.GetBytes("PK\u0003\u0004 and no more")), "损坏"),
        ["a truncated one"] = (new(Of().ToArray()[..^30]), "损坏"),
        ["more than may be in it"] = (Zip([("[Content_Types].xml", Types), .. Enumerable.Range(0, 2_001).Select(i => ($"{i}", ""))]), "过大"),
        ["a directory of megabytes"] = (Zip(Enumerable.Range(0, 12_000).Select(i => ($"{i:D60}", ""))), "损坏"),
        ["a bomb"] = (Bomb(257L * 1024 * 1024), "过大"),
        ["a bomb that lies"] = (Lying(Bomb(257L * 1024 * 1024)), ""),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Fault_IsSaid(string name)
    {
        var (file, fault) = Cases[name];

        var said = WordFile.FaultOf(file);

        if (fault is null)
            said.ShouldBeNull();
        else
            said.ShouldNotBeNull().ShouldContain(fault);
    }

    /// <summary>The bomb itself is small; and the checks above are not only of the size of the file.</summary>
    [Fact]
    public void Bomb_IsASmallFile() => Bomb(257L * 1024 * 1024).Length.ShouldBeLessThan(1024 * 1024);

    /// <summary>The directory says of every part that it unpacks to ten bytes.</summary>
    private static MemoryStream Lying(MemoryStream file)
    {
        var bytes = file.ToArray();
        for (var at = 0; (at = bytes.AsSpan(at).IndexOf("PK\x01\x02"u8) is >= 0 and var next ? at + next : -1) >= 0; at += 46)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 24), 10);
        return new(bytes);
    }
}
