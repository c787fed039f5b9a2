using Microsoft.Extensions.Configuration;
using ProposalWorkflow.Workflow.Jurisdictions;

namespace ProposalWorkflow.Channels;

/// <summary>The section <c>Alerts</c> of the settings, read and checked when the process starts.</summary>
internal sealed class ChannelSettings
{
    /// <summary>What stands before a link that is a path; null: links stay as they are.</summary>
    public Uri? LinkBase { get; private init; }

    /// <summary>Where requests may go.</summary>
    public required AddressRules Addresses { get; init; }

    /// <summary>All channels of all places.</summary>
    public required IReadOnlyList<ChannelSetting> Channels { get; init; }

    /// <summary>The settings.</summary>
    /// <exception cref="ChannelSettingsException">They cannot be used; the message names each fault and where it stands.</exception>
    public static ChannelSettings Read(IConfiguration settings, JurisdictionSet jurisdictions)
    {
        var alerts = settings.GetSection("Alerts");
        var reading = new SettingsReading();
        var linkBase = reading.LinkBase(alerts);
        var addresses = reading.Addresses(alerts);
        var channels = new ChannelReading(reading, addresses, jurisdictions, reading.Flag(alerts, "AllowPlaintext") ?? false);
        var read = alerts.GetSection("Channels").GetChildren().Select(channels.Read).OfType<ChannelSetting>().ToList();
        foreach (var twins in read.GroupBy(c => (c.Jurisdiction, c.Name)).Where(g => g.Count() > 1))
            reading.Fault("Alerts:Channels", $"'{twins.Key.Jurisdiction}' has {twins.Count()} channels with the name '{twins.Key.Name}'.");
        return reading.Faults.Count == 0
            ? new() { LinkBase = linkBase, Addresses = addresses, Channels = read }
            : throw new ChannelSettingsException(reading.Faults);
    }
}

/// <summary>The faults of the settings of channels, one a line.</summary>
public sealed class ChannelSettingsException(IReadOnlyList<string> faults)
    : Exception("The alert channels cannot be used:\n" + string.Join('\n', faults))
{
    /// <summary>Each names its setting.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
