namespace DnsFlowViz.Cli.Tests;

public sealed class FuzzCommandTests
{
    [Fact]
    public async Task Cases_that_keep_every_promise_end_well()
    {
        var run = await Dnsflow.Run("fuzz", "--cases", "50");

        Assert.Equal((0, "50 cases, 0 violations\n"), (run.ExitCode, run.Output));
    }

    // The second once broke a promise: a reload counted records for a group they had not been sent to.
    [Theory]
    [InlineData("7546335659723399373")]
    [InlineData("575737058665207150")]
    public async Task One_case_is_played_alone(string seed)
    {
        var run = await Dnsflow.Run("fuzz", "--case", seed);

        Assert.Equal((0, "1 cases, 0 violations\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Spoilt_texts_that_keep_every_promise_end_well()
    {
        var run = await Dnsflow.Run("fuzz", "--texts", "--cases", "300");

        Assert.Equal((0, "300 cases, 0 violations\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Progress_goes_to_stderr()
    {
        var run = await Dnsflow.Run("fuzz", "--cases", "1000", "--seed", "5");

        Assert.Equal((0, "1000 cases, 0 violations\n"), (run.ExitCode, run.Output));
        Assert.Contains("1000 of 1000 cases", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fuzz", "--cases", "0")]
    [InlineData("fuzz", "--cases", "many")]
    [InlineData("fuzz", "--case", "-1")]
    [InlineData("fuzz", "--seeds", "1")]
    public async Task Wrong_usage_has_a_code_of_its_own(params string[] arguments)
    {
        var run = await Dnsflow.Run(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Errors);
    }
}
