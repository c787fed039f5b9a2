namespace ProposalWorkflow.Functions.Tests;

/// <summary>Which request is held back.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Text">A text in its path or body.</param>
/// <param name="Passes">True: it gets through, and only its answer is held.</param>
public sealed record Trap(string Method, string Text, bool Passes)
{
    private readonly TaskCompletionSource _sprung = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _taken;

    /// <summary>Ends when the request is held.</summary>
    public Task Sprung => _sprung.Task;

    public void Spring() => _sprung.TrySetResult();

    /// <summary>Whether this is the one; true once.</summary>
    public async Task<bool> TakesAsync(HttpRequestMessage request)
    {
        if (request.Method.Method != Method)
            return false;
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync();
        return (request.RequestUri!.AbsolutePath.Contains(Text, StringComparison.Ordinal) || body.Contains(Text, StringComparison.Ordinal))
            && Interlocked.Exchange(ref _taken, 1) == 0;
    }
}
