using System.Net;
using System.Net.Sockets;

namespace ProposalWorkflow.Channels;

/// <summary>
/// Where requests may go: to the hosts that the settings allow, and there to public addresses, unless a network is allowed by name. A host
/// is checked when the settings are read; its addresses at every connect, after the name has been resolved.
/// </summary>
internal sealed class AddressRules(
    IReadOnlyList<AllowedHost> hosts, IReadOnlyList<IPNetwork> networks, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>Whether the settings allow the host at this port.</summary>
    public bool Allows(string host, int port) => hosts.Any(allowed => allowed.Covers(host, port));

    /// <summary>Whether requests may go to the address.</summary>
    public bool Allows(IPAddress address) =>
        PublicAddresses.Contain(address)
        || networks.Any(network => network.Contains(address) || network.Contains(PublicAddresses.Unwrap(address)));

    /// <summary>The addresses of the host now.</summary>
    /// <exception cref="ForbiddenAddressException">One of them is not allowed. One is enough: a name that points inside as well is no accident.</exception>
    /// <exception cref="SocketException">There is no such name.</exception>
    public async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);
        return addresses.FirstOrDefault(address => !Allows(address)) is { } forbidden
            ? throw new ForbiddenAddressException(host, forbidden)
            : addresses;
    }

    /// <summary>A connection to one of the host's addresses, each of them checked: for <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var addresses = await ResolveAsync(target.Host, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name leads to an address that requests may not go to.</summary>
internal sealed class ForbiddenAddressException(string host, IPAddress address) : Exception(
    $"'{host}' leads to {address}, which is no public address; Alerts:AllowedNetworks does not have it.");
