using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Workflow.Tests.Trails;

/// <summary>Whatever is done to one row of a random history is found, and the row is named.</summary>
public sealed class TrailCheckTests
{
    private static readonly Gen<(CaseTrail Trail, int At)> Somewhere =
        from trail in Gen.Elements<CaseTrail>(Histories.All)
        from at in Gen.Choose(0, trail.Rows.Count - 1)
        select (trail, at);

    private static readonly Gen<(CaseTrail Trail, int At, int Other)> TwoPlaces =
        from one in Somewhere
        from other in Gen.Choose(0, one.Trail.Rows.Count - 1)
        where other != one.At
        select (one.Trail, one.At, other);

    private static readonly Gen<(CaseTrail Trail, int At, TrailRow Row)> SomewhereAnotherCasesRow =
        from one in Somewhere
        from other in Gen.Elements<CaseTrail>(Histories.All)
        where other.Key != one.Trail.Key
        from row in Gen.Elements<TrailRow>(other.Rows)
        select (one.Trail, one.At, row);

    [Fact]
    public void Trail_ThatNobodyTouchedIsWhole() => Histories.All.ShouldAllBe(trail => TrailCheck.FirstFault(trail) == null);

    [Fact]
    public void ContentChanged_InAnyFieldIsNamed() => Each(Somewhere, x => Tampering.OtherContents(x.Trail.Rows[x.At].Content!).All(content =>
        FaultIn(x.Trail.With(x.At, x.Trail.Rows[x.At] with { Content = content })) == new TrailFault(TrailFaultKind.Changed, x.At + 1)));

    [Fact]
    public void ContentChanged_InAnyFieldAndHashedAgainIsNamed() => Each(Somewhere, x => Tampering.OtherContents(x.Trail.Rows[x.At].Content!).All(content =>
        FaultIn(x.Trail.With(x.At, x.Trail.Rows[x.At].Forged(content)))?.Number == x.At + 1));

    [Fact]
    public void ContentRemoved_IsNamed() => Each(Somewhere, x =>
        FaultIn(x.Trail.With(x.At, x.Trail.Rows[x.At] with { Content = null })) == new TrailFault(TrailFaultKind.ContentRemoved, x.At + 1));

    [Fact]
    public void HashChangedOrRemoved_IsNamed() => Each(Somewhere, x => new[] { null, "", Trail.HashOf("") }.All(hash =>
        FaultIn(x.Trail.With(x.At, x.Trail.Rows[x.At] with { Hash = hash })) == new TrailFault(TrailFaultKind.Changed, x.At + 1)));

    [Fact]
    public void KeyChanged_IsNamed() => Each(TwoPlaces, x => new[] { 0, x.Trail.Rows.Count + 5, x.Other + 1 }.All(number =>
        FaultIn(x.Trail.With(x.At, x.Trail.Rows[x.At] with { Number = number })) is { } fault
        && fault.Number == Math.Min(number, x.At + 1) && fault.Kind is TrailFaultKind.Reordered or TrailFaultKind.Inserted or TrailFaultKind.Removed));

    [Fact]
    public void RowRemoved_IsNamed() => Each(Somewhere, x =>
        FaultIn(x.Trail.WithRows(x.Trail.Rows.Where((_, i) => i != x.At))) == new TrailFault(TrailFaultKind.Removed, x.At + 1));

    [Fact]
    public void RowRemoved_AndTheGapClosedIsNamed() => Each(Somewhere, x =>
        FaultIn(x.Trail.WithRows(x.Trail.Rows.Where((_, i) => i != x.At), renumber: true)) == new TrailFault(TrailFaultKind.Removed, x.At + 1));

    [Fact]
    public void RowsSwapped_AreNamed() => Each(TwoPlaces, x =>
    {
        var (one, other) = (x.Trail.Rows[x.At], x.Trail.Rows[x.Other]);
        var swapped = x.Trail.WithRows(x.Trail.Rows.Select((row, i) => i == x.At ? other : i == x.Other ? one : row), renumber: true);
        return FaultIn(swapped) == new TrailFault(TrailFaultKind.Reordered, Math.Min(x.At, x.Other) + 1);
    });

    [Fact]
    public void RowInserted_IsNamed() => Each(SomewhereAnotherCasesRow, x =>
        FaultIn(x.Trail.WithRows(Inserted(x.Trail, x.At, x.Row), renumber: true)) == new TrailFault(TrailFaultKind.Inserted, x.At + 1));

    [Fact]
    public void RowInserted_WithAFittingNumberAndChainIsNamed() => Each(Somewhere, x =>
        FaultIn(x.Trail.WithRows(Inserted(x.Trail, x.At, Forgery(x.Trail, x.At)), renumber: true))
            == new TrailFault(TrailFaultKind.Inserted, x.At + 1));

    [Fact]
    public void RowAppended_WithAFittingNumberAndChainIsNamed() => Each(Somewhere, x =>
        FaultIn(x.Trail.WithRows([.. x.Trail.Rows, Forgery(x.Trail, x.Trail.Rows.Count)], renumber: true))
            == new TrailFault(TrailFaultKind.Inserted, x.Trail.Rows.Count + 1));

    [Fact]
    public void RowInserted_AsACopyOfAnotherIsNamed() => Each(TwoPlaces, x =>
        FaultIn(x.Trail.WithRows(Inserted(x.Trail, x.At, x.Trail.Rows[x.Other]), renumber: true))
            == new TrailFault(TrailFaultKind.Inserted, x.At + 1));

    [Fact]
    public void RowAppended_AsACopyOfAnotherOrWithoutAnySenseIsNamed() => Each(Somewhere, x =>
        new[] { x.Trail.Rows[x.At], new TrailRow(0, "{}", null), new TrailRow(0, null, null) }.All(row =>
            FaultIn(x.Trail.WithRows([.. x.Trail.Rows, row], renumber: true)) == new TrailFault(TrailFaultKind.Inserted, x.Trail.Rows.Count + 1)));

    [Fact]
    public void RowReplaced_ByAnotherCasesRowIsNamed() => Each(SomewhereAnotherCasesRow, x =>
        FaultIn(x.Trail.With(x.At, x.Row with { Number = x.At + 1 }))?.Number == x.At + 1);

    [Fact]
    public void WholeCase_UnderAnotherKeyIsNamed() => Each(Somewhere, x =>
        FaultIn(x.Trail with { Key = x.Trail.Key with { Id = "another" } }) == new TrailFault(TrailFaultKind.OtherCase, 1));

    [Fact]
    public void StateChanged_InAnyFieldIsFound()
    {
        foreach (var trail in Histories.All)
            foreach (var state in Tampering.OtherContents(trail.State!).Where(Differs(trail.State!)))
                (FaultIn(trail with { State = state }).ShouldNotBeNull(state).Number ?? trail.Rows.Count).ShouldBeGreaterThanOrEqualTo(trail.Rows.Count, state);
    }

    [Fact]
    public void StateRemoved_IsFound() => Each(Somewhere, x =>
        FaultIn(x.Trail with { State = null }) == new TrailFault(TrailFaultKind.StateRemoved));

    [Fact]
    public void TwoFaults_AreNamedByTheFirst() => Each(TwoPlaces, x =>
        FaultIn(x.Trail.With(x.At, x.Trail.Rows[x.At] with { Content = "{}" }).With(x.Other, x.Trail.Rows[x.Other] with { Content = "{}" }))
            == new TrailFault(TrailFaultKind.Changed, Math.Min(x.At, x.Other) + 1));

    private static TrailFault? FaultIn(CaseTrail trail) => TrailCheck.FirstFault(trail);

    private static IEnumerable<TrailRow> Inserted(CaseTrail trail, int at, TrailRow row) => [.. trail.Rows.Take(at), row, .. trail.Rows.Skip(at)];

    /// <summary>A row that fits before the one that is there.</summary>
    private static TrailRow Forgery(CaseTrail trail, int at)
    {
        var content = JsonNode.Parse(trail.Rows[^1].Content!)!;
        content["number"] = at + 1;
        content["previous"] = at == 0 ? Trail.Root(trail.Key) : trail.Rows[at - 1].Hash;
        content["queue"] = "forged";
        return trail.Rows[^1].Forged(content.ToJsonString(WorkflowJson.Options));
    }

    /// <summary>Whether a reader sees another state: to leave out an empty list changes nothing.</summary>
    private static Func<string, bool> Differs(string stored) => other =>
    {
        try
        {
            return JsonSerializer.Serialize(JsonSerializer.Deserialize<Case>(other, WorkflowJson.Options), WorkflowJson.Options) != stored;
        }
        catch (JsonException)
        {
            return true;
        }
    };

    private static void Each<T>(Gen<T> gen, Func<T, bool> holds) => Prop.ForAll(Arb.From(gen), holds).QuickCheckThrowOnFailure();
}
