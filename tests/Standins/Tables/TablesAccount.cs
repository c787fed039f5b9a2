using Azure.Data.Tables;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Tables;

/// <summary>The account that the tests run against: the emulator, or the one that the environment names. Tables are the test's own.</summary>
public sealed class TablesAccount : IAsyncLifetime
{
    internal const string Variable = "TABLES_CONFORMANCE_CONNECTION_STRING";

    private readonly AzuriteFixture _azurite = new();
    private readonly List<TableClient> _tables = [];

    public static bool IsReal => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable));

    public string ConnectionString { get; private set; } = "";

    public TableServiceClient Service => new(ConnectionString);

    public static string NewName() => "t" + Guid.NewGuid().ToString("N");

    public async Task InitializeAsync()
    {
        if (!IsReal) await _azurite.InitializeAsync();
        ConnectionString = IsReal ? Environment.GetEnvironmentVariable(Variable)! : _azurite.ConnectionString;
    }

    public async Task DisposeAsync()
    {
        foreach (var table in _tables) await table.DeleteAsync();
        if (!IsReal) await _azurite.DisposeAsync();
    }

    public async Task<TableClient> NewTableAsync(TableClientOptions? options = null)
    {
        var table = new TableClient(ConnectionString, NewName(), options);
        await table.CreateAsync();
        lock (_tables) _tables.Add(table);
        return table;
    }
}

/// <summary>A test of what only the emulator does; it is skipped against a real account.</summary>
public sealed class EmulatorFactAttribute : FactAttribute
{
    public EmulatorFactAttribute()
    {
        if (TablesAccount.IsReal) Skip = "This is how the emulator behaves.";
    }
}

/// <summary>A test of what only a real account does; it is skipped where none is given.</summary>
public sealed class AccountFactAttribute : FactAttribute
{
    public AccountFactAttribute()
    {
        if (!TablesAccount.IsReal) Skip = $"The emulator does not do this; name an account in {TablesAccount.Variable}.";
    }
}
