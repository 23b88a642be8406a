using System.Globalization;
using DnsFlowViz.Reports.Pictures;
using DnsFlowViz.Reports.Review;
using DnsFlowViz.Simulation.Genealogy;
using DnsFlowViz.Simulation.Recordings;
using DnsFlowViz.Simulation.Scenarios;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Web.Hosting;
using DnsFlowViz.Web.Runs;
using Microsoft.Net.Http.Headers;

namespace DnsFlowViz.Web.Exports;

/// <summary>
/// Writes runs of the library as files, straight into the answer. Few at once; what cannot be had is said in
/// words.
/// </summary>
public sealed class RunExports(RunLibrary library, ScenarioCatalog catalog, RuleBook rules) : IDisposable
{
    private const string Busy =
        "This server is writing as many files as it does at once. Try again in a few seconds.";

    private readonly SemaphoreSlim _room = new(RunBounds.Exports);

    /// <summary>Sends a file of a run, waiting until the run is computed to its end.</summary>
    public async Task Send(string runId, string file, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (ExportFile.All.FirstOrDefault(one => one.Name == file) is not { } kind)
        {
            var names = string.Join(", ", ExportFile.All.Select(one => one.Name));
            await Refusal.Say(
                context, StatusCodes.Status404NotFound, $"There is no such file. There are: {names}.");
        }
        else if (!TryReadInstant(context.Request.Query["t"], out var atNs))
        {
            await Refusal.Say(
                context, StatusCodes.Status400BadRequest,
                "t is an instant of the run in seconds, such as 5.061056.");
        }
        else if (!await _room.WaitAsync(0))
        {
            context.Response.Headers.RetryAfter = "5";
            await Refusal.Say(context, StatusCodes.Status503ServiceUnavailable, Busy);
        }
        else
        {
            try
            {
                await SendKnown(runId, kind, atNs, context);
            }
            finally
            {
                _room.Release();
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => _room.Dispose();

    private async Task SendKnown(string runId, ExportFile kind, long atNs, HttpContext context)
    {
        var cancel = context.RequestAborted;
        try
        {
            var run = library.Get(runId);
            using var watching = run.Watch();
            await run.WaitFor(long.MaxValue, cancel);
            WriteHead(kind, run, context.Response);
            if (!HttpMethods.IsHead(context.Request.Method))
            {
                var colours = PictureColours.Of(context.Request.Query["theme"]);
                await kind.Write(
                    new ExportOrder(Request(run, context.Request), atNs, colours), context.Response.Body,
                    cancel);
            }
        }
        catch (UnknownRunException)
        {
            await Refusal.Say(
                context, StatusCodes.Status404NotFound,
                "This server does not know the run. Open the page of its scenario again, and take the file "
                + "from there.");
        }
        catch (RunRefusedException refused)
        {
            await Refusal.Say(context, StatusCodes.Status503ServiceUnavailable, refused.Message);
        }
    }

    private static void WriteHead(ExportFile kind, SharedRun run, HttpResponse response)
    {
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName(string.Create(
            CultureInfo.InvariantCulture, $"{run.Opened.ScenarioId}-seed-{run.Opened.Seed}-{kind.Name}"));
        response.ContentType = kind.Type;
        response.Headers.ContentDisposition = name.ToString();
        if (run.Recording.CutBy is { } words)
        {
            response.Headers["Run-Cut-By"] = words;
        }
    }

    private ReviewRequest Request(SharedRun run, HttpRequest request)
    {
        var opened = run.Opened;
        var shipped = catalog.Find(opened.ScenarioId)?.Scenario;
        var isShipped = shipped is not null && RunIds.Compute(shipped, opened.Seed, []) == opened.RunId;
        var links = new MomentLinks(
            $"{request.Scheme}://{request.Host}", isShipped ? opened.ScenarioId : null, opened.Seed);
        var stories = catalog.Ids.Select(id => catalog.Find(id)?.Scenario).OfType<Scenario>()
            .Where(scenario => scenario.Schedule.Count > 0);
        return new ReviewRequest(run.Recording, opened, rules, links, RelatedScenario.Of(opened, stories));
    }

    private static bool TryReadInstant(string? seconds, out long ns)
    {
        var (address, _) = StageAddress.Read(null, null, string.IsNullOrEmpty(seconds) ? "0" : seconds);
        ns = address?.AtNs ?? 0;
        return address is not null;
    }

}
