using System.Text;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>The data of a path being drawn from point to point.</summary>
internal sealed class SvgPath
{
    private readonly StringBuilder _data = new();
    private bool _isUp = true;

    /// <summary>Draws on to a point; the first one after a lift only begins there.</summary>
    public void To(double x, double y)
    {
        _data.Append(_isUp ? 'M' : 'L').Append(SvgDrawing.N(x)).Append(' ').Append(SvgDrawing.N(y));
        _isUp = false;
    }

    /// <summary>Ends the line; the next point begins another.</summary>
    public void Lift() => _isUp = true;

    public override string ToString() => _data.Length == 0 ? "M0 0" : _data.ToString();
}
