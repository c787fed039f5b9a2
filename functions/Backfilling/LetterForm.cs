using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using ProposalWorkflow.Functions.Http;

namespace ProposalWorkflow.Functions.Backfilling;

/// <summary>Letters as the files of a form (RFC 7578).</summary>
public static class LetterForm
{
    /// <summary>Its files, in their order.</summary>
    /// <exception cref="ProblemException">It is no such form, has other fields than files, or holds too much.</exception>
    public static async IAsyncEnumerable<LetterFile> ReadAsync(
        Stream content, string boundary, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = new MultipartReader(boundary, content);
        var left = LetterFile.MostUnpacked;
        while (await NextAsync(reader, left, cancellationToken) is { } file)
        {
            left -= file.Content.Length;
            yield return file;
        }
    }

    private static async Task<LetterFile?> NextAsync(MultipartReader reader, int left, CancellationToken cancellationToken)
    {
        try
        {
            if (await reader.ReadNextSectionAsync(cancellationToken) is not { } section)
                return null;
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || !disposition.IsFileDisposition())
                throw new ProblemException(ProblemType.WrongFile, "表单中只能有文件；届次请写在地址中（?session=）。");
            var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
            return new(LetterFile.Safe(name), await LetterFile.ReadAsync(section.Body, left, cancellationToken));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new ProblemException(ProblemType.WrongFile, "表单不完整，或格式有误。");
        }
    }
}
