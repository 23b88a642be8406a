using System.Text;

namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>
/// Turns byte offsets of a UTF-8 text into lines and columns, both from 1, columns in characters.
/// </summary>
internal sealed class JsonPositions
{
    private readonly byte[] _bytes;
    private readonly List<int> _starts = [0];
    private (int Offset, int Line, int Column) _last = (0, 0, 1);

    public JsonPositions(byte[] bytes)
    {
        _bytes = bytes;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == (byte)'\n')
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>
    /// Where the byte at this offset stands; the end of the text for an offset behind it. Quick when asked in
    /// the order of the text.
    /// </summary>
    public (int Line, int Column) At(long offset)
    {
        var at = (int)Math.Clamp(offset, 0, _bytes.Length);
        var found = _starts.BinarySearch(at);
        var line = found >= 0 ? found : ~found - 1;

        // A long line with many values is counted once, not from its start for each of them.
        var (from, column) = _last.Line == line && _last.Offset <= at
            ? (_last.Offset, _last.Column)
            : (_starts[line], 1);
        column += Encoding.UTF8.GetCharCount(_bytes.AsSpan(from, at - from));
        _last = (at, line, column);
        return (line + 1, column);
    }
}
