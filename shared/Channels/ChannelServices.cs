using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Channels;

/// <summary>Registers the delivery of alerts.</summary>
public static class ChannelServices
{
    /// <summary>
    /// Adds <see cref="AlertDelivery"/> and the channels of the section <c>Alerts</c>. Asking for <see cref="ChannelSet"/> checks them
    /// (<see cref="ChannelSettingsException"/>).
    /// </summary>
    public static IServiceCollection AddAlertChannels(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton(p => new ChannelSet(
            ChannelSettings.Read(settings, p.GetRequiredService<JurisdictionSet>()), p.GetRequiredService<TimeProvider>()))
        .AddSingleton(p => new AlertDelivery(
            p.GetRequiredService<ChannelSet>(),
            p.GetRequiredService<IDeliveryLedger>(),
            p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<AlertDelivery>>()));
}
