using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalWorkflow.Functions.Attachments;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Functions.Imports;
using ProposalWorkflow.Functions.Inbound;
using ProposalWorkflow.Functions.Letters;
using ProposalWorkflow.Functions.Queries;
using ProposalWorkflow.Workflow.Alerts;
using ProposalWorkflow.Workflow.Attachments;
using ProposalWorkflow.Functions.Recounting;
using ProposalWorkflow.Workflow.Deadlines;
using ProposalWorkflow.Workflow.Dues;
using ProposalWorkflow.Workflow.Handling;
using ProposalWorkflow.Workflow.Imports;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Poison;
using ProposalWorkflow.Workflow.Recounting;
using ProposalWorkflow.Workflow.Publications;
using ProposalWorkflow.Workflow.Similarity;
using ProposalWorkflow.Workflow.Statistics;

namespace ProposalWorkflow.Functions;

/// <summary>What the functions are made of.</summary>
internal static class Services
{
    /// <summary>The files of the folders that <c>Jurisdictions</c>, <c>Rules</c> and <c>Calendars</c> name; beside the program unless given.</summary>
    public static IServiceCollection AddJurisdictions(
        this IServiceCollection services, IConfiguration settings) =>
        services.AddSingleton(JurisdictionFile.LoadFolders(
            Path.Combine(AppContext.BaseDirectory, settings["Jurisdictions"] ?? "jurisdictions"),
            Path.Combine(AppContext.BaseDirectory, settings["Rules"] ?? "rules"),
            Path.Combine(AppContext.BaseDirectory, settings["Calendars"] ?? "calendars")))
        .AddSingleton(BasisFiles.Load(
            Path.Combine(AppContext.BaseDirectory, settings["Rules"] ?? "rules"),
            Path.Combine(AppContext.BaseDirectory, settings["Calendars"] ?? "calendars")));

    /// <summary>What places apply of rules and calendars. After the storage, which makes what this reads at the start.</summary>
    public static IServiceCollection AddRecounting(this IServiceCollection services) => services
        .AddSingleton<BasisWatch>()
        .AddSingleton<WhatIf>()
        .AddSingleton(RecountPace.Usual)
        .AddSingleton<RecountPage>()
        .AddSingleton<BasisWorkflow>()
        .AddHostedService<BasisStart>();

    /// <summary>What happens to a message.</summary>
    public static IServiceCollection AddCaseWorkflow(this IServiceCollection services) => services
        .AddSingleton<CommandQueue>()
        .AddSingleton<SessionTallies>()
        .AddSingleton<Publisher>()
        .AddSingleton<Operations>()
        .AddSingleton<CaseVersions>()
        .AddSingleton<CaseWorkflow>()
        .AddSingleton<NotedRun>()
        .AddSingleton<QueueDoor>()
        .AddSingleton(ImportPatience.Usual)
        .AddSingleton<ImportWorkflow>()
        .AddSingleton<DueSweep>()
        .AddSingleton<DailyDigest>()
        .AddSingleton<UploadSweep>()
        .AddSingleton<CorpusCache>()
        .AddSingleton<CaseFinder>()
        .AddSingleton<PublicIndex>();

    /// <summary>What could not be handled: kept, told, put back.</summary>
    public static IServiceCollection AddPoison(this IServiceCollection services) => services
        .AddSingleton<PoisonWatch>()
        .AddSingleton<PoisonShelf>();

    /// <summary>What every HTTP trigger shares.</summary>
    public static IServiceCollection AddHttpDoors(this IServiceCollection services, IConfiguration settings) => services
        .Configure<TokenOptions>(settings.GetSection("Auth"))
        .AddSingleton<TokenReader>()
        .AddSingleton<CommandReception>()
        .AddSingleton<CommandDoor>()
        .AddSingleton<CaseReader>()
        .AddSingleton<LetterReader>()
        .AddSingleton<BasisReception>()
        .AddSingleton<BasisReader>()
        .AddSingleton<ImportReception>()
        .AddSingleton<AttachmentReception>()
        .AddSingleton<AttachmentReader>()
        .AddSingleton<ImportReader>()
        .AddSingleton<InboundDoor>()
        .AddSingleton<AnswerDoor>();
}
