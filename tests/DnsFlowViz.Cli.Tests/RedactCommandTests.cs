using DnsFlowViz.Simulation.Scenarios;

namespace DnsFlowViz.Cli.Tests;

/// <summary><c>dnsflow redact</c>, in a process of its own.</summary>
public sealed class RedactCommandTests
{
    [Fact]
    public async Task The_new_text_goes_to_stdout_and_what_became_what_to_stderr()
    {
        var redacted = await Dnsflow.Run("redact", "incident-as-measured");

        Assert.Equal(0, redacted.ExitCode);
        Assert.Equal("shared", ScenarioReader.Read(redacted.Output).Scenario!.Id);
        Assert.Contains("address  10.88.30.14 -> 10.1.1.1", redacted.Errors, StringComparison.Ordinal);
        Assert.Contains(
            "name     xyz.service.consul -> name-1.service.consul",
            redacted.Errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_read_is_refused_in_words_and_nothing_is_printed()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, "{}", TestContext.Current.CancellationToken);
            var redacted = await Dnsflow.Run("redact", file);

            Assert.Equal(3, redacted.ExitCode);
            Assert.Empty(redacted.Output);
            Assert.Contains("mend it first", redacted.Errors, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
