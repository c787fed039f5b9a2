using ProposalWorkflow.Domain.Commands;

namespace ProposalWorkflow.Local;

/// <summary>A department that answers says the case is another's, and a ruling on that: either upheld or overruled.</summary>
/// <param name="Department">Who objects.</param>
/// <param name="Reason">Why.</param>
/// <param name="Suggested">Whose the case should be, in the objector's eyes.</param>
/// <param name="UpheldTo">The department that has it from then on.</param>
/// <param name="Overruled">Why the objector has to keep it.</param>
public sealed record SampleObjection(
    string Department, string Reason, string? Suggested = null, string? UpheldTo = null, string? Overruled = null)
{
    /// <summary>申请退办.</summary>
    public RaiseObjection Raise => new(Reason, Suggested) { Department = Department };

    /// <summary>同意退办, or 不同意退办.</summary>
    public AssignmentCommand Ruling =>
        Overruled is null ? new Uphold(UpheldTo) { Department = Department } : new Overrule(Overruled) { Department = Department };

    /// <summary>Who has the case after the ruling.</summary>
    public string Holder => UpheldTo ?? Department;
}
