namespace ProposalWorkflow.Local.Tests;

public sealed class MeasureSweepTests
{
    /// <summary>The same ten among 20 and among 1,200 that are open; then five of them, one, and none.</summary>
    [Fact]
    public async Task Calls_AreThoseOfWhatIsDueHoweverManyAreOpen()
    {
        var (exitCode, output, _) = await RunCommands.RunAsync("measure-sweep", "--open", "20,1200", "--due", "10");

        exitCode.ShouldBe(0, output);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 9 && char.IsDigit(cells[0][0])).Select(cells => string.Join(' ', cells)).ShouldBe(
            [
                "20 10 32 2 10 10 10 0 3.20",
                "1,200 10 32 2 10 10 10 0 3.20",
                "1,195 5 17 2 5 5 5 0 3.40",
                "1,191 1 5 2 1 1 1 0 5.00",
                "1,190 0 2 2 0 0 0 0 -",
            ]);
    }

    [Fact]
    public void Cost_ThatGrowsWithWhatIsOpenIsSeen()
    {
        string[] calls = ["GET table /dues() 200", "GET table /dues() 200", "GET table /cases(PartitionKey='a',RowKey='state') 200", "POST queue /x/messages 201",
            "PATCH table /dues(PartitionKey='a',RowKey='b') 204"];

        SweepCost.Of(10, 1, calls).ShouldSatisfyAllConditions(cost => cost.IsOfWhatIsDue.ShouldBeTrue(), cost => cost.All.ShouldBe(5));
        SweepCost.Of(10, 1, [.. calls, calls[0]]).IsOfWhatIsDue.ShouldBeFalse();
        SweepCost.Of(10, 1, [.. calls, "GET blob /x 200"]).IsOfWhatIsDue.ShouldBeFalse();
        SweepCost.Of(10, 0, calls).IsOfWhatIsDue.ShouldBeFalse();
    }
}
