using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using ProposalWorkflow.Domain.People;
using ProposalWorkflow.Workflow.Jurisdictions;

namespace ProposalWorkflow.Functions.Http;

/// <summary>Whose tokens are trusted. Either <see cref="Authority"/> or <see cref="SigningKeys"/> gives the keys.</summary>
public sealed class TokenOptions
{
    /// <summary>The <c>iss</c> that a token must have.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>The <c>aud</c> that a token must have.</summary>
    public string Audience { get; set; } = "";

    /// <summary>The OpenID Connect issuer, whose metadata names its keys.</summary>
    public string? Authority { get; set; }

    /// <summary>The path of a file with a JSON Web Key Set.</summary>
    public string? SigningKeys { get; set; }
}

/// <summary>Makes a caller of a bearer token: signature, issuer, audience, expiry, roles, jurisdiction, department.</summary>
public sealed class TokenReader
{
    private const string Scheme = "Bearer ";
    private const int LongestClaim = 200;
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters rules;
    private readonly JurisdictionSet jurisdictions;

    /// <exception cref="InvalidSettingException">The settings do not say whose tokens are trusted.</exception>
    public TokenReader(IOptions<TokenOptions> options, JurisdictionSet jurisdictions, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = options.Value;
        if (settings.Issuer == "" || settings.Audience == "" || (settings.Authority, settings.SigningKeys) is (null or "", null or ""))
            throw new InvalidSettingException("Set Auth:Issuer, Auth:Audience and either Auth:Authority or Auth:SigningKeys.");

        this.jurisdictions = jurisdictions;
        rules = new TokenValidationParameters
        {
            ValidIssuer = settings.Issuer,
            ValidAudience = settings.Audience,
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256],
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) =>
                until > clock.GetUtcNow().UtcDateTime - ClockSkew && (from is null || from < clock.GetUtcNow().UtcDateTime + ClockSkew),
        };
        if (settings.SigningKeys is { Length: > 0 } file)
            rules.IssuerSigningKeys = ReadKeys(file);
        else
            rules.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                settings.Authority!.TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever());
    }

    /// <summary>The caller that the token in an <c>Authorization</c> names.</summary>
    /// <exception cref="ProblemException">There is no token, or see <see cref="ReadAsync"/>.</exception>
    public Task<Caller> ReadHeaderAsync(string authorization)
    {
        ArgumentNullException.ThrowIfNull(authorization);
        return authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? ReadAsync(authorization[Scheme.Length..].Trim())
            : throw Refused("请求没有身份令牌。");
    }

    /// <summary>The caller that the token names.</summary>
    /// <exception cref="ProblemException">The token cannot be trusted, or does not say who may do what.</exception>
    public async Task<Caller> ReadAsync(string token)
    {
        var result = await handler.ValidateTokenAsync(token, rules);
        if (!result.IsValid)
        {
            throw Refused(result.Exception is SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNoExpirationException
                ? "令牌已过期或尚未生效，请重新登录。"
                : "令牌不可信，请重新登录。");
        }

        var claims = result.ClaimsIdentity;
        var roles = claims.FindAll("roles").Aggregate(CallerRole.None, (all, role) => all | RoleOf(role.Value));
        if (roles == CallerRole.None)
            throw Refused("令牌没有本系统的角色。");
        var jurisdiction = jurisdictions.Find(Required(claims, "jurisdiction")) ?? throw Refused("令牌的辖区不属于本系统。");
        var department = roles.HasFlag(CallerRole.Department) ? Required(claims, "department") : null;
        if (department is not null && jurisdiction.Department(department) is null)
            throw Refused("令牌的单位不在辖区的承办单位之中。");
        var subject = Required(claims, "sub");
        return new Caller(jurisdiction.Code, subject, claims.FindFirst("name")?.Value ?? subject, roles, department);
    }

    private static IList<SecurityKey> ReadKeys(string file)
    {
        try
        {
            return new JsonWebKeySet(File.ReadAllText(file)).GetSigningKeys();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidSettingException($"Auth:SigningKeys: {file} is no readable JSON Web Key Set.");
        }
    }

    private static CallerRole RoleOf(string name) => name switch
    {
        "office" => CallerRole.Office,
        "department" => CallerRole.Department,
        "manager" => CallerRole.Manager,
        "proposer" => CallerRole.Proposer,
        _ => CallerRole.None, // the organisation's tokens may carry roles of other systems
    };

    private static string Required(ClaimsIdentity claims, string name) =>
        claims.FindFirst(name)?.Value is { Length: > 0 and <= LongestClaim } value && !value.Any(char.IsControl)
            ? value
            : throw Refused($"令牌缺少“{name}”。");

    private static ProblemException Refused(string detail) => new(ProblemType.InvalidToken, detail);
}
