using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProposalWorkflow.Channels;
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
        .AddSingleton(DevelopmentClock.Of(builder.Configuration, builder.Environment))
        .AddJurisdictions(builder.Configuration)
        .AddProposalStorage(builder.Configuration)
        .AddRecounting()
        .AddCaseWorkflow()
        .AddAlertChannels(builder.Configuration)
        .AddPoison()
        .AddHttpDoors(builder.Configuration);

    var app = builder.Build();
    // A wrong setting shows here, and not at the first request.
    app.Services.GetRequiredService<TokenReader>();
    app.Services.GetRequiredService<StorageSetup>();
    app.Services.GetRequiredService<ChannelSet>();
    await app.RunAsync();
}
catch (Exception e) when (e is JurisdictionFileException or StorageSettingException or InvalidSettingException or ChannelSettingsException)
{
    // A setting is for people to mend: they need the sentence, not the stack.
    await Console.Error.WriteLineAsync(e.Message);
    Environment.ExitCode = 1;
}
