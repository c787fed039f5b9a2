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
    private const int FlushAfter = 16 * 1024;

    /// <summary>Writes the whole.</summary>
    public async Task WriteAsync(Stream stream, IAsyncEnumerable<CaseMoves> cases, CancellationToken cancellationToken)
    {
        var options = WorkflowJson.Options;
        await using var json = new Utf8JsonWriter(stream, new() { Encoder = options.Encoder });
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
            if (json.BytesPending > FlushAfter)
                await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        Write(json, nameof(PreviewView.Totals), totals);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static void Write<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(Named(name));
        JsonSerializer.Serialize(json, value, WorkflowJson.Options);
    }

    private static string Named(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);
}
