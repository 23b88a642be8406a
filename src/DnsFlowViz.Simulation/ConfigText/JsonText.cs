namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>Where things end in a JSON text that <see cref="JsonTree"/> has read.</summary>
internal static class JsonText
{
    /// <summary>
    /// Where what follows a string begins, for one whose opening quote stands at an offset.
    /// </summary>
    public static int EndOfString(string text, int from)
    {
        var at = from + 1;
        while (text[at] != '"')
        {
            at += text[at] == '\\' ? 2 : 1;
        }

        return at + 1;
    }
}
