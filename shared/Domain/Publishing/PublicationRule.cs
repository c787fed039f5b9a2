namespace ProposalWorkflow.Domain.Publishing;

/// <summary>公开: how a place publishes its replies. A place without one publishes none.</summary>
/// <param name="Names">How the proposers are named.</param>
/// <param name="After">From when on a reply may be published.</param>
public sealed record PublicationRule(NameStyle Names = NameStyle.Surname, PublicationStart After = PublicationStart.Reply);

/// <summary>How the public version names people. Bodies (民主党派, 人民团体, 界别, 专门委员会) are always named in full.</summary>
public enum NameStyle
{
    /// <summary>顾清和委员.</summary>
    Full,

    /// <summary>顾**委员.</summary>
    Surname,

    /// <summary>顾**等11位委员; in the text as with <see cref="Surname"/>.</summary>
    Count,
}

/// <summary>From when on a reply may be published; that it is, is the office's own step each time.</summary>
public enum PublicationStart
{
    /// <summary>答复后: once it is sent.</summary>
    Reply,

    /// <summary>办结后: once its case is closed.</summary>
    Closing,
}
