using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker.Host.Admin;
using Microsoft.Azure.Functions.Worker.Host.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Host.Http;

/// <summary>Kestrel, within the app's own host, with the functions and the host's endpoints as its routes.</summary>
internal static class WebServer
{
    public static void Add(IHostBuilder builder) => builder.ConfigureWebHostDefaults(web => web.Configure(app =>
    {
        var services = app.ApplicationServices;
        var addresses = app.ServerFeatures.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        addresses.Clear();
        foreach (var url in ListenUrls.From(services.GetRequiredService<IConfiguration>(), services.GetRequiredService<LocalSettings>()))
            addresses.Add(url);

        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            services.GetRequiredService<AdminEndpoints>().Map(endpoints);
            services.GetRequiredService<HttpFunctionEndpoints>().Map(endpoints);
        });
    }));
}
