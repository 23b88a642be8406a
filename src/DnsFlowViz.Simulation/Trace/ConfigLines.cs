using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Trace;

/// <summary>
/// The config lines that decided something in a run, numbered from 1 so that an event can name one in two
/// bytes.
/// </summary>
public sealed class ConfigLines
{
    private readonly List<(int Node, ConfigLine Line)> _lines = [(-1, new ConfigLine("", 0, ""))];

    /// <summary>The number of a line of a node; the same number for the same line. 0 for none.</summary>
    public ushort NumberOf(int node, ConfigLine? line)
    {
        if (line is null)
        {
            return 0;
        }

        var index = _lines.IndexOf((node, line));
        if (index < 0)
        {
            index = _lines.Count;
            _lines.Add((node, line));
        }

        return (ushort)index;
    }

    /// <summary>The line behind a number; null for 0.</summary>
    public ConfigLine? this[int number] => number == 0 ? null : _lines[number].Line;
}
