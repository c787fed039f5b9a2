using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ProposalWorkflow.Local;

/// <summary>Signs tokens (ES256) in place of an organisation's identity provider.</summary>
public sealed class TokenMint : IDisposable
{
    /// <summary>The issuer that the launcher and the tests use.</summary>
    public const string LocalIssuer = "https://local.proposal-workflow.invalid";

    /// <summary>The audience that the launcher and the tests use.</summary>
    public const string LocalAudience = "proposal-workflow";

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningKey _key;
    private readonly TimeProvider _time;

    private TokenMint(SigningKey key, TimeProvider time) => (_key, _time) = (key, time);

    /// <summary>The public key as a JSON Web Key Set, for the setting `Auth__SigningKeys`.</summary>
    public string KeysPath => _key.PublicPath;

    /// <summary>Opens the mint of a folder, with the key that it has, or with a new one.</summary>
    public static TokenMint Open(string folder, TimeProvider time) => new(SigningKey.Open(folder), time);

    /// <summary>A token, as good or as bad as it is asked for.</summary>
    public string Mint(TokenRequest request) => Handler.CreateToken(Payload(request), _key.Credentials);

    /// <summary>A token signed with another key under this key's name, as a forger would.</summary>
    public string MintForged(TokenRequest request)
    {
        using var forgers = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = new ECDsaSecurityKey(forgers)
        {
            KeyId = _key.Credentials.Key.KeyId,
            CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
        };
        return Handler.CreateToken(Payload(request), new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256));
    }

    /// <summary>A token that says of itself that it needs no signature.</summary>
    public string MintUnsigned(TokenRequest request) => Handler.CreateToken(Payload(request));

    /// <summary>Forgets the key in memory.</summary>
    public void Dispose() => _key.Dispose();

    private string Payload(TokenRequest request)
    {
        var now = _time.GetUtcNow();
        var payload = new JsonObject
        {
            ["iss"] = request.Issuer ?? LocalIssuer,
            ["aud"] = request.Audience ?? LocalAudience,
            ["iat"] = now.ToUnixTimeSeconds(),
        };
        Add("sub", request.Subject);
        Add("name", request.Name);
        Add("department", request.Department);
        Add("jurisdiction", request.Jurisdiction);
        Add("exp", (now + request.Lifetime)?.ToUnixTimeSeconds());
        Add("nbf", request.NotBefore?.ToUnixTimeSeconds());
        if (request.Roles.Count > 0)
            payload["roles"] = JsonSerializer.SerializeToNode(request.Roles);
        return payload.ToJsonString();

        void Add<T>(string name, T? value)
        {
            if (value is not null)
                payload[name] = JsonValue.Create(value);
        }
    }
}
