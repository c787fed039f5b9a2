namespace ProposalWorkflow.Local.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("verify", "--help")]
    public async Task Help_ListsEveryCommandAndOption(params string[] arguments)
    {
        var ran = await RunCommands.RunAsync(arguments);

        ran.ExitCode.ShouldBe(0);
        foreach (var word in new[] { "[-- options]", "--once", "--keep", "-- diagram", "-- export FILE", "--connection", "-- verify FILE", "--since" })
            ran.Output.ShouldContain(word);
    }

    [Theory]
    [InlineData("There is no command 'exprot'", "exprot", "file")]
    [InlineData("There is no option '--onec'", "--onec")]
    [InlineData("'diagram' takes no 'x'", "diagram", "x")]
    [InlineData("'export' needs the name of one file;", "export")]
    [InlineData("'verify' needs the name of one file, not a, b;", "verify", "a", "b")]
    [InlineData("'verify' has no option '--folder'", "verify", "a", "--folder", "b")]
    [InlineData("The option --since needs a value.", "verify", "a", "--since")]
    [InlineData("The connection string cannot be used", "export", "a", "--connection", "nonsense")]
    [InlineData("No launcher runs on /nonexistent.", "export", "a", "--folder", "/nonexistent")]
    [InlineData("The file /nonexistent/a cannot be read", "verify", "/nonexistent/a")]
    public async Task Command_ThatCannotBeDoneIsOneLineThatSaysWhy(string line, params string[] arguments)
    {
        var error = await Should.ThrowAsync<CannotStartException>(() => RunCommands.RunAsync(arguments));

        error.Message.ShouldContain(line);
        error.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task Diagram_PrintsThePictures() =>
        (await RunCommands.RunAsync("diagram")).Output.ShouldBe(FlowDiagram.All + Environment.NewLine);
}
