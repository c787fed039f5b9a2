using ProposalWorkflow.Domain.Imports;

namespace ProposalWorkflow.Letters.Backfilling;

/// <summary>What stands against a letter, and what somebody should look at.</summary>
internal sealed class Findings
{
    private readonly List<LineFault> _doubts = [], _faults = [];

    public IReadOnlyList<LineFault> Doubts => _doubts;

    public IReadOnlyList<LineFault> Faults => _faults;

    public void Refuse(string field, string detail) => _faults.Add(new(field, detail));

    public void Doubt(string field, string detail) => _doubts.Add(new(field, detail));

    /// <summary>Doubts a value that was read without certainty.</summary>
    public void Look<T>(string field, Reading<T>? reading, string what)
    {
        if (reading is { Sure: Sureness.Doubtful })
            Doubt(field, $"{what}没有把握，请核对。");
    }
}
