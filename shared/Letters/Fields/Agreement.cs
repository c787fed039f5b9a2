namespace ProposalWorkflow.Letters.Fields;

/// <summary>Weighs readings of one value from several places.</summary>
internal static class Agreement
{
    /// <summary>The first that was found; surer where another says the same, less sure where another differs.</summary>
    public static Reading<string>? Of(params ReadOnlySpan<Reading<string>?> places)
    {
        Reading<string>? first = null;
        var (same, other) = (false, false);
        foreach (var place in places)
        {
            if (place is null)
                continue;
            same |= first is not null && first.Value == place.Value;
            other |= first is not null && first.Value != place.Value;
            first ??= place;
        }

        return first is null ? null : first.But(same ? Sureness.Sure : other && first.Sure == Sureness.Sure ? Sureness.Likely : first.Sure);
    }
}
