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

    /// <summary>Where a query of the run on the stage came from.</summary>
    internal Task<Chain> Chain(int query) => Ask((run, cancel) => _source.Chain(run, query, cancel));
}
