namespace Microsoft.Azure.Functions.Worker.Host.Keys;

/// <summary>Where the secrets files lie: <c>host</c>, and one for each function.</summary>
internal interface ISecretStore
{
    Task<string?> ReadAsync(string name);

    /// <summary>Leaves a file alone that is there already.</summary>
    Task AddAsync(string name, string json);
}
