using DnsFlowViz.Ui.Compare;
using DnsFlowViz.Ui.Links;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Sweeps;
using DnsFlowViz.Ui.Theme;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using MudBlazor.Services;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddMudServices();
builder.Services.AddScoped<IRunSource, HubRunSource>();
builder.Services.AddScoped(all => (IFixSource)all.GetRequiredService<IRunSource>());
builder.Services.AddScoped<IShareSource>(all => (HubRunSource)all.GetRequiredService<IRunSource>());
builder.Services.AddScoped<ISweepSource>(all => (HubRunSource)all.GetRequiredService<IRunSource>());
builder.Services.AddStage();
await builder.Build().RunAsync();
