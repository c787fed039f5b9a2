using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Local.Tests;

public sealed class FunctionsProcessTests : IDisposable
{
    private readonly ScratchFolder _folder = ScratchFolder.Create("functions");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Functions_AnswerWithTheSettingsTheyWereGiven()
    {
        await using var functions = await StartAsync(("Auth__Issuer", "someone"));
        using var client = new HttpClient { BaseAddress = functions.BaseAddress };

        var setting = await client.GetStringAsync("settings/Auth__Issuer");

        setting.ShouldBe("someone");
    }

    [Fact]
    public async Task Functions_StartedAtOnceTakeDifferentPorts()
    {
        var started = await Task.WhenAll(StartAsync(), StartAsync(), StartAsync());

        started.Select(functions => functions.BaseAddress.Port).ShouldBeUnique();
        await Task.WhenAll(started.Select(functions => functions.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task Stop_LetsThemFinish()
    {
        await using var functions = await StartAsync();

        var inTime = await functions.StopAsync();

        inTime.ShouldBeTrue();
        functions.HasExited.ShouldBeTrue();
        (await functions.Exited).ShouldBe(0);
        functions.Output.ShouldContain("stopped in order");
    }

    [Fact]
    public async Task Kill_LetsThemFinishNothing()
    {
        await using var functions = await StartAsync();

        functions.Kill();

        (await functions.Exited).ShouldBe(128 + 9);
        functions.Output.ShouldNotContain("stopped in order");
    }

    [Fact]
    public async Task Functions_ThatCrashAtTheirStartAreReportedWithTheReason()
    {
        var error = await Should.ThrowAsync<CannotStartException>(() => StartAsync((StubFunctions.Crash, "the setting X is missing")));

        error.Message.ShouldContain("the setting X is missing");
        error.Message.ShouldNotContain('\n');
    }

    [Fact]
    public async Task Functions_ThatAreNotBuiltAreReportedWithTheCommandThatBuildsThem()
    {
        var settings = StubFunctions.Settings(_folder) with { AppPath = Path.Combine(_folder.Path, "none.dll") };

        var error = await Should.ThrowAsync<CannotStartException>(() => FunctionsProcess.StartAsync(settings, CancellationToken.None));

        error.Message.ShouldContain("dotnet build functions");
    }

    [Fact]
    public async Task Functions_OnAPortInUseAreReportedWithThePort()
    {
        await using var first = await StartAsync();
        var settings = StubFunctions.Settings(_folder) with { Port = first.BaseAddress.Port };

        var error = await Should.ThrowAsync<CannotStartException>(() => FunctionsProcess.StartAsync(settings, CancellationToken.None));

        error.Message.ShouldContain($"Port {first.BaseAddress.Port} is in use");
    }

    private Task<FunctionsProcess> StartAsync(params (string, string)[] environment) =>
        FunctionsProcess.StartAsync(StubFunctions.Settings(_folder, environment), CancellationToken.None);
}
