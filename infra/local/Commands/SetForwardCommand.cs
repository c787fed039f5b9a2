using System.Globalization;
using ProposalWorkflow.Workflow.Clocks;

namespace ProposalWorkflow.Local;

/// <summary>Sets the clock of the launcher that runs forward, for everybody who goes by it; and writes tokens that are good at that time.</summary>
public sealed class SetForwardCommand() : Command(
    "set-forward", "DAYS [--folder DIR]",
    "Sets the clock of the launcher that runs forward by so many days, and writes new tokens. It cannot be set back.")
{
    /// <inheritdoc/>
    public override Task<int> RunAsync(IReadOnlyList<string> given, Screen screen, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(screen);
        if (given.Count == 0 || !int.TryParse(given[0], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days == 0)
            throw new CannotStartException("'set-forward' needs a number of days; --help shows how.");
        var path = LauncherOptions.Parse([.. given.Skip(1)]).Folder;
        if (LauncherFolder.FindConnection(path) is null)
            throw new CannotStartException($"No launcher runs on {path}.");

        var clock = LauncherFolder.OpenClock(path, TimeProvider.System);
        try
        {
            clock.SetForwardBy(TimeSpan.FromDays(Math.Min(days, 2 * MovableClock.LongestLead.Days)));
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new CannotStartException($"The clock would be more than {MovableClock.LongestLead.Days} days ahead.", e);
        }

        using var mint = TokenMint.Open(LauncherFolder.KeysIn(path), clock);
        foreach (var (name, request) in SampleCallers.Of(SampleSet.Load()).SelectMany(group => group.Tokens))
            LauncherFolder.WriteToken(path, name, mint.Mint(request));
        screen.Fact("Clock", $"{clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {clock.Lead.Days} days ahead; the tokens are new");
        return Task.FromResult(0);
    }
}
