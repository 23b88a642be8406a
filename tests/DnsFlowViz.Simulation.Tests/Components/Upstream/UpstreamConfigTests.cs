using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.Upstream;
using DnsFlowViz.Simulation.Tests.ConfigText;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Components.Upstream;

public sealed class UpstreamConfigTests
{
    [Fact]
    public void Without_a_file_it_answers_after_ten_milliseconds()
    {
        var parsed = UpstreamConfig.Parse(new Dictionary<string, string>());

        Assert.Equal(10_000, parsed.Options.AnswerAfterUs);
        Assert.Empty(parsed.Findings);
    }

    [Fact]
    public void The_file_says_how_long_it_takes()
    {
        var parsed = UpstreamConfig.Parse(One.File("upstream.json", """{"answerAfterUs":250}"""));

        Assert.Equal(250, parsed.Options.AnswerAfterUs);
    }

    [Theory]
    [InlineData("""{"answerAfterUs":-1}""", 18, Diagnostic.Error)]
    [InlineData("""{"answerAfterUs":1.5}""", 18, Diagnostic.Error)]
    [InlineData("""{"answerAfterUs":"1"}""", 18, Diagnostic.Error)]
    [InlineData("""{"answerAfter":1}""", 2, Diagnostic.Warning)]
    [InlineData("""5""", 1, Diagnostic.Error)]
    [InlineData("", 1, Diagnostic.Error)]
    public void What_is_wrong_in_it_is_said_with_its_column(string text, int column, string severity)
    {
        var finding = One.Finding(UpstreamConfig.Parse(One.File("upstream.json", text)));

        Assert.Equal((1, column, severity), One.Place(finding));
    }
}
