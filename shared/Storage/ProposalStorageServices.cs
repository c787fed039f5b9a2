using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Storage;

/// <summary>Registers the ports on Azure.</summary>
public static class ProposalStorageServices
{
    /// <summary>
    /// Adds the ports, and the <see cref="StorageSetup"/> that makes tables, containers and queues at start. The account is the one of the
    /// connection <c>AzureWebJobsStorage</c>: a connection string, or <c>AzureWebJobsStorage__accountName</c> (or <c>__tableServiceUri</c>,
    /// <c>__queueServiceUri</c>, <c>__blobServiceUri</c>) with an identity: a managed one for <c>__credential=managedidentity</c>, of
    /// <c>__clientId</c> where that is given; otherwise the default credential. A missing connection stops the host at its start
    /// (<see cref="StorageSettingException"/>).
    /// </summary>
    public static IServiceCollection AddProposalStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services
            .AddSingleton(_ => StorageConnection.Read(configuration))
            .AddSingleton<ICaseStore, CaseStore>()
            .AddSingleton<ITrails, CaseTrails>()
            .AddSingleton<INumberClaims, NumberClaims>()
            .AddSingleton<IMessageQueues, StorageQueues>()
            .AddSingleton<IMessageBodies, MessageBodies>()
            .AddSingleton<ICaseLists, CaseLists>()
            .AddSingleton<ICorpus, CorpusTable>()
            .AddSingleton<ITallyStore, TallyStore>()
            .AddSingleton<IDueTable, DueTable>()
            .AddSingleton<IPublicLetters, PublicLetterTable>()
            .AddSingleton<ICaseScan, CaseScan>()
            .AddSingleton<IBasisStore, BasisStore>()
            .AddSingleton<IImportStore, ImportStore>()
            .AddSingleton<IImportFiles, ImportFiles>()
            .AddSingleton<IAttachmentFiles, AttachmentFiles>()
            .AddSingleton<IListRepair, ListRepair>()
            .AddSingleton<IDeliveryLedger, DeliveryLedger>()
            .AddSingleton<IAlertShelf, AlertShelf>()
            .AddSingleton<IDigestLog, DigestLog>()
            .AddSingleton<IPoisonQueues, PoisonQueues>()
            .AddSingleton<IPoisonStore, PoisonStore>()
            .AddSingleton<IFailureNotes, FailureNotes>()
            .AddSingleton<StorageSetup>()
            .AddHostedService(provider => provider.GetRequiredService<StorageSetup>());
    }
}
