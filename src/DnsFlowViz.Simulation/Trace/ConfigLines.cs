using DnsFlowViz.Simulation.ConfigText;

namespace DnsFlowViz.Simulation.Trace;

/// <summary>
/// The config lines that decided something in a run, numbered from 1 so that an event can name one in two
/// bytes.
/// </summary>
public sealed class ConfigLines
{
    private readonly List<ConfigLine> _lines = [new ConfigLine("", 0, "")];
    private readonly Dictionary<(int Node, ConfigLine Line), ushort> _numbers = [];

    /// <summary>The number of a line of a node; the same number for the same line. 0 for none.</summary>
    public ushort NumberOf(int node, ConfigLine? line)
    {
        if (line is null)
        {
            return 0;
        }

        if (!_numbers.TryGetValue((node, line), out var number))
        {
            number = (ushort)_lines.Count;
            _lines.Add(line);
            _numbers.Add((node, line), number);
        }

        return number;
    }

    /// <summary>The line behind a number; null for 0.</summary>
    public ConfigLine? this[int number] => number == 0 ? null : _lines[number];
}
