namespace ProposalWorkflow.Letters.Tests;

public sealed class DocxTests
{
    [Fact]
    public async Task Docx_IsReadWithItsHeaderAndTheNumbersThatWordCounts()
    {
        var file = Docx.Of(
            [
                "关于市政协十四届二次会议第0123号提案的答复", "林晓岚委员：", "您提出的《关于优化课后服务的提案》收悉。现答复如下：", "#工作开展情况", "成效明显。", "#下一步工作",
                "2024年底前完成。", "云溪市教育局", "2023年6月1日", "（联系人：王强，联系电话：88001234）",
            ],
            header: "云教提〔2023〕15号");

        var letter = await LetterImporter.ReadAsync(new MemoryStream(file), CancellationToken.None);

        letter.DocumentNumber!.Value.ShouldBe("云教提〔2023〕15号");
        letter.Sections.Select(s => (s.Marker, s.Heading)).ShouldBe([("一、", "工作开展情况"), ("二、", "下一步工作")]);
        letter.Commitments.ShouldHaveSingleItem().Due.ShouldBe(new DateOnly(2024, 12, 31));
        letter.LeadDepartment!.Value.ShouldBe("云溪市教育局");
        letter.Contacts.ShouldHaveSingleItem().Value.ShouldBe(new ReadContact("王强", "88001234"));
    }

    [Fact]
    public async Task Docx_OfAnyOwnLetterGivesTheSameFieldsAsItsText()
    {
        foreach (var name in LetterFiles.Expected(LetterFiles.Own).Select(l => l["file"]!.GetValue<string>()).Where(f => f.EndsWith(".txt", StringComparison.Ordinal)))
        {
            var plain = await LetterFiles.ReadAsync(LetterFiles.Own, name);
            var docx = await LetterImporter.ReadAsync(new MemoryStream(Docx.Of(plain.Text.Split('\n').Select(l => l.Trim('\r', '\uFEFF')).ToList())), CancellationToken.None);
            LetterJson.Of(name, docx).ToJsonString(LetterJson.Options).ShouldBe(LetterJson.Of(name, plain).ToJsonString(LetterJson.Options));
        }
    }
}
