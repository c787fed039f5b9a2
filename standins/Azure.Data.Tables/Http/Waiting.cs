namespace Azure.Data.Tables.Http;

internal static class Waiting
{
    /// <summary>The result of work that was started with async: false, and so is done already; nothing is waited for.</summary>
    public static T Done<T>(this Task<T> task) => task.IsCompleted
        ? task.GetAwaiter().GetResult()
        : throw new InvalidOperationException("A synchronous call went an asynchronous way.");
}
