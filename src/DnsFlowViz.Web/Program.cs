using DnsFlowViz.Ui.State;
using DnsFlowViz.Web.Api;
using DnsFlowViz.Web.Components;
using DnsFlowViz.Web.Exports;
using DnsFlowViz.Web.Gallery;
using DnsFlowViz.Web.Hosting;
using DnsFlowViz.Web.Hubs;
using DnsFlowViz.Web.Runs;
using DnsFlowViz.Web.Storage;
using Microsoft.AspNetCore.DataProtection;
using MudBlazor.Services;

var builder = WebApplication.CreateBuilder(args);
if (args.Contains(Health.Argument))
{
    return await Health.Ask(builder.Configuration["urls"]);
}

// Without a launch profile `dotnet run` is Production, where the SDK does not load the development asset
// manifest.
builder.WebHost.UseStaticWebAssets();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.ListenSomewhere();
builder.LogToConsole();
builder.Services.AddAddressLimits(builder.Configuration);
builder.Services.AddRuns();
builder.Services.AddFidelity();
builder.Services.AddGallery();
builder.Services.AddComparison();
builder.Services.AddSweeps();
builder.Services.AddRunHub();
builder.Services.AddExports();
builder.Services.AddShares();
builder.Services.AddApi();
builder.Services.AddMudServices();
builder.Services.AddStage();
builder.Services.AddRazorComponents().AddInteractiveWebAssemblyComponents();
// No form is ever sent, so keys need not outlive the process or touch the disk.
builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();

var app = builder.Build();
app.UseTrustedProxies();
app.UseSecurityHeaders();
app.UseWordsForErrors();
app.UseWordsForPrograms();
app.UseSameOrigin("/hub");
app.UseRateLimiter();
app.UseAntiforgery();
app.MapStaticAssets().Add(OwnPolicy.ForExample);
app.MapHub<RunHub>("/hub/run").RequireRateLimiting(LimitPolicies.Hub);
app.MapHealth();
app.MapScenarioSchema();
app.MapExports();
app.MapGallery();
app.MapShares();
app.MapApi();
app.MapRazorComponents<App>()
    .RequireRateLimiting(LimitPolicies.Pages)
    .AddInteractiveWebAssemblyRenderMode()
    .AddAdditionalAssemblies(typeof(DnsFlowViz.Ui._Imports).Assembly);
// A shipped scenario that cannot be run stops the start, not the first viewer.
app.Services.GetRequiredService<RunLibrary>();
app.SayWhere();
app.AskForTheFirstPage();
await app.RunAsync();
return 0;
