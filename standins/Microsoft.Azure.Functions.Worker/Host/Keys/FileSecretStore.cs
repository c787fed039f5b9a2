using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Host.Keys;

/// <summary>Files <c>{name}.json</c> in the folder FUNCTIONS_SECRETS_PATH, else in <c>secrets</c> beside the app.</summary>
internal sealed class FileSecretStore(IConfiguration configuration) : ISecretStore
{
    private readonly string _folder = configuration["FUNCTIONS_SECRETS_PATH"] is { Length: > 0 } folder
        ? folder
        : Path.Combine(AppContext.BaseDirectory, "secrets");

    public static bool IsMeant(IConfiguration configuration) =>
        string.Equals(configuration["AzureWebJobsSecretStorageType"], "files", StringComparison.OrdinalIgnoreCase);

    public async Task<string?> ReadAsync(string name) => File.Exists(PathOf(name)) ? await File.ReadAllTextAsync(PathOf(name)) : null;

    public async Task AddAsync(string name, string json)
    {
        Directory.CreateDirectory(_folder);

        // Written aside and then moved: another process never reads half of it.
        var aside = PathOf($".{Guid.NewGuid():N}");
        await File.WriteAllTextAsync(aside, json);
        try
        {
            File.Move(aside, PathOf(name), overwrite: false);
        }
        catch (IOException) when (File.Exists(PathOf(name)))
        {
            File.Delete(aside);
        }
    }

    private string PathOf(string name) => Path.Combine(_folder, name + ".json");
}
