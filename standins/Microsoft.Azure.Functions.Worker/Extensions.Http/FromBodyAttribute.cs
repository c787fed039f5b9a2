using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Host.Http;

namespace Microsoft.Azure.Functions.Worker.Http;

public class FromBodyAttribute : InputConverterAttribute
{
    public FromBodyAttribute()
        : base(typeof(BodyConverter))
    {
    }
}
