using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Deadlines.Changes;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Lists;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Workflow.Recounting;

/// <summary>Recounts the cases of one page: sends a command to each that moves, and waits for what comes of it. The next page begins when
/// that is done, so thousands of cases never stand before the day's own commands.</summary>
/// <param name="lists">Where the cases are found.</param>
/// <param name="store">The cases.</param>
/// <param name="commands">Where the commands go.</param>
/// <param name="operations">What came of them.</param>
/// <param name="clock">When they are sent.</param>
/// <param name="pace">How many cases are handled together, and how long one message waits for them.</param>
public sealed class RecountPage(
    ICaseLists lists, ICaseStore store, CommandQueue commands, Operations operations, TimeProvider clock, RecountPace pace)
{
    private const int AtOnce = 8; // each case is two calls, most of them waiting

    /// <summary>What came of the page.</summary>
    /// <param name="change">How far it is.</param>
    /// <param name="place">The place, with what is applied.</param>
    /// <param name="sent">The ids of cases whose commands were sent by an earlier message.</param>
    /// <param name="cancellationToken">Stops anywhere.</param>
    public async Task<RecountedPage> RecountAsync(
        BasisChange change, Jurisdiction place, IReadOnlyList<string> sent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(place);
        var page = await lists.FindCasesAsync(
            place.Code, new CaseFilter(Archived: ArchiveFilter.No), new PageRequest(pace.PageSize, change.Cursor), cancellationToken);
        var cases = page.Items.Where(row => WhatIf.HasClocks(row.Stage)).ToList();
        var (moved, waiting) = (0, new List<CommandMessage>());
        foreach (var some in cases.Chunk(AtOnce))
        {
            foreach (var (message, done) in await Task.WhenAll(some.Select(row => LookAsync(change, place, row, cancellationToken))))
            {
                moved += done is { Rejection: null } ? 1 : 0;
                if (message is not null)
                    waiting.Add(message);
            }
        }

        foreach (var message in waiting.Where(m => !sent.Contains(m.Key.Id)))
            await commands.SendAsync(message, cancellationToken);
        var began = clock.GetTimestamp();
        foreach (var message in waiting)
        {
            var left = pace.Patience - clock.GetElapsedTime(began);
            if (await operations.WaitAsync(message.Key, message.Intent, left, cancellationToken) is not { } done)
                return new(cases.Count, moved, page.Continuation, [.. waiting.Select(m => m.Key.Id)]);
            moved += done.Rejection is null ? 1 : 0;
        }

        return new(cases.Count, moved, page.Continuation, []);
    }

    /// <summary>What came of the case's command; or the command, where it is still to be handled and there is something to move.</summary>
    private async Task<(CommandMessage? Message, Operation? Done)> LookAsync(
        BasisChange change, Jurisdiction place, CaseRow row, CancellationToken cancellationToken)
    {
        var message = RecountMessage.Of(row.Key, change.Number, "recount", change.Reason, change.By.Name, clock.GetUtcNow());
        if (await operations.FindAsync(row.Key, message.Intent, cancellationToken) is { } done)
            return (null, done);
        var state = (await store.LoadAsync(row.Key, cancellationToken))?.State;
        return state is not null && Moves(state, place) ? (message, null) : (null, null);
    }

    /// <summary>What was set by something newer still is that one's to move.</summary>
    private bool Moves(Case state, Jurisdiction place)
    {
        var basis = place.Deadlines!.Basis;
        return WhatMoves.Find(state.Deadlines.Where(d => basis.Rules.Find(d.Rule) is not null), basis, basis, place.DateAt(clock.GetUtcNow())).Any();
    }
}

/// <summary>How a recount goes on.</summary>
/// <param name="PageSize">How many cases are looked through together; 1 to 200.</param>
/// <param name="Patience">How long one message waits for what comes of them; what takes longer is waited for by another one, so that no
/// number of tries ends it.</param>
public sealed record RecountPace(int PageSize, TimeSpan Patience)
{
    /// <summary>What suits the functions: a page takes seconds, and a function may take five minutes.</summary>
    public static RecountPace Usual { get; } = new(50, TimeSpan.FromMinutes(1));
}

/// <summary>What came of a page.</summary>
/// <param name="Cases">How many cases of it could have deadlines.</param>
/// <param name="Moved">How many of these moved.</param>
/// <param name="Next">Where the next page begins; null where this was the last.</param>
/// <param name="Waiting">The ids of the cases whose commands were sent, where one of these is not handled yet; then the page is not done.</param>
public sealed record RecountedPage(int Cases, int Moved, string? Next, IReadOnlyList<string> Waiting);
