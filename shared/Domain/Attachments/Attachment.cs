namespace ProposalWorkflow.Domain.Attachments;

/// <summary>附件: a file that an opinion brings along, whose content was checked when it came in.</summary>
/// <param name="Id">Given when it was uploaded; unique.</param>
/// <param name="Name">Made safe: see <see cref="FileName"/>.</param>
/// <param name="Type">The media type, which is that of its content: see <see cref="FileKind"/>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Hash">The SHA-256 of its content, in lower-case hexadecimal digits: by it the content is kept.</param>
public sealed record Attachment(string Id, string Name, string Type, long Size, string Hash);

/// <summary>What a place takes as attachments.</summary>
/// <param name="MostMegabytes">The largest file, in MiB.</param>
/// <param name="Most">How many one opinion may have.</param>
public sealed record AttachmentLimits(int MostMegabytes = 50, int Most = 20)
{
    /// <summary>What a request to the functions can hold at all, in MiB: the host takes no more than 100 MB.</summary>
    public const int MostMegabytesOfAll = 95;

    /// <summary>How many one opinion may have in any place.</summary>
    public const int MostOfAll = 100;

    /// <summary>The largest file, in bytes.</summary>
    public long MostBytes => MostMegabytes * 1024L * 1024;
}
