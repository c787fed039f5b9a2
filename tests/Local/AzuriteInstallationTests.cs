using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Local.Tests;

public sealed class AzuriteInstallationTests
{
    [Fact]
    public async Task NoNetwork_IsOneLineThatAsksForIt()
    {
        using var folder = ScratchFolder.Create("installation");
        foreach (var file in new[] { "package.json", "package-lock.json" })
            File.Copy(RepositoryFolder.Combine("infra", "local", "azurite", file), Path.Combine(folder.Path, file));
        // Port 9 is nobody's; with a cache of its own npm has nothing to fall back on.
        var offline = new Dictionary<string, string>
        {
            ["npm_config_registry"] = "http://127.0.0.1:9/",
            ["npm_config_cache"] = Path.Combine(folder.Path, "cache"),
        };
        var installation = new AzuriteInstallation(folder.Path, offline);

        var error = await Should.ThrowAsync<CannotStartException>(() => installation.EnsureAsync(CancellationToken.None));

        error.Message.ShouldContain("is there a network?");
        error.Message.ShouldNotContain('\n');
        (await installation.IsInstalledAsync(CancellationToken.None)).ShouldBeFalse();
    }
}
