using System.Text.Json;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Local.Tests;

public sealed class LauncherFolderTests : IDisposable
{
    private readonly ScratchFolder _folder = ScratchFolder.Create("folder");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Store_IsEmptiedUnlessItIsToBeKept(bool keep)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "azurite"));

        using var opened = LauncherFolder.Open(_folder.Path, keep);

        Directory.Exists(opened.Store).ShouldBe(keep);
    }

    [Fact]
    public void Connection_IsToldAsLongAsTheLauncherRuns()
    {
        using (var opened = LauncherFolder.Open(_folder.Path, keep: true))
        {
            LauncherFolder.FindConnection(_folder.Path).ShouldBeNull();
            opened.WriteConnection("the store");
            LauncherFolder.FindConnection(_folder.Path).ShouldBe("the store");
        }

        LauncherFolder.FindConnection(_folder.Path).ShouldBeNull();
    }

    [Fact]
    public void Sample_ForCoreToolsNamesTheSettingsThatTheLauncherPasses()
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.Combine("local.settings.sample.json")));

        var names = sample.RootElement.GetProperty("Values").EnumerateObject().Select(setting => setting.Name);

        names.ShouldBe(LocalSettings.For("", "").Keys, ignoreOrder: true);
    }
}
