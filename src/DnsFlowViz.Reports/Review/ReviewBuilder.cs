using System.Globalization;
using DnsFlowViz.Contracts.Genealogy;
using DnsFlowViz.Contracts.Runs;
using DnsFlowViz.Reports.Pictures;
using DnsFlowViz.Reports.Summaries;
using DnsFlowViz.Simulation.Dns;
using DnsFlowViz.Simulation.Genealogy;
using DnsFlowViz.Simulation.Running;
using DnsFlowViz.Simulation.Trace;

namespace DnsFlowViz.Reports.Review;

/// <summary>Reads a review out of a run. Nothing is said that the run does not show.</summary>
public static class ReviewBuilder
{
    private const int ConfigLines = 9;

    /// <summary>Where a question of type DS goes, by version.</summary>
    private static readonly RuleId DsRouting = RuleId.Of('D', 16);

    /// <summary>The review of a complete recording.</summary>
    public static IncidentReview Build(ReviewRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (run, opened) = (request.Recording.Run, request.Run);
        var summary = SummaryBuilder.Build(run, opened.RunId, request.Recording.CutBy);
        var chain = ChainOf(request);
        var (moments, leftOut) = ReviewMoments.Of(request);
        var words = new ReviewWords(opened, summary, run.Queries);
        return new IncidentReview
        {
            Title = words.Title,
            Lead = words.Lead,
            Figures = words.Figures,
            Moments = moments,
            MomentsLeftOut = leftOut,
            StageNs = ReviewMoments.StageAt(request),
            Chain = chain is null ? [] : ReviewChain.Rows(chain, opened),
            Configs = [.. Configs(opened, chain)],
            Repeat = chain is null ? "" : Repeat(chain, opened),
            Rules = chain is null ? [] : RulesOf(chain, request.Rules),
            Acts = ReviewMoments.Acts(request),
            Related = request.Related,
            LeftOut = opened.LeftOut,
            TraceHash = summary.TraceHash,
            CutBy = summary.CutBy,
            Run = opened,
        };
    }

    /// <summary>
    /// The chain of the question that filled the table, else of the one that went round most, else of the
    /// first DS question; null when there is none of them.
    /// </summary>
    private static Chain? ChainOf(ReviewRequest request)
    {
        var run = request.Recording.Run;
        var query = Filling(run);
        for (var number = 0; query < 0 && number < run.Queries.Count; number++)
        {
            query = run.Queries[number].Type == (ushort)RecordType.DS ? number : query;
        }

        return query < 0 ? null : ChainBuilder.Build(request.Recording, query, request.Rules);
    }

    private static int Filling(SimulatedRun run)
    {
        var (deepest, lap) = (-1, 0);
        for (var number = 0; number < run.Trace.Count; number++)
        {
            ref readonly var item = ref run.Trace[number];
            var its = item.Query < 0 ? 0 : run.Queries[item.Query].Lap;
            if (item.Kind == TraceKind.TableFull && its > 0)
            {
                return item.Query;
            }

            (deepest, lap) = its > lap ? (item.Query, its) : (deepest, lap);
        }

        return deepest;
    }

    private static IEnumerable<ReviewConfig> Configs(RunOpened run, Chain? chain)
    {
        foreach (var edge in run.Loops.OrderByDescending(edge => edge.Closed).Take(1))
        {
            yield return Config(run, edge.Forwarder, edge.ForwardFile, edge.ForwardLine, chain);
            if (edge.BackLine > 0)
            {
                yield return Config(run, edge.Recursor, edge.BackFile, edge.BackLine, chain);
            }
        }
    }

    private static ReviewConfig Config(RunOpened run, int node, string file, int line, Chain? chain)
    {
        var card = run.Nodes[node];
        var shown = ConfigWindow.Around(
            card.Files.First(one => one.Name == file).Lines, line, ConfigLines);
        var decided = (chain?.Lines ?? [])
            .Where(text => text.Node == node && text.File == file).Select(text => text.Line).ToHashSet();
        return new ReviewConfig(
            $"{file}, {card.Title} {card.Version}, {card.Address}",
            [
                .. shown.Select(one =>
                    (one.Number, one.Text, one.Number == line || decided.Contains(one.Number))),
            ]);
    }

    private static string Repeat(Chain chain, RunOpened run)
    {
        var root = chain.Hops[0];
        var words = chain.Questions[root.Question].Split(' ');
        return $"dig {words[0]} {words[1]} @{run.Nodes[root.To].Address}";
    }

    /// <summary>The rules of the first lap, and for DS the one that names the versions.</summary>
    private static RuleText[] RulesOf(Chain chain, RuleBook book)
    {
        var rules = chain.Hops.Skip(1).Take(2)
            .Where(hop => hop.SentBy >= 0).Select(hop => chain.Rules[hop.SentBy]).ToList();
        if (chain.Questions[chain.Hops[0].Question].StartsWith("DS ", StringComparison.Ordinal))
        {
            rules.Add(book.Of(DsRouting));
        }

        return [.. rules.Where(rule => rule.Sentence.Length > 0).DistinctBy(rule => rule.Id)];
    }
}
