using System.Runtime.CompilerServices;
using DnsFlowViz.Ui.State;
using DnsFlowViz.Web.Hosting;
using DnsFlowViz.Web.Runs;
using DnsFlowViz.Web.Storage;
using Microsoft.AspNetCore.SignalR;

namespace DnsFlowViz.Web.Hubs;

/// <summary>
/// Stands around every hub call: holds connections to their share and turns refusals into words for the page.
/// </summary>
public sealed partial class HubManners(
    TimeProvider time, AddressCalls addresses, ILogger<HubManners> log) : IHubFilter
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

        if (!addresses.TryCall(Caller.Of(invocationContext.Context.GetHttpContext())))
        {
            throw new HubException("The pages of your address ask too often together. Wait a second.");
        }

        try
        {
            var answer = await next(invocationContext);
            return answer is IAsyncEnumerable<byte[]> frames
                ? Guarded(frames, allowance, invocationContext.Context.ConnectionAborted)
                : answer;
        }
        catch (Exception failure) when (failure is not (HubException or OperationCanceledException))
        {
            throw Told(failure, invocationContext.HubMethodName);
        }
    }

    private async IAsyncEnumerable<byte[]> Guarded(
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

    private async ValueTask<bool> Next(IAsyncEnumerator<byte[]> frames)
    {
        try
        {
            return await frames.MoveNextAsync();
        }
        catch (Exception failure) when (failure is not (HubException or OperationCanceledException))
        {
            throw Told(failure, nameof(RunHub.Watch));
        }
    }

    /// <summary>
    /// A refusal goes to the page word by word; a defect goes to the log, and the page hears of it.
    /// </summary>
    private HubException Told(Exception failure, string method)
    {
        if (failure is RunRefusedException or UnknownRunException)
        {
            return new HubException(failure.Message, failure);
        }

        Broke(failure, method);
        return failure is StorageException
            ? new HubException(failure.Message, failure)
            : new HubException("Something broke in the server. That is our mistake. Try again.", failure);
    }

    [LoggerMessage(LogLevel.Error, "The hub's {Method} broke")]
    private partial void Broke(Exception failure, string method);

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
