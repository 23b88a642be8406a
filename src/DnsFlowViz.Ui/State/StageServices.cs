using DnsFlowViz.Ui.Compare;
using DnsFlowViz.Ui.Controls;
using DnsFlowViz.Ui.Editor;
using DnsFlowViz.Ui.Flow;
using DnsFlowViz.Ui.Story;
using DnsFlowViz.Ui.Sweeps;
using DnsFlowViz.Ui.Theme;
using DnsFlowViz.Ui.Words;
using Microsoft.Extensions.DependencyInjection;

namespace DnsFlowViz.Ui.State;

/// <summary>What the page needs besides MudBlazor and an <see cref="IRunSource"/>.</summary>
public static class StageServices
{
    /// <summary>
    /// Adds the state of a tab: store, player, log, chain. The caller adds the run source of its side.
    /// </summary>
    public static IServiceCollection AddStage(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddScoped<RunStore>()
        .AddScoped<RunPlayer>()
        .AddScoped<LogFeed>()
        .AddScoped<ChainFeed>()
        .AddScoped<EditSession>()
        .AddScoped<TabEdit>()
        .AddScoped<ComparisonDesk>()
        .AddScoped<KeyboardZone>()
        .AddScoped<ThemeChoice>()
        .AddScoped<ReaderDepth>()
        .AddScoped<MotionChoice>()
        .AddScoped<TwinRuns>()
        .AddScoped<StoryPlayer>()
        .AddScoped<StageCamera>()
        .AddScoped<StageKeys>()
        .AddScoped<StageOpener>()
        .AddScoped<SweepSession>()
        .AddScoped<SweepOpening>();
}
