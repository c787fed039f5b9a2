using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Azure.Data.Tables.Transactions;

/// <summary>The answer to one action of a transaction.</summary>
internal sealed class TransactionPart : Response
{
    private readonly ILookup<string, string> _headers;

    public TransactionPart(int status, string reason, ILookup<string, string> headers, byte[] body, string clientRequestId)
    {
        _headers = headers;
        Status = status;
        ReasonPhrase = reason;
        ClientRequestId = clientRequestId;
        ContentStream = new MemoryStream(body, 0, body.Length, writable: false, publiclyVisible: true);
    }

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; }

    public override bool IsError => Status >= 400;

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = _headers.Contains(name) ? string.Join(',', _headers[name]) : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.Contains(name) ? _headers[name] : null;
        return values is not null;
    }

    protected override bool ContainsHeader(string name) => _headers.Contains(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        _headers.Select(header => new HttpHeader(header.Key, string.Join(',', header)));
}
