using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace ProposalWorkflow.Standins.Tests.Worker;

public class BuilderTests
{
    private readonly FunctionsApplicationBuilder _builder = FunctionsApplication.CreateBuilder([]);

    [Fact]
    public void Build_Twice_IsRefused()
    {
        using var host = _builder.Build();

        Should.Throw<InvalidOperationException>(() => _builder.Build());
        Should.Throw<InvalidOperationException>(() => _builder.Use(next => next));
    }

    [Fact]
    public void ConsoleLogger_IsRemoved() =>
        _builder.Services.ShouldNotContain(s => s.ServiceType == typeof(ILoggerProvider) && s.ImplementationType == typeof(ConsoleLoggerProvider));

    [Fact]
    public void CommandLine_IsConfiguration() =>
        FunctionsApplication.CreateBuilder(["--Some:Key", "value"]).Configuration["Some:Key"].ShouldBe("value");

    [Fact]
    public async Task Serializer_ReadsPropertyNamesOfAnyCaseAndWritesThemAsTheyAre()
    {
        using var host = _builder.Build();
        var serializer = host.Services.GetRequiredService<IOptions<WorkerOptions>>().Value.Serializer!;

        var written = await serializer.SerializeAsync(new Thing("n"));

        written.ToString().ShouldBe("""{"Name":"n"}""");
        (await serializer.DeserializeAsync(new BinaryData("""{"nAME":"m"}""").ToStream(), typeof(Thing), default)).ShouldBe(new Thing("m"));
    }

    [Fact]
    public void HostBuilder_MayBeUsedInstead()
    {
        using var host = new HostBuilder().ConfigureFunctionsWebApplication(worker => worker.UseMiddleware((_, next) => next())).Build();

        host.Services.GetRequiredService<IFunctionsWorkerApplicationBuilder>().ShouldNotBeNull();
    }

    [Fact]
    public void HttpTrigger_WithMethodsAlone_IsOpenToAnyone()
    {
        new HttpTriggerAttribute("get").AuthLevel.ShouldBe(AuthorizationLevel.Anonymous);
        new HttpTriggerAttribute().AuthLevel.ShouldBe(AuthorizationLevel.Function);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-00:00:01")]
    public void RetryInterval_ThatIsNone_IsRefused(string interval)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new FixedDelayRetryAttribute(1, interval));
        Should.Throw<ArgumentOutOfRangeException>(() => new ExponentialBackoffRetryAttribute(1, "00:00:01", interval));
        Should.Throw<ArgumentException>(() => new ExponentialBackoffRetryAttribute(1, "00:00:02", "00:00:01"));
    }

    private sealed record Thing(string Name);
}
