using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DnsFlowViz.Simulation.Redaction;

/// <summary>
/// Replaces addresses and names in the config of an agent, in JSON or HCL: in strings that are values, and in
/// keys only where an operator chooses them. Comments are free text and go; no line moves.
/// </summary>
internal sealed class AgentRedaction
{
    private const string HeredocEnd = "END";

    private readonly AgentValues _values;
    private readonly string _text;
    private readonly StringBuilder _said = new();
    private readonly Stack<string> _open = new();
    private string _key = "";
    private int _at;

    private AgentRedaction(RedactionMap map, string text)
    {
        _values = new AgentValues(map);
        _text = text;
    }

    /// <summary>The text with new addresses and names.</summary>
    public static string Of(RedactionMap map, string text) => new AgentRedaction(map, text).Whole();

    private string Whole()
    {
        while (_at < _text.Length)
        {
            Take();
        }

        return _said.ToString();
    }

    private void Take()
    {
        var (letter, next) = (_text[_at], _at + 1 < _text.Length ? _text[_at + 1] : '\0');
        switch (letter)
        {
            case '"':
                TakeString();
                break;
            case '#':
            case '/' when next == '/':
                _at = EndOfLine(_at);
                break;
            case '/' when next == '*':
                DropLongComment();
                break;
            case '<' when next == '<':
                TakeHeredoc();
                break;
            case '_':
            case var _ when char.IsLetter(letter):
                TakeName();
                break;
            default:
                TakeSign(letter);
                break;
        }
    }

    private void TakeSign(char sign)
    {
        if (sign is '{' or '[')
        {
            _open.Push(_key);
        }
        else if (sign is '}' or ']')
        {
            _key = _open.TryPop(out var outside) ? outside : "";
        }

        _said.Append(sign);
        _at++;
    }

    private void TakeName()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-' or '.'))
        {
            _at++;
        }

        var name = _text[start.._at];
        _said.Append(IsKey() ? KeyOf(name) : name);
    }

    private void TakeString()
    {
        var start = _at++;
        while (_at < _text.Length && _text[_at] is not ('"' or '\n'))
        {
            _at += _text[_at] == '\\' && _at + 1 < _text.Length ? 2 : 1;
        }

        _at = Math.Min(_text.Length, _at + 1);
        var raw = _text[start.._at];
        var old = AgentString.Read(raw);
        var now = IsKey() ? KeyOf(old) : _values.Of(_key, old);
        _said.Append(now == old ? raw : Quoted(now));
    }

    // No option that is read here takes a string of several lines, so it keeps nothing but those.
    private void TakeHeredoc()
    {
        var lineEnd = EndOfLine(_at);
        var end = _text[_at..lineEnd].TrimStart('<', '-').Trim();
        _said.Append("<<").Append(HeredocEnd);
        _at = lineEnd;
        while (_at < _text.Length)
        {
            var from = _at + 1;
            _at = EndOfLine(from);
            _said.Append('\n');
            if (_text[from.._at].Trim() == end)
            {
                _said.Append(HeredocEnd);
                return;
            }
        }
    }

    private void DropLongComment()
    {
        var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        end = end < 0 ? _text.Length : end + 2;
        _said.Append('\n', _text.AsSpan(_at, end - _at).Count('\n'));
        _at = end;
    }

    private bool IsKey()
    {
        var at = _at;
        while (at < _text.Length && _text[at] is (' ' or '\t' or '\r' or '\n'))
        {
            at++;
        }

        return at < _text.Length && _text[at] is (':' or '=' or '{');
    }

    private string KeyOf(string key)
    {
        _key = key;
        return _values.Key(_open.TryPeek(out var outside) ? outside : "", key);
    }

    private int EndOfLine(int from)
    {
        var end = from >= _text.Length ? -1 : _text.IndexOf('\n', from);
        return end < 0 ? _text.Length : end;
    }

    private static string Quoted(string text) =>
        $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
