namespace Microsoft.Azure.Functions.Worker.Builder;

#pragma warning disable CA1052 // The official class is no static class.
public class FunctionsApplication
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
