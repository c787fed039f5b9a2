using ProposalWorkflow.Workflow.Deadlines;

namespace ProposalWorkflow.Workflow.Tests.Deadlines;

public sealed class CalendarFileTests
{
    private const string Good = """
        {
          "year": 2026,
          "notices": [
            { "number": "国办发明电〔2025〕7号", "date": "2025-11-04", "title": "放假通知", "source": "https://www.gov.cn/a.htm" }
          ],
          "holidays": [
            {
              "name": "劳动节", "notice": "国办发明电〔2025〕7号",
              "off": ["2026-05-01", "2026-05-02"],
              "work": ["2026-05-09"]
            }
          ]
        }
        """;

    [Fact]
    public void GoodFile_IsRead()
    {
        var year = CalendarFile.Read([("2026.json", Good)]).ShouldHaveSingleItem();

        year.Notices.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2025, 11, 4));
        year.Days.Select(d => (d.Date.Day, d.IsWorkingDay, d.Holiday)).ShouldBe([(1, false, "劳动节"), (2, false, "劳动节"), (9, true, "劳动节")]);
    }

    [Theory]
    [InlineData("\"work\": [\"2026-05-09\"]", "\"work\": [\"2026-05-02\"]", "$.holidays[0].work[0]（第10行）：2026-05-02既放假又上班（劳动节）。")]
    [InlineData("\"2026-05-09\"", "\"2026-05-08\"", "$.holidays[0].work[0]（第10行）：2026-05-08不是周末，无需调休上班。")]
    [InlineData("\"2026-05-02\"", "\"2025-05-02\"", "$.holidays[0].off[1]（第9行）：2025-05-02不在2026年。")]
    [InlineData("\"2026-05-02\"", "\"2026-05-01\"", "$.holidays[0].off[1]（第9行）：2026-05-01重复（劳动节）。")]
    [InlineData("\"2026-05-02\"", "\"2026-02-29\"", "$.holidays[0].off[1]（第9行）：“2026-02-29”不是日期（YYYY-MM-DD）。")]
    [InlineData("\"2026-05-02\"", "2", "$.holidays[0].off[1]（第9行）：“2”不是日期（YYYY-MM-DD）。")]
    [InlineData("\"name\": \"劳动节\",", "\"name\": \"劳动节\", \"days\": 5,", "$.holidays[0].days（第8行）：不认识的字段“days”。")]
    [InlineData("\"name\": \"劳动节\",", "\"name\": \" \",", "$.holidays[0].name（第8行）：不能为空。")]
    [InlineData("\"name\": \"劳动节\",", "\"name\": \"劳动节\", \"name\": \"节\",", "$.holidays[0].name（第8行）：字段“name”重复。")]
    [InlineData(", \"notice\": \"国办发明电〔2025〕7号\"", "", "$.holidays[0]（第7行）：缺少字段“notice”。")]
    [InlineData("\"notice\": \"国办发明电〔2025〕7号\"", "\"notice\": \"国办发明电〔2025〕8号\"", "$.holidays[0].notice（第8行）：“国办发明电〔2025〕8号”不在本文件的通知之列。")]
    [InlineData("\"number\": \"国办发明电〔2025〕7号\"", "\"number\": \"七号\"", "$.notices[0].number（第4行）：“七号”不是发文字号（如“国办发明电〔2025〕7号”）。")]
    [InlineData("\"https://www.gov.cn/a.htm\"", "\"gov.cn\"", "$.notices[0].source（第4行）：不是网址。")]
    [InlineData(", \"source\": \"https://www.gov.cn/a.htm\"", "", "$.notices[0]（第4行）：缺少字段“source”。")]
    [InlineData("\"year\": 2026", "\"year\": 2027", "$.year（第2行）：文件名应为“2027.json”。")]
    [InlineData("\"year\": 2026", "\"year\": \"2026\"", "$.year（第2行）：应为整数。")]
    [InlineData("\"year\": 2026", "\"year\": 20.26e2", "$.year（第2行）：“20.26e2”应为1949至9999的整数。")]
    [InlineData("\"year\": 2026,", "\"year\": 2026,,", "$（第2行）：不是有效的 JSON。")]
    [InlineData("\"year\": 2026,", "\"year\": 2026, \"note\": \"\\ud800\",", "$（第1行）：含有无效字符。")]
    public void Fault_IsNamedWithItsPlace(string good, string bad, string expected) =>
        Faults(Good.Replace(good, bad, StringComparison.Ordinal)).ShouldContain("2026.json: " + expected);

    [Fact]
    public void MissingNotices_AreNamed()
    {
        Faults("""{ "year": 2026, "notices": [], "holidays": [] }""")
            .ShouldBe(["2026.json: $.notices（第1行）：没有通知。", "2026.json: $.holidays（第1行）：没有任何放假或者上班日期。"], ignoreOrder: true);
        Faults("[]").ShouldHaveSingleItem().ShouldContain("应为对象");
        Faults("").ShouldHaveSingleItem().ShouldContain("不是有效的 JSON");
    }

    [Fact]
    public void NoticeThatNothingNames_IsAFault() =>
        Faults(Good.Replace("\"notices\": [", """
            "notices": [ { "number": "国办发明电〔2026〕1号", "date": "2026-01-04", "title": "延长假期", "source": "https://www.gov.cn/b.htm" },
            """, StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("没有节假日引用“国办发明电〔2026〕1号”");

    [Fact]
    public void AllFaultsOfAllFiles_AreNamedAtOnce()
    {
        var bad = Good.Replace("2026-05-02", "2026-05-01", StringComparison.Ordinal).Replace("05-09", "05-08", StringComparison.Ordinal);

        Should.Throw<DataFileException>(() => CalendarFile.Read([("2026.json", bad), ("2025.json", Good)])).Faults.Count.ShouldBe(3);
    }

    [Fact]
    public void FolderWithoutFiles_IsAFault() =>
        Should.Throw<DataFileException>(() => CalendarFile.LoadFolder("/nowhere")).Faults.ShouldHaveSingleItem().File.ShouldBe("/nowhere");

    [Fact]
    public void Edition_IsTheSameForTheSameDays_AndAnotherForOthers()
    {
        string Edition(string text) => CalendarFile.Read([("2026.json", text)])[0].Edition;

        Edition(Good.Replace("\"2026-05-01\", \"2026-05-02\"", "\"2026-05-02\", \"2026-05-01\"", StringComparison.Ordinal)).ShouldBe(Edition(Good));
        Edition(Good.Replace("2026-05-02", "2026-05-03", StringComparison.Ordinal)).ShouldNotBe(Edition(Good));
    }

    private static IEnumerable<string> Faults(string text) =>
        Should.Throw<DataFileException>(() => CalendarFile.Read([("2026.json", text)])).Faults.Select(f => f.ToString());
}
