namespace DnsFlowViz.Simulation.ConfigText;

/// <summary>An HCL text being read: where the reading stands, as offset, line and column.</summary>
/// <param name="text">The text.</param>
internal sealed class HclText(string text)
{
    private readonly string _text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
    private int _lineStart;

    /// <summary>Offset of the next letter.</summary>
    public int At { get; private set; }

    /// <summary>Line of the next letter, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Column of the next letter, from 1.</summary>
    public int Column => At - _lineStart + 1;

    /// <summary>True behind the last letter.</summary>
    public bool IsAtEnd => At >= _text.Length;

    /// <summary>The letter so far ahead; NUL behind the last one.</summary>
    public char Peek(int ahead = 0) => At + ahead < _text.Length ? _text[At + ahead] : '\0';

    /// <summary>The text from an offset up to where the reading stands.</summary>
    public string Since(int start) => _text[start..At];

    /// <summary>Takes one letter.</summary>
    public char Take()
    {
        var letter = _text[At++];
        if (letter == '\n')
        {
            Line++;
            _lineStart = At;
        }

        return letter;
    }

    /// <summary>Takes letters as long as they are of a sort, and gives them.</summary>
    public string TakeWhile(Func<char, bool> isWanted)
    {
        var start = At;
        while (!IsAtEnd && isWanted(_text[At]))
        {
            Take();
        }

        return Since(start);
    }

    /// <summary>Takes the rest of the line and its end; gives the line without its end.</summary>
    public string TakeLine()
    {
        var line = TakeWhile(letter => letter != '\n');
        if (!IsAtEnd)
        {
            Take();
        }

        return line;
    }

    /// <summary>What ends the reading at the next letter.</summary>
    public HclException Broken(string message) => new(Line, Column, message);
}
