namespace ProposalWorkflow.Local.Tests;

public sealed class LauncherOptionsTests
{
    [Fact]
    public void Options_AreReadFromTheCommandLine()
    {
        var options = LauncherOptions.Parse(["--once", "--port", "7100", "--folder", "/tmp/elsewhere", "--keep"]);

        options.ShouldBe(new LauncherOptions { Once = true, Port = 7100, Folder = "/tmp/elsewhere", Keep = true });
    }

    [Theory]
    [InlineData("--onec")]
    [InlineData("once")]
    [InlineData("--port")]
    [InlineData("--port", "0")]
    [InlineData("--port", "70000")]
    [InlineData("--port", "http")]
    [InlineData("--folder")]
    public void Options_ThatCannotBeReadAreReportedByName(params string[] arguments)
    {
        var error = Should.Throw<CannotStartException>(() => LauncherOptions.Parse(arguments));

        error.Message.ShouldContain(arguments[^1]);
    }
}
