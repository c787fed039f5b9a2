using System.Text.RegularExpressions;

namespace ProposalWorkflow.Local;

/// <summary>Waits for the three lines that tell the services' addresses; each is printed when its service answers.</summary>
internal sealed partial class AzuriteReadiness
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);
    private readonly Dictionary<string, string> _addresses = [];
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Takes a line of the emulator's output.</summary>
    public void Read(string line)
    {
        if (Listening().Match(line) is not { Success: true } match)
            return;
        lock (_addresses)
        {
            _addresses[match.Groups["service"].Value] = match.Groups["address"].Value;
            if (_addresses.Count == 3)
                _all.TrySetResult();
        }
    }

    /// <summary>The address of each service, or one line that says why the emulator did not start.</summary>
    public async Task<IReadOnlyDictionary<string, string>> WaitAsync(ChildProcess process, CancellationToken ct)
    {
        try
        {
            if (await Task.WhenAny(_all.Task, process.Exited).WaitAsync(Limit, ct) == _all.Task)
                return _addresses;
        }
        catch (TimeoutException e)
        {
            throw new CannotStartException($"Azurite did not answer within {Limit.TotalSeconds} s (its output: {process.Log.Path})", e);
        }
        var reason = string.Concat(process.Log.Lines.TakeLast(1));
        throw new CannotStartException($"Azurite ended at its start: {reason} (all of it: {process.Log.Path})");
    }

    [GeneratedRegex("^Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://.+)$")]
    private static partial Regex Listening();
}
