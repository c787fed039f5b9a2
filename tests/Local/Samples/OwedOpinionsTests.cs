namespace ProposalWorkflow.Local.Tests;

public sealed class OwedOpinionsTests
{
    private static readonly Notice Task = Of("task-assigned", new(1, CoHandlers: ["rsj", "czj"]));
    private static readonly Notice OpinionThatAsks = Of("opinion-given", new(1, "rsj", AskDepartments: ["zzb"]));
    private static readonly Notice Added = Of("co-handler-added", new(1, "zzb"));
    private static readonly Notice OpinionOfTheAdded = Of("opinion-given", new(1, "zzb"));
    private static readonly Notice Waived = Of("opinion-waived", new(1, "czj"));

    [Fact]
    public void Lead_WaitsForThoseWhoWereAssignedAndForThoseWhoWereAskedSince() =>
        Owed(Task, OpinionThatAsks).ShouldBe(["czj", "zzb"]);

    [Fact]
    public void Lead_WaitsForNobodyWhenAllHaveAnsweredOrAreWaived() =>
        Owed(OpinionOfTheAdded, Waived, Added, Task, OpinionThatAsks).ShouldBeEmpty();

    [Fact]
    public void Lead_WaitsNoMoreForOneThatWasReleased() =>
        Owed(Task, Of("co-handler-released", new(1, "czj"))).ShouldBe(["rsj"]);

    [Fact]
    public void Lead_IsNotMisledByANoticeThatIsLate() =>
        Owed(OpinionThatAsks, Waived, Task, OpinionOfTheAdded).ShouldBeEmpty();

    [Fact]
    public void Lead_ForgetsTheRoundBefore() =>
        OwedOpinions.In([Task, Of("task-assigned", new(2))], "mzj", 2).ShouldBeEmpty();

    private static IEnumerable<string> Owed(params Notice[] heard) => OwedOpinions.In(heard, "mzj", 1);

    private static Notice Of(string type, NoticeContent content) => new("id", $"department.{type}", "case", content);
}
