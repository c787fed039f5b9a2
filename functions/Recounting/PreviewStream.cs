using System.Buffers;
using System.Text.Json;
using ProposalWorkflow.Domain.Jurisdictions;
using ProposalWorkflow.Workflow;
using ProposalWorkflow.Workflow.Recounting;

namespace ProposalWorkflow.Functions.Recounting;

/// <summary>Writes a <see cref="PreviewView"/> case by case, as they are read: however many there are, few are held.</summary>
/// <param name="Part">What would be applied.</param>
/// <param name="Name">The year, or the rule set's code.</param>
/// <param name="Place">Where.</param>
/// <param name="Today">The day that it is there.</param>
internal sealed record PreviewStream(BasisPart Part, string Name, Jurisdiction Place, DateOnly Today)
{
    private const int SendAfter = 16 * 1024; // bytes

    /// <summary>Writes the whole.</summary>
    public async Task WriteAsync(Stream stream, IAsyncEnumerable<CaseMoves> cases, CancellationToken cancellationToken)
    {
        var options = WorkflowJson.Options;
        var buffer = new ArrayBufferWriter<byte>(2 * SendAfter);
        // Not on the stream itself: the serializer flushes, and a response takes no synchronous writes.
        await using var json = new Utf8JsonWriter(buffer, new() { Encoder = options.Encoder });
        json.WriteStartObject();
        Write(json, nameof(PreviewView.Part), Part);
        Write(json, nameof(PreviewView.Name), Name);
        Write(json, nameof(PreviewView.Since), Place.Deadlines!.Basis.Version);
        json.WritePropertyName(Named(nameof(PreviewView.Cases)));
        json.WriteStartArray();
        var totals = new PreviewTotals(0, 0, 0, 0, 0, 0, 0);
        await foreach (var moves in cases.WithCancellation(cancellationToken))
        {
            totals = totals.With(moves.Moves, Today);
            if (moves.Moves.Count > 0)
                JsonSerializer.Serialize(json, CaseMovesView.Of(moves, Place), options);
            if (buffer.WrittenCount > SendAfter)
                await SendAsync(json, buffer, stream, cancellationToken);
        }

        json.WriteEndArray();
        Write(json, nameof(PreviewView.Totals), totals);
        json.WriteEndObject();
        await SendAsync(json, buffer, stream, cancellationToken);
    }

    private static async Task SendAsync(
        Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, Stream stream, CancellationToken cancellationToken)
    {
        await json.FlushAsync(cancellationToken);
        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken);
        buffer.ResetWrittenCount();
    }

    private static void Write<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(Named(name));
        JsonSerializer.Serialize(json, value, WorkflowJson.Options);
    }

    private static string Named(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}
