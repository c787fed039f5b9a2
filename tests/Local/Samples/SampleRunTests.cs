using System.IO.Compression;
using ProposalWorkflow.Domain.Letters;

namespace ProposalWorkflow.Local.Tests;

[Collection(SamplesPlayedCollection.Name)]
public sealed class SampleRunTests(SamplesPlayed samples)
{
    /// <summary>What the cases are there to show: parts of a timeline's line, and how many lines have them all.</summary>
    private static readonly (string[] Happened, int Times)[] Shown =
    [
        (["秋若水（提案者）", "case-resubmitted"], 1),
        (["提案委办公室（交办机关）", "objection-upheld"], 1),
        (["督办领导（分管领导）", "objection-overruled"], 1),
        (["departments-assigned", "分办：南湖区民政局、南湖区教育局，参阅：南湖区卫生健康局"], 1),
        (["contact-logged"], 3),
        (["proposal-signed", "proposal-intake", "古长青"], 1),
        (["signature-declined", "proposal-intake", "路一鸣，已就同一问题单独提出提案。"], 1),
        (["signing-closed", "proposal-intake", "不附议：路一鸣"], 1),
        (["系统（系统）", "归档"], 1),
        (["reply-sent-back"], 1),
        (["reply-checked"], 1),
        (["reply-corrected"], 1),
        (["提案委办公室（交办机关）", "feedback-given", "古长青（纸质）"], 1),
        (["case-closed", "未反馈：裴亦舟；"], 1),
        (["提案委办公室（交办机关）", "case-merged", "并入 "], 1),
        (["系统（系统）", "member-joined"], 1),
        (["系统（系统）", "departments-assigned", "独办：南湖区文化和体育局，参阅：南湖区财政局"], 1),
        (["reply-drafted", "附件：南湖区财政局会办意见"], 2), // the one opinion goes with both letters
        (["main-followed", "主案已由南湖区文化和体育局答复"], 1),
        (["extension-granted", "deadline-reminders", "南湖区民政局：答复延长1个月，至"], 1),
        (["rungs-fired", "deadline-reminders", "南湖区人力资源和社会保障局：会办意见临期提醒（还有7个工作日）"], 1),
        (["rungs-fired", "deadline-reminders", "南湖区人力资源和社会保障局：会办意见督办（逾期5个工作日，报分管领导）"], 1),
        (["manager.escalated", "manager-alerts", "督办：南湖区人力资源和社会保障局会办意见，"], 2),
        (["deadlines-met", "department-opinions", "南湖区人力资源和社会保障局：会办意见（逾期，应于"], 1),
    ];

    [Fact]
    public void Once_ClosesEveryCaseAndShowsItsTimeline()
    {
        var ended = samples.Ended;

        ended.ExitCode.ShouldBe(0, ended.Output + ended.Error);
        var lines = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[^2..].ShouldBe(["200 of 200 lines imported", "12 of 12 cases closed"]);
        lines.ShouldContain(line => line.Contains("200 accepted, 0 refused, 200 of 200 read; 200 cases more", StringComparison.Ordinal), ended.Output);
        foreach (var sample in SampleSet.Load().Cases)
            lines.Count(line => line.EndsWith(
                $"  {sample.Title}  {(sample.Jurisdiction == "xihe" ? "已归档" : "已办结")}", StringComparison.Ordinal)).ShouldBe(1, ended.Output);
        lines.Count(line => line.Contains("  case-closed  ", StringComparison.Ordinal)).ShouldBe(12, ended.Output);
        lines.Count(line => line.Contains("  reply-published  ", StringComparison.Ordinal)).ShouldBe(
            SampleSet.Load().Cases.SelectMany(one => one.Rounds).SelectMany(one => one.Answers)
                .Count(one => one.Reply.Disclosure.Kind == DisclosureKind.Public), ended.Output);
        lines.ShouldContain(line => line.StartsWith("26D1  ", StringComparison.Ordinal), ended.Output);
        lines.ShouldContain(line => line.StartsWith("西政提〔2026〕001号  ", StringComparison.Ordinal), ended.Output);
        lines.Where(line => line.StartsWith("  Seen ", StringComparison.Ordinal)).Select(line => line[16..].Trim()).ShouldBe(
            ["a reminder before a co-handler's opinion is due", "an overdue co-handler", "an alert delivered to the local webhook", "an extension granted"]);
        lines.Count(line => line.StartsWith("  Alert ", StringComparison.Ordinal) && line.Contains("(signature right, escalated.", StringComparison.Ordinal))
            .ShouldBe(2, ended.Output);
        foreach (var (happened, times) in Shown)
            lines.Count(line => happened.All(part => line.Contains($"  {part}", StringComparison.Ordinal)))
                .ShouldBe(times, string.Join(' ', happened) + '\n' + ended.Output);
    }

    [Fact]
    public void Replies_AreOnPaperAndAPageInTheLaunchersFolder()
    {
        var folder = LauncherFolder.LettersIn(samples.Launcher.Folder);
        var lines = samples.Ended.Output.Split('\n');
        var replies = lines.Count(line => line.Contains("  reply-sent  ", StringComparison.Ordinal));

        replies.ShouldBeGreaterThan(11);
        Directory.GetFiles(folder, "*.docx").Select(Path.GetFileNameWithoutExtension).Order()
            .ShouldBe(Directory.GetFiles(folder, "*.html").Select(Path.GetFileNameWithoutExtension).Order());
        Directory.GetFiles(folder, "*.docx").Length.ShouldBe(replies);
        lines.Count(line => line.StartsWith("  letter  ", StringComparison.Ordinal)).ShouldBe(2 * replies);

        // What a place says differently.
        foreach (var page in Directory.GetFiles(folder, "*.html"))
            File.ReadAllText(page).Contains("签发人：", StringComparison.Ordinal).ShouldBe(Path.GetFileName(page).StartsWith('西'), page);

        // The one whose annex is an opinion, in full.
        var withAnnex = Directory.GetFiles(folder, "*《关于加强社区工作者职业发展保障的提案》的答复.docx").ShouldHaveSingleItem();
        using var document = ZipFile.OpenRead(withAnnex);
        using var text = new StreamReader(document.GetEntry("word/document.xml")!.Open());
        foreach (var content in new[] { text.ReadToEnd(), File.ReadAllText(Path.ChangeExtension(withAnnex, "html")) })
        {
            content.ShouldContain("岗位分为四级十二档");
            content.ShouldContain("建议另行征求区委组织部意见");
            content.ShouldContain("印发社区工作者岗位等级管理办法（完成时限：");
        }
    }
}
