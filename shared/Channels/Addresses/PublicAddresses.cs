using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace ProposalWorkflow.Channels;

/// <summary>Which IP addresses are of the public Internet; every other one is inside some network, or is nobody's.</summary>
internal static class PublicAddresses
{
    // The special-purpose registries of IANA (RFC 6890 and later), multicast and the reserved block; and 168.63.129.16, under which every
    // machine on Azure reaches its own host.
    private static readonly IPNetwork[] Special = [.. new[]
    {
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10",
        "fec0::/10", "ff00::/8",
    }.Select(network => IPNetwork.Parse(network))];

    private static readonly IPNetwork Compatible = IPNetwork.Parse("::/96"), Translated = IPNetwork.Parse("64:ff9b::/96"),
        SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether it is. An IPv6 address that carries an IPv4 address is judged by that one.</summary>
    public static bool Contain(IPAddress address)
    {
        var judged = Unwrap(address);
        return !Special.Any(network => network.Contains(judged));
    }

    /// <summary>The IPv4 address within an IPv6 one (mapped, compatible, NAT64, 6to4), else the address itself.</summary>
    public static IPAddress Unwrap(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (SixToFour.Contains(address))
            return new IPAddress(bytes[2..6]);
        // :: and ::1 are themselves.
        if (Translated.Contains(address) || (Compatible.Contains(address) && BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(12)) > 1))
            return new IPAddress(bytes[12..]);
        return address;
    }
}
