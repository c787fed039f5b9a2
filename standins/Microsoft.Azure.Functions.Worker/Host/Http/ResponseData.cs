using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Primitives;
using Cookie = Microsoft.Azure.Functions.Worker.Http.IHttpCookie;
using SameSite = Microsoft.Azure.Functions.Worker.Http.SameSite;

namespace Microsoft.Azure.Functions.Worker.Host.Http;

/// <summary>The worker's own view of a response: what is set here goes to ASP.NET Core's, the headers when it starts.</summary>
internal sealed class ResponseData : HttpResponseData
{
    private readonly HttpResponse _response;

    public ResponseData(HttpResponse response, FunctionContext context)
        : base(context)
    {
        _response = response;
        response.OnStarting(CopyHeaders);
    }

    public override HttpStatusCode StatusCode
    {
        get => (HttpStatusCode)_response.StatusCode;
        set => _response.StatusCode = (int)value;
    }

    public override HttpHeadersCollection Headers { get; set; } = [];

    public override Stream Body
    {
        get => _response.Body;
        set => _response.Body = value;
    }

    public override HttpCookies Cookies => new ResponseCookies(_response);

    private Task CopyHeaders()
    {
        foreach (var (name, values) in Headers)
            _response.Headers[name] = new StringValues([.. values]);
        return Task.CompletedTask;
    }

    private sealed class ResponseCookies(HttpResponse response) : HttpCookies
    {
        public override void Append(string name, string value) => response.Cookies.Append(name, value);

        public override void Append(Cookie cookie)
        {
            ArgumentNullException.ThrowIfNull(cookie);
            response.Cookies.Append(cookie.Name, cookie.Value, new CookieOptions
            {
                Domain = cookie.Domain,
                Path = cookie.Path,
                Expires = cookie.Expires,
                HttpOnly = cookie.HttpOnly ?? false,
                Secure = cookie.Secure ?? false,
                MaxAge = cookie.MaxAge is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                SameSite = cookie.SameSite switch
                {
                    SameSite.Lax => SameSiteMode.Lax,
                    SameSite.Strict => SameSiteMode.Strict,
                    _ => SameSiteMode.None,
                },
            });
        }

        public override Cookie CreateNew() => throw new NotSupportedException();
    }
}
