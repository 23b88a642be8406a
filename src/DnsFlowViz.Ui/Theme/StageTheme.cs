using MudBlazor;

namespace DnsFlowViz.Ui.Theme;

/// <summary>
/// MudBlazor's shape of the page: no shadows, small radius, our type. Its colours are not set here: app.css
/// points the <c>--mud-palette-*</c> variables at the tokens, so that there is one place for colours and no
/// flash at the start.
/// </summary>
public static class StageTheme
{
    private static readonly string[] Text =
    [
        "Inter", "Segoe UI Variable Text", "Segoe UI", "system-ui", "-apple-system", "Helvetica Neue",
        "Roboto", "sans-serif",
    ];

    /// <summary>The theme for both light and dark.</summary>
    public static MudTheme Theme { get; } = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", DrawerWidthRight = "21rem" },
        Shadows = new Shadow { Elevation = [.. Enumerable.Repeat("none", 26)] },
        Typography = new Typography
        {
            Default = new DefaultTypography
            {
                FontFamily = Text,
                FontSize = "0.8125rem",
                LineHeight = "1.25rem",
                LetterSpacing = "0",
            },
            Button = new ButtonTypography
            {
                FontFamily = Text,
                FontSize = "0.8125rem",
                LineHeight = "1.25rem",
                FontWeight = "400",
                TextTransform = "none",
                LetterSpacing = "0",
            },
        },
    };
}
