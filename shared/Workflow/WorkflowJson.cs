using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Events;

namespace ProposalWorkflow.Workflow;

/// <summary>How the domain's records are written as JSON: in rows, messages and answers.</summary>
public static class WorkflowJson
{
    /// <summary>For what this system wrote itself: members that a newer version added are passed over.</summary>
    public static JsonSerializerOptions Options { get; } = Make(JsonUnmappedMemberHandling.Skip);

    /// <summary>For what users send: an unknown member is an error.</summary>
    public static JsonSerializerOptions Strict { get; } = Make(JsonUnmappedMemberHandling.Disallow);

    private static JsonSerializerOptions Make(JsonUnmappedMemberHandling unmapped)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = unmapped,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Chinese as it is: half the size, and readable in a queue
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameDerivedTypes, LeaveOutDerivedValues, LetNullsBeMissing } },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>An event carries its name as <c>type</c>; the domain's types stay free of attributes.</summary>
    private static void NameDerivedTypes(JsonTypeInfo info)
    {
        if (info.Type != typeof(CaseEvent))
            return;
        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "type" };
        foreach (var (name, type) in KebabCase.NamesOf<CaseEvent>())
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, name));
    }

    /// <summary>What a domain record derives is derived again when it is read.</summary>
    private static void LeaveOutDerivedValues(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object || info.Type.Assembly != typeof(CaseEvent).Assembly)
            return;
        foreach (var derived in info.Properties.Where(p => p.AttributeProvider is PropertyInfo { CanWrite: false }).ToList())
            info.Properties.Remove(derived);
    }

    /// <summary>A null is not written, so what may be null may be missing when it is read; what may not be null stays required.</summary>
    private static void LetNullsBeMissing(JsonTypeInfo info)
    {
        foreach (var property in info.Properties.Where(p => p is { IsRequired: true, AssociatedParameter.IsNullable: true }))
            property.IsRequired = false;
    }
}
