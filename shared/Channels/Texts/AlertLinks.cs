using ProposalWorkflow.Workflow.Alerts;

namespace ProposalWorkflow.Channels;

/// <summary>Links for those who read an alert outside of this system.</summary>
internal sealed class AlertLinks(Uri? linkBase)
{
    /// <summary>The alert's link, absolute where the settings say what stands before a path; null where it has none.</summary>
    public string? Of(Alert alert) =>
        alert.Link is { } link && linkBase is not null && link.StartsWith('/') ? linkBase.AbsoluteUri.TrimEnd('/') + link : alert.Link;

    /// <summary>The same, but only what can be clicked on.</summary>
    public string? ToClick(Alert alert) =>
        Of(alert) is { } link && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? link : null;
}
