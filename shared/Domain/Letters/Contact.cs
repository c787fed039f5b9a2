namespace ProposalWorkflow.Domain.Letters;

/// <summary>How a department spoke with a proposer.</summary>
public enum ContactKind
{
    /// <summary>面商.</summary>
    Meeting,

    /// <summary>电话.</summary>
    Phone,

    /// <summary>书面.</summary>
    Letter,

    /// <summary>走访, 调研.</summary>
    Visit,
}

/// <summary>与提案者的一次沟通.</summary>
/// <param name="Kind">How.</param>
/// <param name="On">When: a day in the jurisdiction.</param>
/// <param name="Proposers">With whom: proposers' ids.</param>
/// <param name="Summary">What was said.</param>
public sealed record Contact(ContactKind Kind, DateOnly On, IReadOnlyList<string> Proposers, string Summary);
