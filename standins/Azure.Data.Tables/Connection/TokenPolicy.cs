using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Connection;

/// <summary>Asks for a token of the table service, of the tenant that the service names where that is allowed.</summary>
internal sealed class TokenPolicy : BearerTokenAuthenticationPolicy
{
    private readonly string[] _scopes;
    private readonly bool _discoverTenant;
    private string? _tenant;

    private TokenPolicy(TokenCredential credential, string scope, bool discoverTenant)
        : base(credential, scope)
    {
        _scopes = [scope];
        _discoverTenant = discoverTenant;
    }

    public static TokenPolicy For(TokenCredential credential, Uri endpoint, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var audience = options?.Audience ?? TableAudience.AzurePublicCloud;
        return new TokenPolicy(credential, audience.Scope(ResourceAddress.IsCosmos(endpoint)), options?.EnableTenantDiscovery ?? false);
    }

    // The first request goes without a token, so that the service's refusal tells the tenant.
    protected override void AuthorizeRequest(HttpMessage message)
    {
        if (!_discoverTenant || _tenant is not null) AuthenticateAndAuthorizeRequest(message, Context(message));
    }

    protected override ValueTask AuthorizeRequestAsync(HttpMessage message) => !_discoverTenant || _tenant is not null
        ? AuthenticateAndAuthorizeRequestAsync(message, Context(message))
        : default;

    protected override bool AuthorizeRequestOnChallenge(HttpMessage message)
    {
        if (!LearnTenant(message)) return false;
        AuthenticateAndAuthorizeRequest(message, Context(message));
        return true;
    }

    protected override async ValueTask<bool> AuthorizeRequestOnChallengeAsync(HttpMessage message)
    {
        if (!LearnTenant(message)) return false;
        await AuthenticateAndAuthorizeRequestAsync(message, Context(message)).ConfigureAwait(false);
        return true;
    }

    private TokenRequestContext Context(HttpMessage message) => new(_scopes, message.Request.ClientRequestId, tenantId: _tenant);

    // Bearer authorization_uri=https://login.microsoftonline.com/{tenant}/oauth2/authorize resource_id=…
    private bool LearnTenant(HttpMessage message)
    {
        const string mark = "authorization_uri=";
        if (!_discoverTenant || _tenant is not null || !message.Response.Headers.TryGetValue("WWW-Authenticate", out var challenge)) return false;
        var start = challenge.IndexOf(mark, StringComparison.Ordinal);
        if (start < 0) return false;
        var address = challenge[(start + mark.Length)..].Split(' ', ',')[0].Trim('"');
        _tenant = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() : null;
        return _tenant is not null;
    }
}
