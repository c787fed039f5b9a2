using ProposalWorkflow.Domain.Commands;

namespace ProposalWorkflow.Local.Tests;

public sealed class ProposalsHttpTests
{
    private static readonly string[] Requests =
        [.. File.ReadLines(RepositoryFolder.Combine("functions", "proposals.http")).Where(line => line.StartsWith("POST ", StringComparison.Ordinal))];

    [Fact]
    public void Walk_GivesEveryCommand() =>
        CommandName.All.Keys.Where(name => !Requests.Any(request => IsOf(name, request))).ShouldBeEmpty();

    private static bool IsOf(string command, string request) =>
        request.EndsWith(command == "submit" ? "/api/proposals" : $":{command}", StringComparison.Ordinal);
}
