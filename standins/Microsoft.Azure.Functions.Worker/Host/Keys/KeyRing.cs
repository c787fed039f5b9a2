using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker.Host.Functions;
using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Host.Keys;

/// <summary>
/// Says what a key opens. The files are read for each key that is shown, so one that is changed or taken back counts at once; those that
/// are missing are made.
/// </summary>
internal sealed class KeyRing(ISecretStore store, IConfiguration configuration)
{
    private const string Host = "host";

    public bool IsChecked { get; } = StandInSettings.EnableAuth(configuration);

    public async Task PrepareAsync()
    {
        if (IsChecked)
            await FileAsync(Host, KeyFiles.NewHostFile);
    }

    public async Task<AuthorizationLevel> LevelAsync(string key, Function? function)
    {
        var host = await FileAsync(Host, KeyFiles.NewHostFile);
        if (Has(host, "masterKey", key))
            return AuthorizationLevel.Admin;
        if (Has(host, "systemKeys", key))
            return AuthorizationLevel.System;
        if (Has(host, "functionKeys", key))
            return AuthorizationLevel.Function;
        return function is not null && Has(await FileAsync(NameOf(function), KeyFiles.NewFunctionFile), "keys", key)
            ? AuthorizationLevel.Function
            : AuthorizationLevel.Anonymous;
    }

    private async Task<string?> FileAsync(string name, Func<string> create)
    {
        if (await store.ReadAsync(name) is { } json)
            return json;
        await store.AddAsync(name, create());
        return await store.ReadAsync(name);
    }

    // Compared in the same time wherever the difference lies.
    private static bool Has(string? file, string list, string key) => KeyFiles.Values(file, list)
        .Any(value => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(value), Encoding.UTF8.GetBytes(key)));

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Globalization", "CA1308", Justification = "It is the name of a file.")]
    private static string NameOf(Function function) => function.Name.ToLowerInvariant();
}
