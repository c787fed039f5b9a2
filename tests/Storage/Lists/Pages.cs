using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage.Tests;

/// <summary>Reads a list to its end.</summary>
internal static class Pages
{
    public static async Task<List<Page<T>>> AllAsync<T>(
        Func<PageRequest, Task<Page<T>>> read, int size, string? continuation = null, ListOrder? order = null)
    {
        List<Page<T>> pages = [];
        do
        {
            pages.Add(await read(new PageRequest(size, continuation, order)));
            pages.Count.ShouldBeLessThan(100, "the pages go round in a circle");
            continuation = pages[^1].Continuation;
        }
        while (continuation is not null);
        return pages;
    }
}
