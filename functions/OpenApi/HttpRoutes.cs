using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using ProposalWorkflow.Domain.Commands;
using ProposalWorkflow.Domain.Decisions;
using ProposalWorkflow.Domain.People;

namespace ProposalWorkflow.Functions.OpenApi;

/// <summary>One HTTP trigger.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Step">The folder that it stands in: the step of the workflow.</param>
/// <param name="Method">In lower case, as the document wants it.</param>
/// <param name="Path">With the prefix; parameters in braces.</param>
internal sealed partial record HttpRoute(string Function, string Step, string Method, string Path)
{
    /// <summary>The names in braces.</summary>
    public IEnumerable<string> Parameters => Braces().Matches(Path).Select(m => m.Groups["name"].Value);

    /// <summary>The command that is posted here: its name stands behind the colon. Null where none is.</summary>
    public Type? Command => Method != "post" || !Path.StartsWith(HttpRoutes.Cases, StringComparison.Ordinal) ? null
        : Path == HttpRoutes.Cases ? typeof(Submit)
        : CommandName.All.GetValueOrDefault(Path[(Path.LastIndexOf(':') + 1)..]);

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}

/// <summary>Every HTTP trigger of this program, read from the attributes that the host reads: none can be forgotten.</summary>
internal static class HttpRoutes
{
    /// <summary>host.json sets no prefix: what is public lies beside <c>api</c>, so each route has its own.</summary>
    private const string Root = "/";

    /// <summary>Where the cases are; what is acknowledged elsewhere is no task.</summary>
    public const string Cases = "/api/proposals";

    /// <summary>The commands that have a route of their own. What the workflow tells itself has none, and back-fill comes as files.</summary>
    public static IEnumerable<string> Commands =>
        CommandName.All.Where(c => Transitions.RolesFor(c.Value) != CallerRole.System && c.Value != typeof(Backfill)).Select(c => c.Key);

    public static IReadOnlyList<HttpRoute> All { get; } =
    [
        .. from type in typeof(HttpRoutes).Assembly.GetTypes()
           from method in type.GetMethods()
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           from trigger in method.GetParameters().Select(p => p.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>()
           from verb in trigger.Methods ?? []
           where verb != "head" // what GET says, without the body
           let route = new HttpRoute(function.Name, type.Namespace!.Split('.')[^1], verb, Root + (trigger.Route ?? function.Name))
           orderby route.Path, route.Method
           select route,
    ];
}
