using Azure.Data.Tables.Http;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Xml;

namespace Azure.Data.Tables;

public partial class TableClient
{
    public virtual Response<IReadOnlyList<TableSignedIdentifier>> GetAccessPolicies(CancellationToken cancellationToken = default) =>
        PoliciesAsync(false, cancellationToken).Done();

    public virtual Task<Response<IReadOnlyList<TableSignedIdentifier>>> GetAccessPoliciesAsync(CancellationToken cancellationToken = default) =>
        PoliciesAsync(true, cancellationToken);

    public virtual Response SetAccessPolicy(IEnumerable<TableSignedIdentifier> tableAcl, CancellationToken cancellationToken = default) =>
        SetPolicyAsync(tableAcl, false, cancellationToken).Done();

    public virtual Task<Response> SetAccessPolicyAsync(
        IEnumerable<TableSignedIdentifier> tableAcl, CancellationToken cancellationToken = default) =>
        SetPolicyAsync(tableAcl, true, cancellationToken);

    private async Task<Response<IReadOnlyList<TableSignedIdentifier>>> PoliciesAsync(bool async, CancellationToken cancellationToken)
    {
        var response = await _pipeline.SendAsync(XmlRequest.Get(Name, ("comp", "acl")), async, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(PolicyXml.Read(XmlRequest.Read(response)), response);
    }

    private async Task<Response> SetPolicyAsync(
        IEnumerable<TableSignedIdentifier> policies, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var request = XmlRequest.Put(Name, PolicyXml.Write(policies), ("comp", "acl"));
        return await _pipeline.SendAsync(request, async, cancellationToken).ConfigureAwait(false);
    }
}
