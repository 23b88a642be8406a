namespace DnsFlowViz.Reports.Pictures;

/// <summary>
/// The page's two families as CSS that carries them along, so that a file looks the same where neither is
/// installed and there is no network.
/// </summary>
public static class PictureFonts
{
    /// <summary>Two <c>@font-face</c> rules with the fonts inside.</summary>
    public static string Css { get; } =
        Face("Inter", "inter-latin.woff2") + Face("JetBrains Mono", "jetbrains-mono-latin.woff2");

    private static string Face(string family, string file)
    {
        using var stream = typeof(PictureFonts).Assembly.GetManifestResourceStream(file)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return $"@font-face{{font-family:\"{family}\";font-weight:100 900;"
            + $"src:url(data:font/woff2;base64,{Convert.ToBase64String(bytes.ToArray())})format(\"woff2\")}}";
    }
}
