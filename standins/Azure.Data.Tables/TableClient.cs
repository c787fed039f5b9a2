using System.Diagnostics.CodeAnalysis;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Connection;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables;

/// <summary>One table. The partial classes hold what can be done with it; here is how it is reached.</summary>
public partial class TableClient
{
    private readonly TablePipeline _pipeline;
    private readonly EntityRequests _entities;
    private readonly TableSharedKeyCredential? _sharedKey;

    /// <summary>For mocking: nothing but overridden members may be used.</summary>
    protected TableClient()
    {
        _pipeline = null!;
        _entities = null!;
        Name = null!;
        AccountName = null!;
    }

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(ConnectionSettings.Parse(connectionString), tableName, options)
    {
    }

    public TableClient(Uri endpoint, TableClientOptions? options = null)
        : this(Secret(endpoint), null, null, null, options)
    {
    }

    public TableClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(Secret(endpoint), TableOf(endpoint, credential), null, new SasPolicy(credential), options)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(endpoint, tableName, null, TokenPolicy.For(tokenCredential, endpoint, options), options)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(endpoint, tableName, NotNull(credential), new SharedKeyPolicy(credential), options)
    {
    }

    private TableClient(ConnectionSettings settings, string tableName, TableClientOptions? options)
        : this(settings.Endpoint, tableName, settings.Credential, settings.Credential is { } key ? new SharedKeyPolicy(key) : null, options)
    {
        AccountName = settings.AccountName ?? AccountName;
    }

    private TableClient(Uri endpoint, string? tableName, TableSharedKeyCredential? key, HttpPipelinePolicy? authentication, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        tableName ??= ResourceAddress.Table(endpoint);
        ArgumentException.ThrowIfNullOrEmpty(tableName);

        var account = ResourceAddress.WithoutTable(endpoint, tableName);
        _pipeline = new TablePipeline(account, authentication, options);
        _entities = new EntityRequests(tableName);
        _sharedKey = key;
        Name = tableName;
        AccountName = key?.AccountName ?? ResourceAddress.Account(account) ?? string.Empty;
    }

    internal TableClient(string tableName, string accountName, TablePipeline pipeline, TableSharedKeyCredential? key)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _pipeline = pipeline;
        _entities = new EntityRequests(tableName);
        _sharedKey = key;
        Name = tableName;
        AccountName = accountName;
    }

    public virtual string AccountName { get; }

    public virtual string Name { get; }

    public virtual Uri Uri => _pipeline.Address(Name);

    private static Uri Secret(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ResourceAddress.CheckSecret(endpoint);
        return endpoint;
    }

    private static TableSharedKeyCredential NotNull([NotNull] TableSharedKeyCredential? credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return credential;
    }

    private static string? TableOf(Uri endpoint, AzureSasCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return ResourceAddress.Table(endpoint) ?? ResourceAddress.Table(new UriBuilder(endpoint) { Query = credential.Signature }.Uri);
    }
}
