using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Local.Tests;

public sealed class ProposalsHttpTests
{
    private static readonly string[] Requests =
        [.. File.ReadLines(RepositoryFolder.Combine("functions", "proposals.http")).Where(line => line.StartsWith("POST ", StringComparison.Ordinal))];

    [Fact]
    public void Walk_GivesEveryCommandThatPeopleGive() =>
        CommandName.All.Where(command => Transitions.RolesFor(command.Value) != CallerRole.System).Select(command => command.Key)
            .Where(name => !Requests.Any(request => IsOf(name, request))).ShouldBeEmpty();

    private static bool IsOf(string command, string request) =>
        request.EndsWith(
        command switch { "submit" => "/api/proposals", "backfill" => "/api/letters:import", _ => $":{command}" }, StringComparison.Ordinal);
}
