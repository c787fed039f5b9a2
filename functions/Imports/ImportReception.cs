using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using ProposalWorkflow.Domain.Imports;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Functions.Http;
using ProposalWorkflow.Workflow.Imports;
using ProposalWorkflow.Workflow.Jurisdictions;
using ProposalWorkflow.Workflow.Messages;
using ProposalWorkflow.Workflow.Ports;

namespace ProposalWorkflow.Functions.Imports;

/// <summary>
/// Takes a file in: stores it as it comes, reads it through once, and stores its lines as commands or faults. A file that cannot be
/// imported as a whole leaves nothing behind; one that is known already is the import that it was.
/// </summary>
public sealed class ImportReception(
    IImportFiles files, IImportStore imports, ImportWorkflow workflow, JurisdictionSet jurisdictions, TimeProvider clock)
{
    /// <summary>What a file may hold, in bytes. The functions take requests of 30 MB.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private const int ChunkSize = 64 * 1024;

    /// <summary>The import of the file that the request has in its body, under way or done.</summary>
    /// <param name="caller">Who imports.</param>
    /// <param name="file">The kind of file.</param>
    /// <param name="request">Its idempotency key is the caller's own name for the import.</param>
    /// <param name="cancellationToken">Stops before it is taken in, or leaves open whether it was.</param>
    /// <exception cref="ProblemException">The file cannot be imported, or the key came before with another one.</exception>
    public async Task<Import> ReceiveAsync(
        Caller caller, ImportFile file, HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(request);
        var key = RequestHeaders.IdempotencyKey(request);
        if (request.ContentLength > MostBytes)
            throw TooLarge();
        var name = $"{caller.Jurisdiction}/{Guid.NewGuid():n}";
        var kept = false;
        try
        {
            await files.WriteAsync($"{name}/file", ChunksAsync(request.Body, cancellationToken), cancellationToken);
            var import = await ReadAsync(caller, file, name, cancellationToken);
            if (key is not null && await imports.ClaimKeyAsync(import.Key, IntentId.Of(caller, key), cancellationToken) != import.Key.Id)
                throw new ProblemException(ProblemType.KeyReused, "这个幂等键已经用于另一个文件；新的文件请换新的键。");
            kept = await imports.TryAddAsync(import, cancellationToken);
            if (!kept)
                import = (await imports.FindAsync(import.Key, cancellationToken))!.Import;
            await workflow.StartAsync(import, cancellationToken);
            return import;
        }
        finally
        {
            if (!kept)
            {
                // Also where the caller has gone away meanwhile. What a crash leaves is named by no import, and does no harm.
                await files.RemoveAsync($"{name}/file", CancellationToken.None);
                await files.RemoveAsync($"{name}/lines", CancellationToken.None);
            }
        }
    }

    private async Task<Import> ReadAsync(Caller caller, ImportFile file, string name, CancellationToken cancellationToken)
    {
        using var reading = new ImportReading(caller, jurisdictions.Find(caller.Jurisdiction)!, file);
        await using var content = await files.OpenAsync($"{name}/file", 0, cancellationToken);
        var lines = StoredAsync(file.Lines(content, reading, cancellationToken), cancellationToken);
        await files.WriteAsync($"{name}/lines", lines, cancellationToken);
        if (reading.Total == 0)
            throw new ProblemException(ProblemType.WrongFile, file.IsOfLetters ? "没有可导入的文件。" : "文件中没有可导入的行。");
        return new Import
        {
            Key = new ImportKey(caller.Jurisdiction, IntentId.OfImport(caller.Jurisdiction, reading.Content())),
            By = caller,
            AskedAt = clock.GetUtcNow(),
            HasColumns = file.HasColumns,
            IsOfLetters = file.IsOfLetters,
            Lines = $"{name}/lines",
            Total = reading.Total,
            IgnoredColumns = reading.IgnoredColumns,
        };
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> StoredAsync(
        IAsyncEnumerable<ImportLine> lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in lines.WithCancellation(cancellationToken))
            yield return StoredLines.Write(line);
    }

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> ChunksAsync(
        Stream content, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = new byte[ChunkSize];
        var total = 0L;
        int read;
        while ((read = await content.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if ((total += read) > MostBytes)
                throw TooLarge();
            yield return chunk.AsMemory(0, read);
        }
    }

    private static ProblemException TooLarge() =>
        new(ProblemType.BodyTooLarge, $"文件最多 {MostBytes / 1024 / 1024} MiB；请分成几个文件导入。");
}
