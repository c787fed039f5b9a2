using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Connection;
using Azure.Data.Tables.Http;

namespace Azure.Data.Tables;

/// <summary>An account's tables. The partial classes hold what can be done with them; here is how they are reached.</summary>
public partial class TableServiceClient
{
    private readonly TablePipeline _pipeline;
    private readonly TableSharedKeyCredential? _sharedKey;

    /// <summary>For mocking: nothing but overridden members may be used.</summary>
    protected TableServiceClient()
    {
        _pipeline = null!;
        AccountName = null!;
    }

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions? options = null)
        : this(ConnectionSettings.Parse(connectionString), options)
    {
    }

    public TableServiceClient(Uri endpoint, TableClientOptions? options = null)
        : this(Secret(endpoint), null, null, null, options)
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null)
        : this(Secret(endpoint), null, null, new SasPolicy(NotNull(credential)), options)
    {
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(endpoint, null, null, TokenPolicy.For(tokenCredential, endpoint, options), options)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
        : this(endpoint, null, NotNull(credential), new SharedKeyPolicy(credential), options)
    {
    }

    private TableServiceClient(ConnectionSettings settings, TableClientOptions? options)
        : this(
            settings.Endpoint,
            settings.Secondary,
            settings.Credential,
            settings.Credential is { } key ? new SharedKeyPolicy(key) : null,
            options)
    {
        AccountName = settings.AccountName ?? AccountName;
    }

    private TableServiceClient(
        Uri endpoint, Uri? secondary, TableSharedKeyCredential? key, HttpPipelinePolicy? authentication, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        _pipeline = new TablePipeline(endpoint, authentication, options) { Secondary = secondary ?? ResourceAddress.Secondary(endpoint) };
        _sharedKey = key;
        AccountName = key?.AccountName ?? ResourceAddress.Account(endpoint) ?? string.Empty;
    }

    public virtual string AccountName { get; }

    public virtual Uri Uri => _pipeline.Address(string.Empty);

    public virtual TableClient GetTableClient(string tableName) => new(tableName, AccountName, _pipeline, _sharedKey);

    private static Uri Secret(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ResourceAddress.CheckSecret(endpoint);
        return endpoint;
    }

    private static T NotNull<T>(T credential)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(credential);
        return credential;
    }
}
