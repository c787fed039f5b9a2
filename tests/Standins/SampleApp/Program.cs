using System.Globalization;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProposalWorkflow.Standins.SampleApp;
using ProposalWorkflow.Standins.SampleApp.Middleware;

var builder = FunctionsApplication.CreateBuilder(args);
builder.UseMiddleware<BeforeWebMiddleware>();
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<OuterMiddleware>();
builder.UseMiddleware<InnerMiddleware>();
builder.UseWhen<DenyMiddleware>(context => context.FunctionDefinition.InputBindings.Values.Any(b => b.Type == "httpTrigger"));
builder.Services.AddSingleton<Journal>();
builder.Services.AddSingleton<Gates>();
builder.Services.AddScoped<ScopedThing>();
if (builder.Configuration["ClockStart"] is { } start)
    builder.Services.AddSingleton<TimeProvider>(new ShiftedClock(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture)));
if (builder.Configuration["StuckClock"] is not null)
    builder.Services.AddSingleton<TimeProvider, StuckClock>();
builder.Build().Run();
