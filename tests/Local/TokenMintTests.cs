using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Local.Tests;

public sealed class TokenMintTests : IDisposable
{
    private static readonly TokenRequest Clerk = TokenRequest.ForDepartment("sample", "transport", "交通局");
    private readonly ScratchFolder _folder = ScratchFolder.Create("keys");
    private readonly TokenMint _mint;

    public TokenMintTests() => _mint = TokenMint.Open(_folder.Path, TimeProvider.System);

    public void Dispose()
    {
        _mint.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Token_CarriesWhatItWasAskedFor()
    {
        var token = await ValidateAsync(_mint.Mint(Clerk));

        token.IsValid.ShouldBeTrue(token.Exception?.Message);
        token.Claims["sub"].ShouldBe("department-transport");
        token.Claims["name"].ShouldBe("交通局");
        token.Claims["department"].ShouldBe("transport");
        token.Claims["jurisdiction"].ShouldBe("sample");
        ((JsonWebToken)token.SecurityToken).GetPayloadValue<string[]>("roles").ShouldBe(["department"]);
    }

    [Fact]
    public async Task Token_OfYesterdaysRunIsGoodToday()
    {
        var token = _mint.Mint(Clerk);
        _mint.Dispose();
        using var reopened = TokenMint.Open(_folder.Path, TimeProvider.System);

        (await ValidateAsync(token)).IsValid.ShouldBeTrue();
        (await ValidateAsync(reopened.Mint(Clerk))).IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task Token_ThatExpiredIsRefused() =>
        await IsRefusedAsync<SecurityTokenExpiredException>(_mint.Mint(Clerk with { Lifetime = TimeSpan.FromHours(-1) }));

    [Fact]
    public async Task Token_WithoutAnEndIsRefused() =>
        await IsRefusedAsync<SecurityTokenNoExpirationException>(_mint.Mint(Clerk with { Lifetime = null }));

    [Fact]
    public async Task Token_ThatBeginsLaterIsRefused() =>
        await IsRefusedAsync<SecurityTokenNotYetValidException>(
            _mint.Mint(Clerk with { NotBefore = TimeProvider.System.GetUtcNow().AddHours(1) }));

    [Fact]
    public async Task Token_OfAnotherIssuerIsRefused() =>
        await IsRefusedAsync<SecurityTokenInvalidIssuerException>(_mint.Mint(Clerk with { Issuer = "https://another.invalid" }));

    [Fact]
    public async Task Token_ForAnotherAudienceIsRefused() =>
        await IsRefusedAsync<SecurityTokenInvalidAudienceException>(_mint.Mint(Clerk with { Audience = "another" }));

    [Fact]
    public async Task Token_OfAnotherKeyUnderTheSameNameIsRefused() =>
        await IsRefusedAsync<SecurityTokenInvalidSignatureException>(_mint.MintForged(Clerk));

    [Fact]
    public async Task Token_WithoutASignatureIsRefused() =>
        await IsRefusedAsync<SecurityTokenInvalidSignatureException>(_mint.MintUnsigned(Clerk));

    [Fact]
    public void Token_LeavesOutWhatWasNotAskedFor()
    {
        var token = new JsonWebToken(_mint.Mint(new TokenRequest()));

        token.Claims.Select(claim => claim.Type).ShouldBe(["iss", "aud", "iat", "exp"], ignoreOrder: true);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Keys_AreGivenOutWithoutThePrivateHalf()
    {
        var key = JsonWebKeySet.Create(File.ReadAllText(_mint.KeysPath)).Keys.ShouldHaveSingleItem();

        key.HasPrivateKey.ShouldBeFalse();
        var mode = File.GetUnixFileMode(Path.Combine(_folder.Path, "signing-key.pem"));
        mode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private async Task IsRefusedAsync<TException>(string token) => (await ValidateAsync(token)).Exception.ShouldBeOfType<TException>();

    private Task<TokenValidationResult> ValidateAsync(string token) =>
        new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = TokenMint.LocalIssuer,
            ValidAudience = TokenMint.LocalAudience,
            IssuerSigningKeys = JsonWebKeySet.Create(File.ReadAllText(_mint.KeysPath)).GetSigningKeys(),
        });
}
