using System.Collections.Immutable;
using System.Text;

namespace ProposalWorkflow.Domain.Commands;

/// <summary>The names of the commands outside the code: in routes, messages and answers. <c>AddCoHandler</c> is <c>add-co-handler</c>.</summary>
public static class CommandName
{
    /// <summary>Every command by its name.</summary>
    public static ImmutableSortedDictionary<string, Type> All { get; } = KebabCase.NamesOf<CaseCommand>();

    /// <summary>The name of a type of command.</summary>
    public static string Of(Type command) => KebabCase.Of(command.Name);
}

/// <summary>Names of types as names on the wire.</summary>
public static class KebabCase
{
    /// <summary><c>CaseSubmitted</c> gives <c>case-submitted</c>.</summary>
    public static string Of(string pascalCase)
    {
        ArgumentNullException.ThrowIfNull(pascalCase);
        var text = new StringBuilder();
        foreach (var c in pascalCase)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>Every concrete type derived from <typeparamref name="TBase"/> in its assembly, by its name.</summary>
    public static ImmutableSortedDictionary<string, Type> NamesOf<TBase>() =>
        typeof(TBase).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(TBase)) && !type.IsAbstract)
            .ToImmutableSortedDictionary(type => Of(type.Name), type => type, StringComparer.Ordinal);
}
