using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.Host.Http;

/// <summary>
/// [FromBody]: MVC's own binder of bodies. What it cannot read throws, and so is answered with 500, as with the official package:
/// a function that wants to answer 400 reads the body itself.
/// </summary>
internal sealed class BodyConverter : IInputConverter
{
    public async ValueTask<ConversionResult> ConvertAsync(ConverterContext context)
    {
        var http = context.FunctionContext.GetHttpContext()
            ?? throw new InvalidOperationException("[FromBody] needs an HTTP request.");
        var model = await BindAsync(http, context.TargetType);
        if (model.Result.IsModelSet)
            return ConversionResult.Success(model.Result.Model);
        if (model.ModelState.IsValid)
            return ConversionResult.Success(null);
        var errors = model.ModelState.Values.SelectMany(v => v.Errors)
            .Select(e => string.IsNullOrEmpty(e.ErrorMessage) ? e.Exception?.Message : e.ErrorMessage);
        throw new InvalidOperationException(string.Join(Environment.NewLine, errors));
    }

    private static async Task<ModelBindingContext> BindAsync(HttpContext http, Type type)
    {
        var metadata = http.RequestServices.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(type);
        var binder = http.RequestServices.GetRequiredService<IModelBinderFactory>().CreateBinder(new ModelBinderFactoryContext
        {
            Metadata = metadata,
            BindingInfo = new BindingInfo { BindingSource = BindingSource.Body, BinderModelName = "" },
        });
        var model = new DefaultModelBindingContext
        {
            ActionContext = new ActionContext { HttpContext = http },
            BindingSource = BindingSource.Body,
            ModelMetadata = metadata,
            ModelName = "",
            ModelState = new ModelStateDictionary(),
        };
        await binder.BindModelAsync(model);
        return model;
    }
}
