using System.Text.Json;
using System.Threading.RateLimiting;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Web.Exports;
using DnsFlowViz.Web.Hosting;
using DnsFlowViz.Web.Runs;

namespace DnsFlowViz.Web.Api;

/// <summary>
/// What programs ask of runs. A run that they ask for is one of the library, admitted and bounded as one that
/// a page opens, and shared with the pages that watch it.
/// </summary>
public sealed class RunCalls(RunLibrary library, SpecReader reader, RunExports exports) : IDisposable
{
    private const string Example = "{\"scenarioId\": …, \"seed\": …, \"triggers\": [ … ]}, or scenarioText";
    private const string Busy =
        "As many runs are put into numbers as this server does at once. Try again in a few seconds.";

    private readonly ConcurrencyLimiter _counting = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = RunBounds.Summaries,
        QueueLimit = RunBounds.WaitingForSummaries,
    });

    /// <summary>Plays a run to its end and answers the JSON of <c>dnsflow run --json</c>.</summary>
    public async Task Run(HttpContext context)
    {
        if (await Open(context) is not { } opened)
        {
            return;
        }

        var cancel = context.RequestAborted;
        try
        {
            var run = library.Get(opened.RunId);
            using var watching = run.Watch();
            await run.WaitFor(long.MaxValue, cancel);
            using var place = await _counting.AcquireAsync(1, cancel);
            await (place.IsAcquired
                ? Answer(context, SummaryJson.Write(SummaryBuilder.Build(
                    run.Recording.Run, opened.RunId, run.Recording.CutBy)))
                : ComeAgain(context, Busy));
        }
        catch (Exception refused) when (refused is RunRefusedException or UnknownRunException)
        {
            await ComeAgain(context, refused.Message);
        }
    }

    /// <summary>Says what is found in a run, without playing it.</summary>
    public async Task Check(HttpContext context)
    {
        if (await ApiBody.Read(context, ContractsJson.Default.RunSpec, Example) is { } spec)
        {
            var read = reader.Read(spec);
            var runs = read.Scenario is not null;
            var report = new CheckReport(runs, runs ? read.Notes : read.Problems);
            await Answer(context, JsonSerializer.Serialize(report, ApiJson.Readable.CheckReport));
        }
    }

    /// <summary>Plays a run to its end and answers it as a file.</summary>
    public async Task Export(string file, HttpContext context)
    {
        if (await Open(context) is { } opened)
        {
            await exports.Send(opened.RunId, file, context);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _counting.Dispose();

    private async Task<RunOpened?> Open(HttpContext context)
    {
        if (await ApiBody.Read(context, ContractsJson.Default.RunSpec, Example) is not { } spec)
        {
            return null;
        }

        if (reader.Read(spec).Problems is { Length: > 0 } problems)
        {
            var first = problems.FirstOrDefault(found => found.Severity == Diagnostic.Error) ?? problems[0];
            await Refusal.Say(
                context, StatusCodes.Status422UnprocessableEntity, first.Message, problems);
            return null;
        }

        // It can be played; what is refused now is refused for want of room.
        var reply = library.Open(spec);
        if (reply.Opened is null)
        {
            await ComeAgain(context, reply.Problems[0].Message);
        }

        return reply.Opened;
    }

    private static Task ComeAgain(HttpContext context, string words)
    {
        context.Response.Headers.RetryAfter = "5";
        return Refusal.Say(context, StatusCodes.Status503ServiceUnavailable, words);
    }

    private static Task Answer(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }
}
