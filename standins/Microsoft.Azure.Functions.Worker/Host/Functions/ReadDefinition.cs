using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker.Host.Functions;

/// <summary>A definition that was read from a method.</summary>
internal sealed class ReadDefinition(
    string name,
    string id,
    string entryPoint,
    string pathToAssembly,
    ImmutableArray<FunctionParameter> parameters,
    IImmutableDictionary<string, BindingMetadata> inputs,
    IImmutableDictionary<string, BindingMetadata> outputs) : FunctionDefinition
{
    public override string Name => name;

    public override string Id => id;

    public override string EntryPoint => entryPoint;

    public override string PathToAssembly => pathToAssembly;

    public override ImmutableArray<FunctionParameter> Parameters => parameters;

    public override IImmutableDictionary<string, BindingMetadata> InputBindings => inputs;

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings => outputs;
}

internal sealed class ReadBinding(string name, string type, BindingDirection direction) : BindingMetadata
{
    /// <summary>Of an output that goes to a queue.</summary>
    public QueueOutputAttribute? Queue { get; init; }

    public override string Name => name;

    public override string Type => type;

    public override BindingDirection Direction => direction;
}
