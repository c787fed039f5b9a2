using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Host.Settings;

/// <summary>
/// What the processes of one app have in common, and another app on the same storage account has not: it stands in the paths of the
/// host's own blobs. The setting AzureFunctionsWebHost__hostid, else made of the machine and the app's folder.
/// </summary>
internal sealed partial class HostId(IConfiguration configuration)
{
    private const string Key = "AzureFunctionsWebHost:hostid";

    public string Value { get; } = configuration[Key] is { Length: > 0 } id ? Checked(id) : OfThisFolder();

    private static string Checked(string id) => RightId().IsMatch(id) && id.Length <= 32
        ? id
        : throw new InvalidOperationException(
            $"{Key} is '{id}'; it must be up to 32 lower-case letters, digits and single dashes, and no dash at either end.");

    private static string OfThisFolder()
    {
        var machine = string.Concat(Environment.MachineName.Where(char.IsAsciiLetterOrDigit));
        var folder = SHA256.HashData(Encoding.UTF8.GetBytes(AppContext.BaseDirectory));
        var id = string.Create(CultureInfo.InvariantCulture, $"{machine}-{BitConverter.ToUInt32(folder)}");
        return id[Math.Max(0, id.Length - 32)..].Trim('-').ToLower(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex RightId();
}
