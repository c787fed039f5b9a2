namespace ProposalWorkflow.Local;

/// <summary>Several people at work at the same time.</summary>
internal static class Together
{
    /// <summary>Returns when all are done. The first failure stops the others, who would only wait for what does not come any more.</summary>
    public static Task RunAsync(IReadOnlyCollection<Func<CancellationToken, Task>> people, CancellationToken ct) =>
        Parallel.ForEachAsync(
            people,
            new ParallelOptions { MaxDegreeOfParallelism = people.Count, CancellationToken = ct },
            async (person, stop) => await person(stop));
}
