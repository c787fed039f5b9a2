using ProposalWorkflow.Domain.Attachments;
using ProposalWorkflow.Domain.Cases;

namespace ProposalWorkflow.Workflow.Ports;

/// <summary>
/// The contents of attachments. What comes in is an upload, which goes away by itself; what an opinion names is kept for good, under the hash of
/// its content. No content is ever held in memory as a whole.
/// </summary>
public interface IAttachmentFiles
{
    /// <summary>Stores the content of a new upload, a stage at a time. It is no upload yet: see <see cref="NoteAsync"/>.</summary>
    Task WriteAsync(UploadKey key, IAsyncEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancellationToken);

    /// <summary>What was written, to be looked into; it can seek.</summary>
    Task<Stream> OpenUploadAsync(UploadKey key, CancellationToken cancellationToken);

    /// <summary>What was written is checked, and is an upload from now on.</summary>
    Task NoteAsync(UploadKey key, Attachment attachment, CancellationToken cancellationToken);

    /// <summary>Removes what was written, where there is any.</summary>
    Task RemoveAsync(UploadKey key, CancellationToken cancellationToken);

    /// <summary>The upload; null where there is none (any more).</summary>
    Task<Attachment?> FindAsync(UploadKey key, CancellationToken cancellationToken);

    /// <summary>How many uploads the department has on the case, counted no further than <paramref name="most"/>.</summary>
    Task<int> CountAsync(CaseKey @case, string department, int most, CancellationToken cancellationToken);

    /// <summary>Keeps the content of the upload for good, unless that is done already; safe to call again.</summary>
    /// <exception cref="FileNotFoundException">It is neither there as an upload nor kept.</exception>
    Task KeepAsync(UploadKey key, Attachment attachment, CancellationToken cancellationToken);

    /// <summary>The kept content, from its beginning; it can seek.</summary>
    /// <exception cref="FileNotFoundException">It is not kept.</exception>
    Task<Stream> OpenAsync(string jurisdiction, Attachment attachment, CancellationToken cancellationToken);

    /// <summary>Removes all that was uploaded before then, and says how much that was. Nothing that is kept goes.</summary>
    Task<int> RemoveUploadsAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>Where an upload stands.</summary>
/// <param name="Case">The case.</param>
/// <param name="Department">Who has uploaded it.</param>
/// <param name="Id">Unique.</param>
public sealed record UploadKey(CaseKey Case, string Department, string Id)
{
    private const int IdLength = 32;

    /// <summary>Of a new upload.</summary>
    public static UploadKey New(CaseKey @case, string department) => new(@case, department, Guid.NewGuid().ToString("n"));

    /// <summary>Whether the text could be the id of an upload.</summary>
    public static bool IsId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length == IdLength && id.All(char.IsAsciiHexDigitLower);
    }
}
