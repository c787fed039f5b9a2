using System.Text.RegularExpressions;
using ProposalWorkflow.Local;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>With a wrong setting the process ends at once, and says what to mend: one line for each fault, and no stack.</summary>
[Collection(OneProcess.Name)]
public sealed class StartUpTests(FunctionsFixture fixture) : IDisposable
{
    private readonly ScratchFolder _folder = ScratchFolder.Create("startup");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Auth__Issuer", "", "Auth:Issuer")]
    [InlineData("Auth__Audience", "", "Auth:Audience")]
    [InlineData("Auth__SigningKeys", "", "Auth:SigningKeys")]
    [InlineData("Auth__SigningKeys", "/nowhere/jwks.json", "/nowhere/jwks.json")]
    [InlineData("AzureWebJobsStorage", "", "AzureWebJobsStorage")]
    [InlineData("AzureWebJobsStorage", "somewhere", "AzureWebJobsStorage")]
    public async Task Setting_ThatIsMissingOrWrongIsNamed(string name, string value, string expected)
    {
        var (code, lines) = await RunAsync((name, value));

        code.ShouldBe(1, string.Join('\n', lines));
        lines.ShouldHaveSingleItem().ShouldContain(expected);
    }

    /// <summary>Whoever sets the clock forward makes everything overdue.</summary>
    [Theory]
    [InlineData("Development", "WEBSITE_INSTANCE_ID", "f3b1", "this is Azure (WEBSITE_INSTANCE_ID is set)")]
    [InlineData("Development", "WEBSITE_SITE_NAME", "proposals", "this is Azure (WEBSITE_SITE_NAME is set)")]
    [InlineData("Production", "X", "", "AZURE_FUNCTIONS_ENVIRONMENT is 'Production'")]
    [InlineData(null, "X", "", "AZURE_FUNCTIONS_ENVIRONMENT is 'Production'")] // as where nobody says
    public async Task DevelopmentClock_IsRefusedInAzureAndOutsideDevelopment(string? environment, string name, string value, string expected)
    {
        (string, string)[] clock = [("DevelopmentClock", Path.Combine(_folder.Path, "clock")), (name, value)];
        var (code, lines) = await RunAsync(environment is null ? clock : [.. clock, ("AZURE_FUNCTIONS_ENVIRONMENT", environment)]);

        code.ShouldBe(1, string.Join('\n', lines));
        lines.ShouldHaveSingleItem().ShouldBe($"DevelopmentClock is for development only, and {expected}. Remove it.");
    }

    [Fact]
    public async Task DevelopmentClock_WithoutALeadInItsFileIsRefused()
    {
        await WriteAsync("clock", "tomorrow");

        var (code, lines) = await RunAsync(
            ("DevelopmentClock", Path.Combine(_folder.Path, "clock")), ("AZURE_FUNCTIONS_ENVIRONMENT", "Development"));

        code.ShouldBe(1, string.Join('\n', lines));
        lines.ShouldHaveSingleItem().ShouldContain("clock: 'tomorrow' is no lead");
    }

    [Fact]
    public async Task Jurisdictions_WithoutAFileAreRefused()
    {
        var (code, lines) = await RunAsync(("Jurisdictions", "/nowhere"));

        code.ShouldBe(1);
        lines.ShouldBe(["The jurisdiction files cannot be used:", "/nowhere: there is no jurisdiction file (*.json)."]);
    }

    [Fact]
    public async Task Channels_AreRefusedWithEveryFault()
    {
        var (code, lines) = await RunAsync(
            ("Alerts__Channels__0__Jurisdiction", "donghu"),
            ("Alerts__Channels__0__Name", "leaders"),
            ("Alerts__Channels__0__Kind", "dingtalk"),
            ("Alerts__Channels__0__Url", "https://169.254.169.254/robot/send?access_token=t-secret"),
            ("Alerts__Channels__1__Kind", "pigeon"));

        code.ShouldBe(1);
        lines.ShouldBe(
        [
            "The alert channels cannot be used:",
            "Alerts:Channels:0:Url: '169.254.169.254:443' is not in Alerts:AllowedHosts.",
            "Alerts:Channels:0:Url: '169.254.169.254' is no public address, and Alerts:AllowedNetworks does not have it.",
            "Alerts:Channels:1:Jurisdiction: is missing.",
            "Alerts:Channels:1:Name: is missing.",
            "Alerts:Channels:1:Kind: 'pigeon' is none of webhook, wecom, dingtalk, feishu, mail.",
        ]);
    }

    [Fact]
    public async Task Jurisdictions_AreRefusedWithEveryFaultOfEveryFile()
    {
        var good = await File.ReadAllTextAsync(Path.Combine(Site.Jurisdictions, "donghu.json"));
        var wrong = good.Replace("Asia/Shanghai", "Asia/Nowhere", StringComparison.Ordinal)
            .Replace("{year}{number:000}", "{year}", StringComparison.Ordinal);
        await WriteAsync("a.json", Regex.Replace(wrong, "donghu", "dahu"));
        await WriteAsync("b.json", good.Replace("\"timeZone\"", "\"timezone\"", StringComparison.Ordinal));
        await WriteAsync("c.json", "{ \"code\": ");
        await WriteAsync("d.json", good);
        await WriteAsync("e.json", good.Replace("\"code\": \"donghu\"", "\"code\": \"xihu\"", StringComparison.Ordinal)
            .Replace("donghu-mzj", "xihu-mzj", StringComparison.Ordinal).Replace("donghu-rsj", "xihu-rsj", StringComparison.Ordinal)
            .Replace("donghu-czj", "xihu-czj", StringComparison.Ordinal));

        var (code, lines) = await RunAsync(("Jurisdictions", _folder.Path));

        code.ShouldBe(1);
        string[] expected =
        [
            "^The jurisdiction files cannot be used:$",
            "^b\\.json: .*timezone",
            "^c\\.json: .*line 1",
            "^a\\.json: \\$\\.timeZone: 'Asia/Nowhere'",
            "^a\\.json: \\$\\.sessions\\[0\\]\\.caseNumber: '\\{year\\}'",
            "^a\\.json: \\$\\.sessions\\[2\\]\\.caseNumber: '\\{year\\}'",
            "^d\\.json, e\\.json: the department code 'donghu-jyj' is used 2 times\\.$",
        ];
        lines.Count.ShouldBe(expected.Length, string.Join('\n', lines));
        foreach (var (line, pattern) in lines.Zip(expected))
            line.ShouldMatch(pattern);
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder.Path, name), text);

    /// <summary>Runs the functions until they end by themselves.</summary>
    private async Task<(int Code, IReadOnlyList<string> Lines)> RunAsync(params (string, string)[] changes)
    {
        var settings = fixture.Site.SettingsWith([.. changes, ("ASPNETCORE_URLS", "http://127.0.0.1:0")]);
        await using var process = ChildProcess.Start(
            ProgramOnPath.Dotnet, [settings.AppPath], settings.LogPath, settings.Environment, Path.GetDirectoryName(settings.AppPath));
        return (await process.Exited.WaitAsync(TimeSpan.FromMinutes(1)), process.Log.Lines);
    }
}
