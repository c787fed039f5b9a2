using System.Buffers.Text;
using System.Security.Cryptography;

namespace Microsoft.Azure.Functions.Worker.Host.Keys;

internal static class NewKey
{
    /// <summary>40 bytes of chance, as the real host's keys have, in letters that may stand in an address.</summary>
    public static string Value() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(40));
}
