using Azure.Data.Tables.Http;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Xml;

namespace Azure.Data.Tables;

public partial class TableServiceClient
{
    public virtual Response<TableServiceProperties> GetProperties(CancellationToken cancellationToken = default) =>
        PropertiesAsync(false, cancellationToken).Done();

    public virtual Task<Response<TableServiceProperties>> GetPropertiesAsync(CancellationToken cancellationToken = default) =>
        PropertiesAsync(true, cancellationToken);

    public virtual Response SetProperties(TableServiceProperties properties, CancellationToken cancellationToken = default) =>
        SetAsync(properties, false, cancellationToken).Done();

    public virtual Task<Response> SetPropertiesAsync(TableServiceProperties properties, CancellationToken cancellationToken = default) =>
        SetAsync(properties, true, cancellationToken);

    public virtual Response<TableServiceStatistics> GetStatistics(CancellationToken cancellationToken = default) =>
        StatisticsAsync(false, cancellationToken).Done();

    public virtual Task<Response<TableServiceStatistics>> GetStatisticsAsync(CancellationToken cancellationToken = default) =>
        StatisticsAsync(true, cancellationToken);

    private async Task<Response<TableServiceProperties>> PropertiesAsync(bool async, CancellationToken cancellationToken)
    {
        var request = XmlRequest.Get(string.Empty, ("restype", "service"), ("comp", "properties"));
        var response = await _pipeline.SendAsync(request, async, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(ServiceXml.ReadProperties(XmlRequest.Read(response)), response);
    }

    private async Task<Response> SetAsync(TableServiceProperties properties, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var request = XmlRequest.Put(string.Empty, ServiceXml.Write(properties), ("restype", "service"), ("comp", "properties"));
        return await _pipeline.SendAsync(request, async, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Response<TableServiceStatistics>> StatisticsAsync(bool async, CancellationToken cancellationToken)
    {
        var request = XmlRequest.Get(string.Empty, ("restype", "service"), ("comp", "stats")) with { OnSecondary = true };
        var response = await _pipeline.SendAsync(request, async, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(ServiceXml.ReadStatistics(XmlRequest.Read(response)), response);
    }
}
