using System.Runtime.CompilerServices;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Web.Runs;
using Microsoft.AspNetCore.SignalR;

namespace DnsFlowViz.Web.Hubs;

/// <summary>
/// Stands around every hub call: holds connections to their share and turns refusals into words for the page.
/// </summary>
public sealed class HubManners(TimeProvider time) : IHubFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        ArgumentNullException.ThrowIfNull(invocationContext);
        ArgumentNullException.ThrowIfNull(next);
        var allowance = AllowanceOf(invocationContext.Context);
        if (!allowance.TryCall())
        {
            throw new HubException(
                $"This page asks more than {RunBounds.CallsPerSecond} times a second. Wait a second.");
        }

        try
        {
            var answer = await next(invocationContext);
            return answer is IAsyncEnumerable<byte[]> frames
                ? Guarded(frames, allowance, invocationContext.Context.ConnectionAborted)
                : answer;
        }
        catch (Exception refusal) when (InWords(refusal))
        {
            throw new HubException(refusal.Message, refusal);
        }
    }

    private static async IAsyncEnumerable<byte[]> Guarded(
        IAsyncEnumerable<byte[]> frames,
        CallAllowance allowance,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        if (!allowance.TryBeginStream())
        {
            throw new HubException(
                $"This page plays {RunBounds.StreamsPerConnection} runs already. Stop one and watch again.");
        }

        try
        {
            await using var reader = frames.GetAsyncEnumerator(cancel);
            while (await Next(reader))
            {
                yield return reader.Current;
            }
        }
        finally
        {
            allowance.EndStream();
        }
    }

    private static async ValueTask<bool> Next(IAsyncEnumerator<byte[]> frames)
    {
        try
        {
            return await frames.MoveNextAsync();
        }
        catch (Exception refusal) when (InWords(refusal))
        {
            throw new HubException(refusal.Message, refusal);
        }
    }

    private static bool InWords(Exception failure) => failure is RunRefusedException or UnknownRunException;

    private CallAllowance AllowanceOf(HubCallerContext connection)
    {
        lock (connection.Items)
        {
            if (connection.Items.TryGetValue(typeof(CallAllowance), out var known))
            {
                return (CallAllowance)known!;
            }

            var allowance = new CallAllowance(time);
            connection.Items[typeof(CallAllowance)] = allowance;
            return allowance;
        }
    }
}
