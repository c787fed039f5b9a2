using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProposalWorkflow.Domain.Cases;
using ProposalWorkflow.Domain.Decisions;

namespace ProposalWorkflow.Domain.Tests.Fixture;

/// <summary>A state as text: two states are the same when their snapshots are. Records with lists in them compare by reference.</summary>
public static class Snapshot
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(Case? state) => JsonSerializer.Serialize(state, Options);

    public static string Of(Rejection rejection) => JsonSerializer.Serialize(rejection, Options);

    public static string Of(Assignment assignment) => JsonSerializer.Serialize(assignment, Options);
}
