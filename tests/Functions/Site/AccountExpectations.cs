namespace ProposalWorkflow.Functions.Tests;

/// <summary>What must be true of the account after something was tried.</summary>
public static class AccountExpectations
{
    /// <summary>Tries it, and finds every row, message and blob as it was.</summary>
    public static async Task<T> StaysAsItIsAsync<T>(this Account account, Func<Task<T>> attempt)
    {
        var (result, before, after) = await AroundAsync(account, attempt);
        after.Except(before).ShouldBeEmpty();
        before.Except(after).ShouldBeEmpty();
        return result;
    }

    /// <summary>Tries it, and finds one row more: the operation that says why it was refused.</summary>
    public static async Task<T> OnlyNotesTheOperationAsync<T>(this Account account, Func<Task<T>> attempt)
    {
        var (result, before, after) = await AroundAsync(account, attempt);
        IsOperation(after.Except(before).ShouldHaveSingleItem()).ShouldBeTrue();
        before.Except(after).ShouldBeEmpty();
        return result;
    }

    /// <summary>Tries it, and finds nothing more than operations, which say why something was refused.</summary>
    public static async Task<T> OnlyNotesOperationsAsync<T>(this Account account, Func<Task<T>> attempt)
    {
        var (result, before, after) = await AroundAsync(account, attempt);
        after.Except(before).Where(line => !IsOperation(line)).ShouldBeEmpty();
        before.Except(after).ShouldBeEmpty();
        return result;
    }

    private static bool IsOperation(string line) =>
        line.Split('/', 3) is ["cases", _, var row] && row.StartsWith("op-", StringComparison.Ordinal);

    private static async Task<(T Result, IReadOnlyList<string> Before, IReadOnlyList<string> After)> AroundAsync<T>(
        Account account, Func<Task<T>> attempt)
    {
        await account.IsSettledAsync();
        var before = await SnapshotAsync(account);
        var result = await attempt();
        await account.IsSettledAsync();
        return (result, before, await SnapshotAsync(account));
    }

    /// <summary>Without the notes of why a message failed: they are of the message, and change nothing of a case.</summary>
    private static async Task<IReadOnlyList<string>> SnapshotAsync(Account account) =>
        [.. (await account.SnapshotAsync()).Where(line => !line.StartsWith("poison/_failed/", StringComparison.Ordinal))];
}
