using System.Text.Json;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>Reads a department's queue as its own office system would: what it has received is gone from the queue.</summary>
public sealed class Mailbox(Account account, string department)
{
    private const int MostAtOnce = 32;

    /// <summary>What came for this case, in the order of arrival.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReceiveAsync(string caseId)
    {
        await account.IsSettledAsync();
        var queue = account.Queue($"department-{department}");
        var received = new List<JsonElement>();
        while ((await queue.ReceiveMessagesAsync(MostAtOnce)).Value is { Length: > 0 } messages)
        {
            foreach (var message in messages)
            {
                received.Add(message.Body.ToObjectFromJson<JsonElement>());
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return [.. received.Where(message => message.GetProperty("subject").GetString() == caseId)];
    }
}
