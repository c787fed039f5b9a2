using System.Text.Json;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Workflow.Dues;
using ProposalWorkflow.Workflow.Publications;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Workflow.Tests.Simulation;

/// <summary>Spoils derived rows in every way that a rebuild must put right.</summary>
internal static class Damage
{
    public static void Rows(World world, Random random)
    {
        var lists = world.Lists;
        Lose(lists.Cases, random);
        Lose(lists.Inbox, random);
        Lose(lists.Own, random);
        Lose(lists.Commitments, random);
        Lose(world.Tallies.Shares, random);
        Lose(world.Tallies.Tallies, random);

        Lose(world.Dues.Rows, random);
        world.Dues.Rows[new DueRow(new CaseKey(Year.Code, "gone"), new Due(DueKind.Archive, default))] = (null, "x");
        foreach (var key in world.Store.States.Keys.Take(1))
            world.Dues.Rows[new DueRow(key, new Due(DueKind.Archive, DateTimeOffset.UnixEpoch))] = (null, "x");

        Lose(world.Letters.Rows, random);
        foreach (var (place, (letter, tag)) in world.Letters.Rows.Take(1).ToList())
        {
            // As after a backup of the cases was restored, and of a case that is not there.
            world.Letters.Rows[place] = (letter with { Version = 999, Edition = letter.Edition is null ? Published(3) : null }, tag + 1_000);
            var gone = letter with { Case = letter.Case with { Id = "gone" }, Edition = Published(3) };
            world.Letters.Rows[(gone.Case, gone.Reply)] = (gone, 1_000);
        }

        var stray = new CaseKey(Year.Code, "gone");
        if (lists.Cases.Values.FirstOrDefault() is { } row)
            lists.Cases[stray] = row with { Key = stray };
        if (lists.Commitments.Values.FirstOrDefault() is { } promised) // as it was before it was put off
            lists.Commitments[(promised.Key, promised.Commitment, promised.Due.AddDays(-1))] = promised with { Due = promised.Due.AddDays(-1) };
        if (lists.Own.Values.FirstOrDefault() is { } own)
            lists.Own[(own.Key, "m99")] = own with { Proposer = "m99" };
        foreach (var (place, (json, tag)) in world.Tallies.Shares.Take(1).ToList())
        {
            // As after a backup of the cases was restored, and of a case that is not there.
            var share = JsonSerializer.Deserialize<CaseShare>(json, WorkflowJson.Options)!;
            world.Tallies.Shares[place] = (Write(share with { Version = 999, Counts = Tally.Of(["cases", "stage/lost"]) }), tag);
            world.Tallies.Shares[(place.Part, "gone")] = (Write(share with { Case = "gone" }), "x");
        }

        foreach (var (part, (_, tag)) in world.Tallies.Tallies.Take(1).ToList())
            world.Tallies.Tallies[part] = (Write(Tally.Of(["cases", "stage/lost", "stage/lost"])), tag);
    }

    private static PublicEdition Published(int number) => new(number, default, new()
    {
        Place = "", Kind = ProposalKind.CppccProposal, Session = "", CaseNumber = "", CaseTitle = "", Proposers = [], Department = new("", ""), Round = 1,
        DocumentNumber = "", ClassMark = "", Date = default, Title = "不该公开", Body = "",
    });

    private static void Lose<TKey, TRow>(Dictionary<TKey, TRow> rows, Random random) where TKey : notnull
    {
        foreach (var key in rows.Keys.Where(_ => random.Next(4) == 0).ToList())
            rows.Remove(key);
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, WorkflowJson.Options);
}
