using DnsFlowViz.Contracts.Wire;
using DnsFlowViz.Web.Comparison;
using Microsoft.AspNetCore.Mvc;

namespace DnsFlowViz.Web.Hubs;

/// <content>Questions about what can be done about a loop.</content>
public sealed partial class RunHub
{
    /// <summary>Every fix with what it changes in a shipped scenario.</summary>
    public byte[] Fixes(string scenarioId, [FromServices] FixReads fixes) =>
        Json(fixes.Fixes(scenarioId), ContractsJson.Default.FixList);

    /// <summary>What runs say of a fix of a shipped scenario; they stop when the page is gone.</summary>
    public async Task<byte[]> Verdict(string scenarioId, string fixId, [FromServices] FixReads fixes)
    {
        var judged = await fixes.Verdict(scenarioId, fixId, Context.ConnectionAborted);
        return Json(judged, ContractsJson.Default.FixJudgement);
    }

    /// <summary>What an edit of a shipped scenario changes in it.</summary>
    public byte[] Edited(string scenarioId, string text, [FromServices] EditReads edits) =>
        Json(edits.Offer(scenarioId, text), ContractsJson.Default.FixOffer);

    /// <summary>What runs say of an edit; they stop when the page is gone.</summary>
    public async Task<byte[]> EditVerdict(string scenarioId, string text, [FromServices] EditReads edits)
    {
        var judged = await edits.Verdict(scenarioId, text, Context.ConnectionAborted);
        return Json(judged, ContractsJson.Default.FixJudgement);
    }
}
