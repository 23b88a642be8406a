using DnsFlowViz.Web.Components;
using MudBlazor.Services;

var builder = WebApplication.CreateBuilder(args);
// Without a launch profile `dotnet run` is Production, where the SDK does not load the development asset manifest.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddMudServices();
builder.Services.AddRazorComponents().AddInteractiveWebAssemblyComponents();
builder.Services.AddSignalR().AddMessagePackProtocol();

var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>()
    .AddInteractiveWebAssemblyRenderMode()
    .AddAdditionalAssemblies(typeof(DnsFlowViz.Ui._Imports).Assembly);
app.Run();
