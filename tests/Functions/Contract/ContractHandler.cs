using System.Text.Json.Nodes;

namespace ProposalWorkflow.Functions.Tests;

/// <summary>Holds every request and answer of these tests against the description that the functions serve of themselves.</summary>
public sealed class ContractHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private Contract? _contract;

    /// <summary>The description, as the process behind this address serves it.</summary>
    public async Task<Contract> ContractAsync(Uri address, CancellationToken cancellationToken)
    {
        if (_contract is not null)
            return _contract;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/api/openapi.json"));
        using var answer = await base.SendAsync(request, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue($"The description is not served: {text} The tests of tests/OpenApi say why.");
        return _contract = new Contract(JsonNode.Parse(text)!);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var contract = await ContractAsync(request.RequestUri!, cancellationToken);
        var answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        var faults = await contract.FaultsAsync(request, answer);
        faults.ShouldBeEmpty($"{request.Method} {request.RequestUri} is not as described ({(int)answer.StatusCode})");
        return answer;
    }
}
