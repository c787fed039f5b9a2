using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Rules;
using ProposalWorkflow.Domain.Dues;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Storage;
using ProposalWorkflow.Workflow.Dues;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Local;

/// <summary>A store with deadlines, as the workflow itself writes them: some are due at <see cref="Now"/>, all others later.</summary>
internal sealed class SweepStore : IAsyncDisposable
{
    private const int Writers = 16;
    private readonly ServiceProvider _services;
    private readonly Jurisdiction _place;

    private SweepStore(ServiceProvider services, Jurisdiction place) => (_services, _place) = (services, place);

    /// <summary>A working day, three months after the cases were assigned: their replies are near.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 5, 29, 2, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset Assigned { get; } = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    public static async Task<SweepStore> OpenAsync(string connection, Jurisdiction place, CancellationToken ct)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", connection)]).Build();
        var limited = Limited(place);
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new At())
            .AddSingleton(new JurisdictionSet([limited]))
            .AddProposalStorage(settings)
            .AddSingleton<CommandQueue>()
            .AddSingleton<SessionTallies>()
            .AddSingleton<Publisher>()
            .AddSingleton<CaseWorkflow>()
            .AddSingleton<DueSweep>()
            .BuildServiceProvider();
        await services.GetRequiredService<StorageSetup>().EnsureAsync(ct);
        return new(services, limited);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>So many cases, each with one deadline that is due; their rows.</summary>
    public async Task<IReadOnlyList<DueRow>> WriteDueAsync(int count, CancellationToken ct)
    {
        Clock.Now = Assigned;
        await Parallel.ForAsync(0, count, Options(ct), async (i, stop) => await AssignAsync(i, stop));
        Clock.Now = Now;
        var rows = await Dues.ReadDueAsync(Now, ct).Select(stored => stored.Row).ToListAsync(ct);
        return rows.Count == count ? rows : throw new InvalidDataException($"{count} cases have {rows.Count} deadlines that are due.");
    }

    /// <summary>Rows of deadlines from one number to another that come later than now: some the same day, the last after a year.</summary>
    public Task WriteOpenAsync(int from, int to, CancellationToken ct) => Parallel.ForAsync(from, to, Options(ct), async (i, stop) =>
    {
        var at = Now.AddMinutes(1 + (i * 7919L % (365 * 24 * 60)));
        await Dues.WriteAsync(new(new(_place.Code, $"open-{i}"), new(DueKind.DeadlineRung, at, "d1/near-15-20270630")), stop);
    });

    /// <summary>Has these due again, as if nobody had been asked, and those of the others not.</summary>
    public async Task ResetAsync(IReadOnlyList<DueRow> due, IEnumerable<DueRow> others, CancellationToken ct)
    {
        await Parallel.ForEachAsync(due, Options(ct), async (row, stop) => await Dues.WriteAsync(row, stop));
        await Parallel.ForEachAsync(others, Options(ct), async (row, stop) => await Dues.RemoveAsync(row, stop));
    }

    /// <summary>One sweep, and the calls that it made.</summary>
    public async Task<(SweepReport Report, IReadOnlyList<string> Calls)> SweepAsync(CancellationToken ct)
    {
        using var calls = StorageCallLog.Begin();
        var report = await _services.GetRequiredService<DueSweep>().RunAsync(ct);
        return (report, calls.Lines);
    }

    private At Clock => (At)_services.GetRequiredService<TimeProvider>();

    private IDueTable Dues => _services.GetRequiredService<IDueTable>();

    private async Task AssignAsync(int i, CancellationToken ct)
    {
        var office = new Caller(_place.Code, "office", "提案委办公室", CallerRole.Office);
        var session = _place.Sessions[0];
        var key = new CaseKey(_place.Code, IntentId.NewCase(IntentId.Of(office, $"submit {i}")));
        await HandleAsync("submit", new Submit(session.Code, $"关于第{i}件事的提案", "内容", [new($"m-{i}", "林知远")]));
        await HandleAsync("accept", new Accept(_place.Categories is [var category, ..] ? category : null));
        await HandleAsync("assign", new Assign(_place.Departments[0].Code));

        Task HandleAsync(string what, CaseCommand command) => _services.GetRequiredService<CaseWorkflow>().HandleAsync(
            Queues.For(command.GetType()),
            new CommandMessage(IntentId.Of(office, $"{what} {i}"), key, office, command, Assigned).ToCloudEvent().ToJson(),
            ct);
    }

    /// <summary>The place with a rule for replies and no other: so that a case has one deadline.</summary>
    private static Jurisdiction Limited(Jurisdiction place)
    {
        var (basis, sets, hours) = place.Deadlines!;
        var rule = sets.SelectMany(code => basis.Rules.Set(code)!.Rules)
            .First(one => one.Limits == LimitedStep.Reply && one.HoldsFor(place.Sessions[0].Kind, AssignmentRole.Sole));
        return place with { Deadlines = new(basis with { Rules = new([new("measured", rule.Name, [rule])]) }, ["measured"], hours) };
    }

    private static ParallelOptions Options(CancellationToken ct) => new() { MaxDegreeOfParallelism = Writers, CancellationToken = ct };

    private sealed class At : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
