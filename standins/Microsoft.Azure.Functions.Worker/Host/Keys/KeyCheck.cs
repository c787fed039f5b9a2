using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Host.Functions;

namespace Microsoft.Azure.Functions.Worker.Host.Keys;

/// <summary>
/// Whether a request may pass: the key in the header, else in the address, must open just the level that is asked for; the master key
/// opens every level. Where keys are not checked every request may, as under the Core Tools.
/// </summary>
internal sealed class KeyCheck(KeyRing keys)
{
    private const string Header = "x-functions-key";
    private const string Parameter = "code";

    public async Task<bool> AllowsAsync(HttpRequest request, AuthorizationLevel asked, Function? function = null)
    {
        if (!keys.IsChecked || asked == AuthorizationLevel.Anonymous)
            return true;
        var level = await LevelAsync(request, function);
        return level == AuthorizationLevel.Admin || level == asked;
    }

    /// <summary>Whether the request shows the master key itself.</summary>
    public async Task<bool> HasMasterKeyAsync(HttpRequest request) =>
        keys.IsChecked && await LevelAsync(request, null) == AuthorizationLevel.Admin;

    private async Task<AuthorizationLevel> LevelAsync(HttpRequest request, Function? function)
    {
        var shown = request.Headers.TryGetValue(Header, out var values) || request.Query.TryGetValue(Parameter, out values)
            ? values.FirstOrDefault()
            : null;
        return string.IsNullOrEmpty(shown) ? AuthorizationLevel.Anonymous : await keys.LevelAsync(shown, function);
    }
}
