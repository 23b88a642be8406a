using System.Globalization;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Ui.Theme;

namespace DnsFlowViz.Ui.Controls;

/// <summary>Where the server answers a file of the run on the stage.</summary>
internal static class ExportAddress
{
    /// <summary>The address of a file, as of the playhead and in the colours of the page.</summary>
    /// <param name="store">What the tab knows; a run is open.</param>
    /// <param name="theme">How the page looks.</param>
    /// <param name="file">Name of the file at the server, such as <c>stage.svg</c>.</param>
    public static string Of(RunStore store, ThemeChoice theme, string file)
    {
        var seconds = (store.PlayheadNs / 1_000_000_000m).ToString(CultureInfo.InvariantCulture);
        return $"exports/{store.Run!.RunId}/{file}?t={seconds}&theme={(theme.IsDark ? "dark" : "light")}";
    }
}
