namespace DnsFlowViz.Ui.Slots;

/// <summary>One cell as it is drawn.</summary>
/// <param name="Paint">Number of its look in <see cref="CellPaint.All"/>.</param>
/// <param name="SentAgain">True when a query in it was sent once more while keeping the slot.</param>
/// <param name="ChangedHands">True when its slot was freed since the frame before, even when it was taken at
/// once.</param>
/// <param name="Age">Age of its oldest holder, as a part of the time after which dnsmasq gives a record
/// up.</param>
public readonly record struct BoardCell(int Paint, bool SentAgain, bool ChangedHands, double Age);
