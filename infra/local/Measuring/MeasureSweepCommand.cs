using System.Globalization;
using ProposalWorkflow.Workflow.Dues;

namespace ProposalWorkflow.Local;

/// <summary>Shows that a sweep's storage calls grow with what is due, and not with what is open: counted, not timed.</summary>
public sealed class MeasureSweepCommand() : Command(
    "measure-sweep", "[options]",
    "Counts the storage calls of a sweep, by how many deadlines are open and how many are due; on a store of its own.",
    """
    --open N,N,…  how many deadlines are open (default 1000,10000,100000)
    --due N       how many of them are due (default 100)
    """)
{
    private const string Place = "nanhu";

    /// <inheritdoc/>
    public override async Task<int> RunAsync(IReadOnlyList<string> given, Screen screen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(screen);
        var (open, due) = Parse(given);
        var folder = Directory.CreateTempSubdirectory("proposal-workflow-sweep-");
        try
        {
            await using var azurite = await Azurite.StartAsync(
                Path.Combine(folder.FullName, "store"), AzuritePorts.Free, Path.Combine(folder.FullName, "azurite.log"), stop);
            await using var store = await SweepStore.OpenAsync(azurite.ConnectionString, SampleSet.Load().Jurisdictions.Find(Place)!, stop);
            return Show(await MeasureAsync(store, open, due, screen, stop), screen) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The same things due among more and more that are open; then less and less due among the most.</summary>
    private static async Task<IReadOnlyList<SweepCost>> MeasureAsync(
        SweepStore store, IReadOnlyList<int> open, int due, Screen screen, CancellationToken stop)
    {
        screen.Heading("Storage calls of one sweep, on Azurite");
        var rows = await store.WriteDueAsync(due, stop);
        var (costs, written) = (new List<SweepCost>(), due);
        foreach (var count in open)
        {
            await store.WriteOpenAsync(written, count, stop);
            written = count;
            await MeasureAsync(rows.Count);
        }

        foreach (var part in new[] { due / 2, due / 10 }.Where(part => part > 0).Distinct())
            await MeasureAsync(part);
        await store.ResetAsync([], rows, stop);
        await MeasureAsync(0);
        return costs;

        async Task MeasureAsync(int count)
        {
            await store.ResetAsync([.. rows.Take(count)], rows.Skip(count), stop);
            var (report, calls) = await store.SweepAsync(stop);
            if (report != new SweepReport(count, 0, 0))
                throw new InvalidDataException($"Of {count} things that are due, a sweep did {report}.");
            costs.Add(SweepCost.Of(written - rows.Count + count, count, calls));
        }
    }

    private static bool Show(IReadOnlyList<SweepCost> costs, Screen screen)
    {
        string[] head = ["open", "due", "calls", "reads by date", "cases", "messages", "notes", "others", "calls for each due"];
        foreach (var line in TextTable.Lines([head, .. costs.Select(Cells)]))
            screen.Line("  " + line);
        var right = costs.All(cost => cost.IsOfWhatIsDue);
        screen.Line(right
            ? "Whatever is open: two reads by date, and three calls for each thing that is due."
            : "The calls are not those of what is due.");
        return right;
    }

    private static string[] Cells(SweepCost cost) =>
    [
        .. new[] { cost.Open, cost.Due, cost.All, cost.Reads, cost.Cases, cost.Messages, cost.Notes, cost.Others }
            .Select(number => number.ToString("N0", CultureInfo.InvariantCulture)),
        cost.Due == 0 ? "-" : ((double)cost.All / cost.Due).ToString("0.00", CultureInfo.InvariantCulture),
    ];

    private static (IReadOnlyList<int> Open, int Due) Parse(IReadOnlyList<string> given)
    {
        (IReadOnlyList<int> Open, int Due) options = ([1_000, 10_000, 100_000], 100);
        for (var i = 0; i < given.Count; i++)
        {
            options = given[i] switch
            {
                "--open" => options with { Open = [.. Value(ref i).Split(',').Select(Number).Order()] },
                "--due" => options with { Due = Number(Value(ref i)) },
                var unknown => throw new CannotStartException($"There is no option '{unknown}'; --help lists those that are."),
            };
        }

        return options.Open[0] >= options.Due ? options : throw new CannotStartException($"--due {options.Due}: more are due than are open.");

        string Value(ref int i) => ++i < given.Count ? given[i] : throw new CannotStartException($"The option {given[i - 1]} needs a value.");
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1_000_000
            ? number
            : throw new CannotStartException($"'{text}' is no number from 1 to 1000000.");
}
