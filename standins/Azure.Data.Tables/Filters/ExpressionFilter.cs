using System.Globalization;
using System.Linq.Expressions;

namespace Azure.Data.Tables.Filters;

/// <summary>
/// Writes a C# condition as an OData filter. It takes what the official client takes and refuses the rest, so that a filter that works
/// here works there.
/// </summary>
internal static class ExpressionFilter
{
    private static readonly Dictionary<ExpressionType, string> Comparisons = new()
    {
        [ExpressionType.Equal] = "eq",
        [ExpressionType.NotEqual] = "ne",
        [ExpressionType.LessThan] = "lt",
        [ExpressionType.LessThanOrEqual] = "le",
        [ExpressionType.GreaterThan] = "gt",
        [ExpressionType.GreaterThanOrEqual] = "ge",
    };

    public static string Translate(LambdaExpression filter) => Condition(new Captured().Visit(filter.Body)!);

    private static string Condition(Expression expression)
    {
        var condition = StoredName.Unconverted(expression);
        switch (condition)
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both:
                return $"{Operand(both.Left)} and {Operand(both.Right)}";
            case BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either:
                return $"{Operand(either.Left)} or {Operand(either.Right)}";
            case UnaryExpression { NodeType: ExpressionType.Not } not:
                return $"not ({Condition(not.Operand)})";
            case BinaryExpression comparison when Comparisons.TryGetValue(comparison.NodeType, out var sign):
                return Comparison(sign, comparison.Left, comparison.Right);
            case MethodCallExpression { Method.Name: nameof(Equals) } call:
                return call.Object is not null
                    ? Comparison("eq", call.Object, Only(call, 1)[0])
                    : Comparison("eq", Only(call, 2)[0], call.Arguments[1]);
            case ConstantExpression { Value: bool constant }:
                return Literal.Of(constant)!;
            default:
                return condition.Type == typeof(bool) || condition.Type == typeof(bool?)
                    ? $"{Value(condition)} eq true"
                    : throw NotTranslated(condition);
        }
    }

    private static string Operand(Expression expression) =>
        StoredName.Unconverted(expression) is ConstantExpression ? Condition(expression) : $"({Condition(expression)})";

    private static string Comparison(string sign, Expression left, Expression right)
    {
        // a.CompareTo(b) > 0 is how C# says a > b of texts.
        if (StoredName.Unconverted(left) is MethodCallExpression { Method.Name: nameof(string.Compare) or nameof(string.CompareTo) } call
            && call.Type == typeof(int))
        {
            if (right is not ConstantExpression { Value: 0 }) throw NotTranslated(left);
            return call.Object is not null
                ? $"{Value(call.Object)} {sign} {Value(Only(call, 1)[0])}"
                : $"{Value(Only(call, 2)[0])} {sign} {Value(call.Arguments[1])}";
        }

        return $"{Value(left)} {sign} {Value(right)}";
    }

    private static string Value(Expression expression)
    {
        var value = StoredName.Unconverted(expression);
        if (value is ConstantExpression constant) return Constant(constant.Value);
        return StoredName.Of(value) ?? throw NotTranslated(value);
    }

    private static string Constant(object? value)
    {
        var literal = Literal.Of(value)
            ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Could not convert constant {value} expression to string."));
        // Without a point it would be read as an integer.
        return value is double or float && literal.All(c => char.IsAsciiDigit(c) || c == '-') ? literal + ".0" : literal;
    }

    // The service compares texts one way only; a kind of comparison that is asked for and not done would be a quiet error.
    private static System.Collections.ObjectModel.ReadOnlyCollection<Expression> Only(MethodCallExpression call, int count) =>
        call.Arguments.Count == count
            ? call.Arguments
            : throw new NotSupportedException($"{call.Method.DeclaringType?.Name}.{call.Method.Name} method with more than two arguments is not supported.");

    private static NotSupportedException NotTranslated(Expression expression) => expression is MethodCallExpression call
        ? new NotSupportedException($"Method {call.Method.Name} not supported.")
        : new NotSupportedException($"The expression {expression} is not supported.");
}
