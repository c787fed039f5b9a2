using System.Linq.Expressions;

namespace Azure.Data.Tables.Filters;

/// <summary>Replaces each part of a filter that does not look at the entity by its value: captured variables, calls, sums.</summary>
internal sealed class Captured : ExpressionVisitor
{
    public override Expression? Visit(Expression? node)
    {
        if (node is null or ConstantExpression or LambdaExpression) return node;
        if (LooksAtEntity.In(node)) return base.Visit(node);
        var value = Expression.Lambda<Func<object?>>(Expression.Convert(node, typeof(object))).Compile(preferInterpretation: true)();
        return Expression.Constant(value, node.Type);
    }

    private sealed class LooksAtEntity : ExpressionVisitor
    {
        private bool _found;

        public static bool In(Expression expression)
        {
            var visitor = new LooksAtEntity();
            visitor.Visit(expression);
            return visitor._found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found = true;
            return node;
        }
    }
}
