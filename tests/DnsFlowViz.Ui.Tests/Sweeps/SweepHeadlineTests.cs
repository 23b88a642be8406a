using DnsFlowViz.Ui.Sweeps;
using Xunit;

namespace DnsFlowViz.Ui.Tests.Sweeps;

/// <summary>The sentence over a finished sweep of three by two runs, row by row.</summary>
public sealed class SweepHeadlineTests
{
    [Theory]
    [InlineData("A bigger table does not help: the best of 6 runs answers 12 %.", 0, 0, 0, 1, 2, 12)]
    [InlineData("All 6 runs answer every lookup.", 100, 100, 100, 100, 100, 100)]
    [InlineData("Every run answers most lookups; the worst of 6 answers 60 %.", 60, 100, 100, 100, 100, 100)]
    [InlineData("A bigger table moves the line. It does not remove it.", 0, 0, 0, 0, 100, 100)]
    [InlineData("A bigger table does not move the line.", 0, 0, 0, 100, 100, 100)]
    [InlineData(
        "A bigger table removes the line: from 1,000 on, every run answers at least half.",
        0, 0, 100, 0, 100, 100)]
    [InlineData("4 of 6 runs answer about half; the line between them is chance.", 48, 52, 51, 49, 100, 0)]
    public void It_says_what_the_runs_say(string sentence, params int[] success) => Assert.Equal(
        sentence,
        SweepHeadline.Of(ScriptedSweep.Chart, [.. success.Select((one, cell) => ScriptedSweep.Run(cell, one))]));

    [Fact]
    public void Runs_without_lookups_are_no_evidence() => Assert.Equal(
        "No lookup ended in the settled phase of any run.",
        SweepHeadline.Of(ScriptedSweep.Chart, [ScriptedSweep.Run(0, null)]));

    [Fact]
    public void Nearly_all_is_never_said_as_all() =>
        Assert.Equal("99.9 %", SweepWords.Answered(ScriptedSweep.Run(0, 99.97)));
}
