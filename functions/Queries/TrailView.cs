using ProposalWorkflow.Workflow.Trails;

namespace ProposalWorkflow.Functions.Queries;

/// <summary>What a check of a case's rows found.</summary>
/// <param name="Id">The case.</param>
/// <param name="Whole">Whether everything is as it was written.</param>
/// <param name="Events">How many event rows there are.</param>
/// <param name="LastHash">The hash of the last one: who keeps it can tell later whether the history was written anew.</param>
/// <param name="Fault">The first fault; null where there is none.</param>
public sealed record TrailView(string Id, bool Whole, int Events, string? LastHash, TrailFaultView? Fault)
{
    /// <summary>Checks the trail.</summary>
    public static TrailView Of(CaseTrail trail)
    {
        ArgumentNullException.ThrowIfNull(trail);
        var fault = TrailCheck.FirstFault(trail);
        return new(
            trail.Key.Id, fault is null, trail.Rows.Count, trail.Rows.Count == 0 ? null : trail.Rows[^1].Hash,
            fault is null ? null : new(fault.Kind, fault.Number, Detail(fault)));
    }

    private static string Detail(TrailFault fault)
    {
        var row = fault.Number == 0 ? "编号有误的记录" : $"第 {fault.Number} 条记录";
        return fault.Kind switch
        {
            TrailFaultKind.Changed => $"{row}被改动：内容与哈希值不符。",
            TrailFaultKind.Replaced => $"{row}被替换：前后记录的哈希值与它不相连。",
            TrailFaultKind.Removed => $"{row}缺失。",
            TrailFaultKind.ContentRemoved => $"{row}的内容缺失。",
            TrailFaultKind.Reordered => $"{row}的次序被改动。",
            TrailFaultKind.Inserted => $"{row}是插入的。",
            TrailFaultKind.OtherCase => $"{row}不属于本件提案。",
            TrailFaultKind.LastDiffers => $"{row}与状态记录不符：二者之一被替换。",
            TrailFaultKind.StateRemoved => "状态记录缺失。",
            TrailFaultKind.StateChanged => "状态记录被改动：与办理记录推算的状态不符。",
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }
}

/// <summary>What is wrong with a row.</summary>
/// <param name="Kind">What.</param>
/// <param name="Number">The number of the event row; null where it is the state row.</param>
/// <param name="Detail">The same in words.</param>
public sealed record TrailFaultView(TrailFaultKind Kind, int? Number, string Detail);
