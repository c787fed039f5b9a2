using System.Globalization;

namespace Azure.Data.Tables.Filters;

internal static class InterpolatedFilter
{
    public static string Translate(FormattableString filter)
    {
        var literals = filter.GetArguments().Select((value, index) => (object)(Literal.Of(value)
            ?? throw new ArgumentException($"Unable to convert argument {index} from type {value!.GetType()} to an OData literal."))).ToArray();
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }
}
