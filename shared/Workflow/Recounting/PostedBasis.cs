using System.Globalization;
using ProposalWorkflow.Domain.Deadlines.Running;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow.Deadlines;

namespace ProposalWorkflow.Workflow.Recounting;

/// <summary>A calendar or a rule set that somebody sends: read as the files are, with the same faults.</summary>
public static class PostedBasis
{
    /// <summary>What would be in force in the place.</summary>
    /// <param name="place">The place; it has deadlines.</param>
    /// <param name="part">What is sent.</param>
    /// <param name="name">The year; for rules null, since the text names them.</param>
    /// <param name="text">The file.</param>
    /// <exception cref="DataFileException">It cannot be used, or not there; every fault is named.</exception>
    public static (Basis Basis, string Name) Read(Jurisdiction place, BasisPart part, string? name, string text)
    {
        ArgumentNullException.ThrowIfNull(place);
        var basis = place.Deadlines?.Basis ?? throw new ArgumentException("The place has no deadlines.", nameof(place));
        if (part == BasisPart.Calendar)
            return (Put(basis, part, name!, text), name!);
        var set = RuleFile.ReadSent(text, place);
        return (basis with { Rules = basis.Rules.With(set) }, set.Code);
    }

    /// <summary>With the file in force; what it replaces stays on the shelf.</summary>
    internal static Basis Put(Basis basis, BasisPart part, string name, string text) => part == BasisPart.Calendar
        ? basis with { Calendars = basis.Calendars.With(CalendarFile.ReadSent(int.Parse(name, CultureInfo.InvariantCulture), text)) }
        : basis with { Rules = basis.Rules.With(RuleFile.ReadSent(text)) };
}
