using System.Globalization;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Tests.Scenarios;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Simulation.Tests.Properties;

/// <summary>
/// The same scenario, seed and triggers give the same trace: again and again, side by side on many threads,
/// and whatever the culture. Another process and another time zone are tested with the program.
/// </summary>
public sealed class DeterminismTests
{
    private const int Runs = 100;
    private const long ShortUs = 5_400_000;

    [Theory]
    [InlineData("incident-as-told")]
    [InlineData("incident-as-measured")]
    [InlineData("incident-default-options")]
    public void A_hundred_runs_have_one_trace_hash(string id)
    {
        var hashes = new string[Runs];
        Parallel.For(0, Runs, number => hashes[number] = HashOf(Play(id)));

        Assert.Matches("^[0-9a-f]{64}$", Assert.Single(hashes.Distinct()));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void A_culture_changes_neither_trace_nor_texts_nor_run_id(string culture)
    {
        var expected = Under(CultureInfo.InvariantCulture, Everything);

        Assert.Equal(expected, Under(Foreign(culture), Everything));
    }

    [Fact]
    public void Another_seed_is_another_trace() =>
        Assert.NotEqual(
            HashOf(Play("incident-as-told")),
            HashOf(Play("incident-as-told", seed: 43)));

    /// <summary>All that anybody reads of a run: id, hash, events, log lines.</summary>
    private static string Everything()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var id in Shipped.Ids)
        {
            var run = Play(id);
            text.WriteLine(RunIds.Compute(run.Scenario, 42, []));
            text.WriteLine(HashOf(run));
            string[] addresses = [.. run.Scenario.Nodes.Select(node => node.Address)];
            for (var number = 0; number < run.Trace.Count; number++)
            {
                ref readonly var item = ref run.Trace[number];
                text.WriteLine(TraceText.Of(run, item));
                if (item.Kind == TraceKind.LogLinePrinted)
                {
                    text.WriteLine(LogText.Of(item, run.Names, run.Queries, addresses));
                }
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// The culture as this machine has it, or the invariant one where there is no data of cultures; in both
    /// cases with signs, separators and a calendar that show wherever a text is made without a culture named.
    /// </summary>
    private static CultureInfo Foreign(string name)
    {
        var culture = (CultureInfo)Known(name).Clone();
        culture.NumberFormat.NegativeSign = "neg";
        culture.NumberFormat.NumberDecimalSeparator = "٫";
        culture.NumberFormat.NumberGroupSeparator = "٬";
        culture.DateTimeFormat.TimeSeparator = "h";
        Assert.Equal("neg1", (-1).ToString(culture));
        return culture;
    }

    private static CultureInfo Known(string name)
    {
        try
        {
            return new CultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    private static string Under(CultureInfo culture, Func<string> read)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            Assert.Equal(culture.NumberFormat.NegativeSign, NumberFormatInfo.CurrentInfo.NegativeSign);
            return read();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private static SimulatedRun Play(string id, ulong seed = 42) =>
        new SimulatedRun(Shipped.Read(id), seed, [], ShortUs, 20_000).PlayOut();

    private static string HashOf(SimulatedRun run) => run.Trace.Hash(run.Queries);
}
