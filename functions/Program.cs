using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProposalWorkflow.Functions;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Storage;
using ProposalWorkflow.Workflow.Jurisdictions;

var builder = FunctionsApplication.CreateBuilder(args);

builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ProblemMiddleware>();
builder.UseMiddleware<TokenMiddleware>();

try
{
    builder.Services
        .AddSingleton(TimeProvider.System)
        .AddJurisdictions(builder.Configuration)
        .AddProposalStorage(builder.Configuration)
        .AddCaseWorkflow()
        .AddHttpDoors(builder.Configuration);

    var app = builder.Build();
    app.Services.GetRequiredService<TokenReader>(); // a wrong setting shows here, not at the first request
    await app.RunAsync();
}
catch (Exception e) when (e is JurisdictionFileException or InvalidSettingException)
{
    // A setting is for people to mend: they need the sentence, not the stack.
    await Console.Error.WriteLineAsync(e.Message);
    Environment.ExitCode = 1;
}
