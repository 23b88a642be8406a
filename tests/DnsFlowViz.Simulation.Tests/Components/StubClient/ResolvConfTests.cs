using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Simulation.Components.StubClient;
using DnsFlowViz.Simulation.ConfigText;
using DnsFlowViz.Simulation.Tests.ConfigText;
using Xunit;

namespace DnsFlowViz.Simulation.Tests.Components.StubClient;

public sealed class ResolvConfTests
{
    [Fact]
    public void Without_a_word_the_options_are_those_of_the_c_library()
    {
        var options = Parse("").Options;

        Assert.Equal((5, 2), (options.TimeoutSeconds, options.Attempts));
        Assert.Empty(options.Nameservers);
        Assert.Empty(options.UnmodelledOptions);
    }

    [Fact]
    public void Servers_timeout_and_attempts_are_read()
    {
        var parsed = Parse(
            "# by hand\nnameserver 10.0.0.1\nnameserver\t10.0.0.2\noptions timeout:1 attempts:3");

        Assert.Empty(parsed.Findings);
        Assert.Equal(
            [("10.0.0.1", 2), ("10.0.0.2", 3)],
            parsed.Options.Nameservers.Select(n => (n.Address, n.Line.Line)));
        Assert.Equal((1, 3), (parsed.Options.TimeoutSeconds, parsed.Options.Attempts));
    }

    [Fact]
    public void The_library_reads_three_servers_and_a_warning_names_the_fourth()
    {
        var parsed = Parse(
            "nameserver 10.0.0.1\nnameserver 10.0.0.2\nnameserver 10.0.0.3\nnameserver 10.0.0.4");

        Assert.Equal(3, parsed.Options.Nameservers.Count);
        Assert.Equal((4, 1, Diagnostic.Warning), One.Place(One.Finding(parsed)));
    }

    [Theory]
    [InlineData("options timeout:60", 30, 2)]
    [InlineData("options attempts:9", 5, 5)]
    public void Numbers_above_the_library_s_cap_are_capped_with_a_warning(
        string text,
        int timeout,
        int attempts)
    {
        var parsed = Parse(text);

        Assert.Equal(Diagnostic.Warning, One.Finding(parsed).Severity);
        Assert.True(parsed.Options.TimeoutSeconds == timeout || parsed.Options.Attempts == attempts);
        Assert.True(parsed.Options is { TimeoutSeconds: <= 30, Attempts: <= 5 });
    }

    [Theory]
    [InlineData("nameserver", 1)]
    [InlineData("nameserver 10.0.0.256", 12)]
    [InlineData("options rotate timeout:0", 16)]
    [InlineData("options attempts", 9)]
    public void A_bad_value_is_an_error_at_its_column(string text, int column)
    {
        var finding = Assert.Single(Parse(text).Findings, finding => finding.Severity == Diagnostic.Error);

        Assert.Equal((1, column, Diagnostic.Error), One.Place(finding));
    }

    [Theory]
    [InlineData("options rotate", Diagnostic.Note)]
    [InlineData("search example.test", Diagnostic.Note)]
    [InlineData("nameserver ::1", Diagnostic.Note)]
    [InlineData("options rotat", Diagnostic.Warning)]
    [InlineData("nameservers 10.0.0.1", Diagnostic.Warning)]
    public void What_is_not_modelled_or_not_known_is_said(string text, string severity)
    {
        Assert.Equal(severity, One.Finding(Parse(text)).Severity);
    }

    [Fact]
    public void Options_that_are_real_and_not_modelled_are_listed()
    {
        Assert.Equal(
            ["rotate", "ndots:2"],
            Parse("options rotate ndots:2 timeout:1").Options.UnmodelledOptions);
    }

    private static ParsedConfig<ResolvConfOptions> Parse(string text) =>
        ResolvConf.Parse(One.File("resolv.conf", text));
}
