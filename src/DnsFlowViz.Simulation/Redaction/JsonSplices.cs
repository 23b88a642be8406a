using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>
/// Puts other strings into a JSON text that <see cref="JsonTree"/> has read, and leaves every other character
/// as it is.
/// </summary>
/// <param name="text">The text.</param>
internal sealed class JsonSplices(string text)
{
    private readonly SortedDictionary<int, string> _at = [];
    private readonly int[] _lines = [.. Starts(text)];

    /// <summary>Puts a string in the place of one; nothing changes when it says the same.</summary>
    public void Put(JsonPart old, string now)
    {
        if (old.Text != now)
        {
            _at[_lines[old.Line - 1] + old.Column - 1] = now;
        }
    }

    /// <summary>Puts a name in the place of one.</summary>
    public void PutName(JsonMember old, string now)
    {
        if (old.Name != now)
        {
            _at[_lines[old.Line - 1] + old.Column - 1] = now;
        }
    }

    /// <summary>The text with all of them.</summary>
    public string Whole()
    {
        var said = new StringBuilder();
        var from = 0;
        foreach (var (at, now) in _at)
        {
            said.Append(text, from, at - from).Append('"');
            said.Append(JsonEncodedText.Encode(now, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
            said.Append('"');
            from = JsonText.EndOfString(text, at);
        }

        return said.Append(text, from, text.Length - from).ToString();
    }

    private static IEnumerable<int> Starts(string text)
    {
        yield return 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                yield return i + 1;
            }
        }
    }
}
