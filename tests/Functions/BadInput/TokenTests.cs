using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ProposalWorkflow.Local;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>Callers that nobody vouches for: 401, whatever they ask.</summary>
[Collection(ProcessForBadInput.Name)]
public sealed class TokenTests(FunctionsFixture fixture)
{
    private static readonly TokenRequest Good = TokenRequest.ForOffice("donghu");

    private static readonly Dictionary<string, Func<TokenMint, string?>> Headers = new()
    {
        ["no token"] = _ => null,
        ["another scheme"] = mint => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("office:" + mint.Mint(Good))),
        ["an empty token"] = _ => "Bearer",
        ["a word"] = _ => "Bearer abc",
        ["a token cut short"] = mint => Bearer(mint.Mint(Good)[..^6]),
        ["a forged signature"] = mint => Bearer(mint.MintForged(Good)),
        ["no signature"] = mint => Bearer(mint.MintUnsigned(Good)),
        ["another's payload under a good signature"] = mint => Bearer(WithPayloadOf(mint.Mint(Good), mint.Mint(TokenRequest.ForManager("donghu")))),
        ["the public key as a secret"] = mint => Bearer(SignedWithPublicKey(mint)),
        ["expired"] = mint => Bearer(mint.Mint(Good with { Lifetime = TimeSpan.FromMinutes(-2) })),
        ["without an end"] = mint => Bearer(mint.Mint(Good with { Lifetime = null })),
        ["not yet valid"] = mint => Bearer(mint.Mint(Good with { NotBefore = TimeProvider.System.GetUtcNow().AddMinutes(5) })),
        ["another issuer"] = mint => Bearer(mint.Mint(Good with { Issuer = "https://someone-else.invalid" })),
        ["another audience"] = mint => Bearer(mint.Mint(Good with { Audience = "another-system" })),
        ["no roles"] = mint => Bearer(mint.Mint(Good with { Roles = [] })),
        ["roles of another system only"] = mint => Bearer(mint.Mint(Good with { Roles = ["admin", "Office"] })),
        ["no jurisdiction"] = mint => Bearer(mint.Mint(Good with { Jurisdiction = null })),
        ["an unknown jurisdiction"] = mint => Bearer(mint.Mint(Good with { Jurisdiction = "beihai" })),
        ["no subject"] = mint => Bearer(mint.Mint(Good with { Subject = null })),
        ["no department"] = mint => Bearer(mint.Mint(TokenRequest.ForDepartment("donghu", Story.Lead) with { Department = null })),
        ["an unknown department"] = mint => Bearer(mint.Mint(TokenRequest.ForDepartment("donghu", "donghu-xxx"))),
        ["another jurisdiction's department"] = mint => Bearer(mint.Mint(TokenRequest.ForDepartment("donghu", "xishan-wjj"))),
    };

    public static TheoryData<string> Cases => new(Headers.Keys);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Caller_WithoutAGoodTokenGetsNowhere(string header)
    {
        var caller = fixture.Donghu.With(Headers[header](fixture.Site.Mint));

        var answers = await fixture.Account.StaysAsItIsAsync(async () => new[]
        {
            await caller.AskAsync("api/proposals", Bodies.Submission()),
            await caller.GetAsync("api/proposals"),
            await caller.GetAsync($"api/proposals/{new string('a', 16)}"),
        });

        foreach (var answer in answers)
        {
            answer.ShouldBeProblem(401, "invalid-token");
            answer.Header("WWW-Authenticate").ShouldBe(header == "no token" ? "Bearer" : "Bearer error=\"invalid_token\"");
        }
    }

    [Fact]
    public async Task Clocks_MayDifferByHalfAMinute()
    {
        var late = fixture.Donghu.As(Good with { Lifetime = TimeSpan.FromSeconds(-20) });

        (await late.GetAsync("api/jurisdiction")).Status.ShouldBe(200);
    }

    private static string Bearer(string token) => "Bearer " + token;

    private static string WithPayloadOf(string token, string other)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{other.Split('.')[1]}.{parts[2]}";
    }

    private static string SignedWithPublicKey(TokenMint mint)
    {
        var good = new JsonWebToken(mint.Mint(Good));
        var key = new SymmetricSecurityKey(File.ReadAllBytes(mint.KeysPath)) { KeyId = good.Kid };
        return new JsonWebTokenHandler().CreateToken(
            Base64UrlEncoder.Decode(good.EncodedPayload), new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
    }
}
