using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Http;

/// <summary>
/// An account's table endpoint and the pipeline to it. Requests are described as <see cref="TableRequest"/>, so that a transaction
/// can carry the same ones inside its body.
/// </summary>
internal sealed class TablePipeline
{
    private readonly HttpPipeline _pipeline;
    private readonly string _sas;

    public TablePipeline(Uri endpoint, HttpPipelinePolicy? authentication, TableClientOptions? options)
    {
        options ??= new TableClientOptions();
        Version = options.Version;
        _sas = endpoint.Query.TrimStart('?');
        Endpoint = new UriBuilder(endpoint) { Query = "", Fragment = "" }.Uri;

        var pipeline = new HttpPipelineOptions(options) { RequestFailedDetailsParser = ODataErrorParser.Instance };
        if (authentication is not null) pipeline.PerRetryPolicies.Add(authentication);
        _pipeline = HttpPipelineBuilder.Build(pipeline);
    }

    /// <summary>The version of the service's protocol, also for signatures.</summary>
    public string Version { get; }

    /// <summary>The account's address, without a signature that it may have carried.</summary>
    public Uri Endpoint { get; }

    /// <summary>The same, with the signature: what the clients show as their address.</summary>
    public Uri Address(string path) => UriOf(new TableRequest(RequestMethod.Get, path) { Query = [] });

    /// <summary>The same pipeline at the account's read-only copy, which alone answers questions about replication.</summary>
    public Uri? Secondary { get; init; }

    public Uri UriOf(TableRequest request) => Builder(request).ToUri();

    public IEnumerable<KeyValuePair<string, string>> HeadersOf(TableRequest request) =>
        request.Headers().Prepend(KeyValuePair.Create("x-ms-version", Version));

    /// <param name="request">What to ask.</param>
    /// <param name="async">False lets a synchronous caller use the same code: then the task is complete when it is returned.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <param name="expected">A status of 400 or more that is an answer here and no failure.</param>
    public async Task<Response> SendAsync(TableRequest request, bool async, CancellationToken cancellationToken, params int[] expected)
    {
        var context = new RequestContext { CancellationToken = cancellationToken };
        foreach (var status in expected) context.AddClassifier(status, isError: false);

        using var message = _pipeline.CreateMessage(context);
        message.Request.Method = request.Method;
        message.Request.Uri = Builder(request);
        foreach (var (name, value) in HeadersOf(request)) message.Request.Headers.SetValue(name, value);
        if (request.Body is { } body) message.Request.Content = RequestContent.Create(body);

        if (async) await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        else _pipeline.Send(message, cancellationToken);

        // The official client goes by the status: a policy of the caller may have changed what counts as an error.
        var response = message.Response;
        return response.Status < 400 || expected.Contains(response.Status) ? response : throw new RequestFailedException(response);
    }

    private RequestUriBuilder Builder(TableRequest request)
    {
        var uri = new RequestUriBuilder();
        uri.Reset(request.OnSecondary && Secondary is not null ? Secondary : Endpoint);
        if (!uri.Path.EndsWith('/')) uri.AppendPath("/", escape: false);
        uri.AppendPath(request.Path, escape: false);
        foreach (var (name, value) in request.Query) uri.AppendQuery(name, Uri.EscapeDataString(value), escapeValue: false);
        if (_sas.Length > 0) uri.Query = uri.Query.Length > 1 ? $"{uri.Query}&{_sas}" : _sas;
        return uri;
    }
}
