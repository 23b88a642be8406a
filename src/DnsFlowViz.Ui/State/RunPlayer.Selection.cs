using DnsFlowViz.Contracts.Genealogy;

namespace DnsFlowViz.Ui.State;

/// <content>Pointing at a query, and asking what is known about it.</content>
public sealed partial class RunPlayer
{
    /// <summary>Points at a query; at none when it is null or negative.</summary>
    public void Select(int? query)
    {
        if (query is not { } number || number < 0)
        {
            _store.Select(null);
        }
        else if (_store.Run is not null && _store.Selection?.Query != number)
        {
            _store.Select(new Selection(number));
        }
    }

    /// <summary>Queries of the run on the stage that fit, from the first one that does.</summary>
    internal Task<FindReply> Find(FindFilter filter, int most) =>
        Ask((run, cancel) => _source.Find(run, filter, 0, most, cancel));

    /// <summary>The octets of a query of the run on the stage, or of the first answer to it.</summary>
    internal Task<byte[]> Message(int query, bool answer) =>
        Ask((run, cancel) => _source.Message(run, query, answer, cancel));

    /// <summary>Where a query of the run on the stage came from, known at least up to the playhead.</summary>
    internal Task<Chain> Chain(int query)
    {
        var at = _store.PlayheadNs;
        return Ask((run, cancel) => _source.Chain(run, query, at, cancel));
    }
}
