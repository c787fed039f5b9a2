using System.Net.Http.Json;
using System.Reflection;
using Azure.Storage.Queues;
using ProposalWorkflow.Local;
using ProposalWorkflow.Tests.Support;

namespace ProposalWorkflow.Standins.Tests.Worker;

/// <summary>The app of tests/Standins/SampleApp as a process, with queues of its own.</summary>
internal sealed class SampleApp : IAsyncDisposable
{
    private static readonly string Configuration =
        typeof(SampleApp).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static readonly string Folder = RepositoryFolder.Combine(
        "tests", "Standins", "SampleApp", "bin", Configuration, $"net{Environment.Version.Major}.0");

    private readonly AzuriteFixture _azurite;
    private readonly string _prefix;
    private readonly ScratchFolder _scratch;

    private SampleApp(AzuriteFixture azurite, string prefix, ScratchFolder scratch, FunctionsProcess process)
    {
        (_azurite, _prefix, _scratch, Process) = (azurite, prefix, scratch, process);
        Http = new HttpClient { BaseAddress = process.BaseAddress };
    }

    public FunctionsProcess Process { get; }

    public HttpClient Http { get; }

    /// <summary>Names the queues of one test; two processes with the same share them.</summary>
    public static string NewPrefix() => $"w{Guid.NewGuid().ToString("N")[..8]}-";

    /// <summary>The id that the processes of one test have in common; it stands in the names of the host's blobs.</summary>
    public static string HostId(string prefix) => prefix.TrimEnd('-');

    public static Task<SampleApp> StartAsync(AzuriteFixture azurite, params (string Name, string Value)[] settings) =>
        StartInAsync(azurite, NewPrefix(), Folder, settings);

    public static Task<SampleApp> StartAsync(AzuriteFixture azurite, string prefix, params (string Name, string Value)[] settings) =>
        StartInAsync(azurite, prefix, Folder, settings);

    public static async Task<SampleApp> StartInAsync(
        AzuriteFixture azurite, string prefix, string folder, params (string Name, string Value)[] settings)
    {
        var scratch = ScratchFolder.Create("sample-app");
        var environment = new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["Other"] = azurite.ConnectionString,
            ["Prefix"] = prefix,
            ["TickSchedule"] = "* * * * * *",
            ["DailySchedule"] = "0 0 12 * * *",
            ["EverySchedule"] = "0 */30 * * * *",
            ["AzureFunctionsWebHost__hostid"] = HostId(prefix),
        };
        foreach (var (name, value) in settings)
            environment[name] = value;
        try
        {
            var started = new FunctionsSettings(
                Path.Combine(folder, "ProposalWorkflow.Standins.SampleApp.dll"), environment, Path.Combine(scratch.Path, "app.log"));
            return new SampleApp(azurite, prefix, scratch, await FunctionsProcess.StartAsync(started, CancellationToken.None));
        }
        catch
        {
            scratch.Dispose();
            throw;
        }
    }

    /// <summary>Another process on the same queues.</summary>
    public Task<SampleApp> StartAnotherAsync(params (string Name, string Value)[] settings) =>
        StartInAsync(_azurite, _prefix, Folder, settings);

    /// <summary>The built app in a folder of its own, to be changed there.</summary>
    public static void CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    public QueueClient Queue(string name, QueueMessageEncoding encoding = QueueMessageEncoding.Base64) =>
        new(_azurite.ConnectionString, _prefix + name, new QueueClientOptions { MessageEncoding = encoding });

    /// <summary>A blob of the host: <c>*</c> in the path is the host id.</summary>
    public Task<string?> BlobAsync(string container, string path) => HostBlobs.ReadAsync(_azurite, _prefix, container, path);

    public async Task<QueueClient> SendAsync(string name, string text)
    {
        var queue = Queue(name);
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync(text);
        return queue;
    }

    public async Task<IReadOnlyList<string>> JournalAsync(string topic) =>
        (await Http.GetFromJsonAsync<string[]>($"api/journal/{Uri.EscapeDataString(topic)}"))!;

    public Task WaitForAsync(string topic, Func<IReadOnlyList<string>, bool> condition) =>
        Eventually.IsTrueAsync($"the journal of '{topic}'", async () => condition(await JournalAsync(topic)));

    public async Task OpenAsync(string gate) => (await Http.PostAsync($"api/gates/{gate}", null)).EnsureSuccessStatusCode();

    /// <summary>Waits for something that the process prints.</summary>
    public Task WaitForOutputAsync(string text) =>
        Eventually.IsTrueAsync($"the output '{text}'", () => Process.Output.Contains(text, StringComparison.Ordinal));

    /// <summary>Waits until the queue has no message left, seen or unseen.</summary>
    public static Task WaitUntilEmptyAsync(QueueClient queue) => Eventually.IsTrueAsync(
        $"an empty queue {queue.Name}", async () => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Process.Kill();
        await Process.DisposeAsync();
        _scratch.Dispose();
    }
}
