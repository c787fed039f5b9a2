using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Jurisdictions;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>A jurisdiction's codes and their names.</summary>
/// <param name="Code">Its own code.</param>
/// <param name="Name">Its name.</param>
/// <param name="TimeZone">The IANA zone in which its dates are counted.</param>
/// <param name="Sessions">届次.</param>
/// <param name="Departments">承办单位.</param>
/// <param name="Categories">类别; empty where the place uses none.</param>
/// <param name="ResultClasses">The scheme of result classes, in its order.</param>
/// <param name="MaximumRounds">How many rounds a case can go through.</param>
/// <param name="ContactRequired">Whether a department speaks with the proposers before it answers.</param>
/// <param name="ReplyChecked">Whether the office checks replies before they go out.</param>
/// <param name="JointSigning">How joint proposers sign before the review; null where they need not.</param>
/// <param name="ArchiveAfterDays">How many days after its end a case goes to the archive; null where none does.</param>
/// <param name="Attachments">How large a file may be that goes with an opinion, and how many it may have.</param>
public sealed record JurisdictionView(
    string Code,
    string Name,
    string TimeZone,
    IReadOnlyList<SessionView> Sessions,
    IReadOnlyList<Named> Departments,
    IReadOnlyList<string> Categories,
    IReadOnlyList<ResultClass> ResultClasses,
    int MaximumRounds,
    bool ContactRequired,
    bool ReplyChecked,
    JointSigning? JointSigning,
    int? ArchiveAfterDays,
    AttachmentLimits Attachments)
{
    internal static JurisdictionView Of(Jurisdiction jurisdiction) => new(
        jurisdiction.Code,
        jurisdiction.Name,
        jurisdiction.TimeZone.Id,
        [.. jurisdiction.Sessions.Select(s => new SessionView(s.Code, s.Name, s.Kind, s.Year))],
        [.. jurisdiction.Departments.Select(d => new Named(d.Code, d.Name))],
        jurisdiction.Categories,
        jurisdiction.ResultClasses,
        jurisdiction.MaximumRounds,
        jurisdiction.ContactRequired,
        jurisdiction.ReplyChecked,
        jurisdiction.JointSigning,
        jurisdiction.ArchiveAfterDays,
        jurisdiction.Attachments);
}

/// <summary>届次.</summary>
public sealed record SessionView(string Code, string Name, ProposalKind Kind, int Year);
