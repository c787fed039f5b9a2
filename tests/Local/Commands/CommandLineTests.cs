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
    [InlineData("'set-forward' needs a number of days", "set-forward")]
    [InlineData("'set-forward' needs a number of days", "set-forward", "-3")]
    [InlineData("No launcher runs on /nonexistent.", "set-forward", "3", "--folder", "/nonexistent")]
    [InlineData("'x' is no number from 1 to 1000000.", "measure-sweep", "--open", "100,x")]
    [InlineData("--due 200: more are due than are open.", "measure-sweep", "--open", "100", "--due", "200")]
    [InlineData("There is no option '--opne'", "measure-sweep", "--opne", "100")]
    [InlineData("The option --due needs a value.", "measure-sweep", "--due")]
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
