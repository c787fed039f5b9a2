using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Http;

/// <summary>Puts the shared access signature on the address; read at each try, since <see cref="AzureSasCredential.Update"/> may change it.</summary>
internal sealed class SasPolicy(AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    private const string Applied = "Azure.Data.Tables.SasPolicy";

    public override void OnSendingRequest(HttpMessage message)
    {
        var signature = credential.Signature.TrimStart('?');
        var query = message.Request.Uri.Query;
        if (message.TryGetProperty(Applied, out var earlier) && earlier is string old)
        {
            query = query.Replace(old, signature, StringComparison.Ordinal);
        }
        else if (!query.Contains(signature, StringComparison.Ordinal))
        {
            query = query.Length > 1 ? $"{query}&{signature}" : signature;
        }

        message.Request.Uri.Query = query;
        message.SetProperty(Applied, signature);
    }
}
