using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace ProposalWorkflow.Local;

/// <summary>An ES256 key pair kept in a folder, so that a token of yesterday is still good today.</summary>
internal sealed class SigningKey : IDisposable
{
    private readonly ECDsa _pair;

    private SigningKey(ECDsa pair, string publicPath)
    {
        _pair = pair;
        PublicPath = publicPath;
        var key = new ECDsaSecurityKey(pair);
        // The thumbprint of RFC 7638: another key is certain to have another name.
        key.KeyId = Base64UrlEncoder.Encode(key.ComputeJwkThumbprint());
        // The library's cache of signers is shared by the whole process and would outlive this key.
        key.CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false };
        Credentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256);
    }

    public string PublicPath { get; }

    public SigningCredentials Credentials { get; }

    public static SigningKey Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var privatePath = Path.Combine(folder, "signing-key.pem");
        if (File.Exists(privatePath))
            pair.ImportFromPem(File.ReadAllText(privatePath));
        else
            OwnersFile.Write(privatePath, pair.ExportPkcs8PrivateKeyPem());
        var key = new SigningKey(pair, Path.Combine(folder, "jwks.json"));
        File.WriteAllText(key.PublicPath, key.PublicSet());
        return key;
    }

    public void Dispose() => _pair.Dispose();

    private string PublicSet()
    {
        var point = _pair.ExportParameters(includePrivateParameters: false).Q;
        var key = new
        {
            kty = "EC",
            crv = "P-256",
            x = Base64UrlEncoder.Encode(point.X),
            y = Base64UrlEncoder.Encode(point.Y),
            use = "sig",
            alg = SecurityAlgorithms.EcdsaSha256,
            kid = Credentials.Key.KeyId,
        };
        return JsonSerializer.Serialize(new { keys = new[] { key } });
    }
}
