namespace DnsFlowViz.Ui.Inspector;

/// <summary>One hop, one colour, everywhere: a lap has that of its slot, anything else that of traffic.</summary>
internal static class HopCss
{
    /// <summary>Classes of a hop's bar.</summary>
    public static string Of(ChainView view, int hop)
    {
        // The question of the client itself is not on a lap; until it goes round nothing is warm.
        var isQuery = hop == 0 || !view.IsLoop || view.Laps == 0;
        if (isQuery)
        {
            return "bar query";
        }

        var step = view.StepOf(hop);
        return step <= 4 ? $"bar edged ramp-{step}" : $"bar ramp-{step}";
    }
}
