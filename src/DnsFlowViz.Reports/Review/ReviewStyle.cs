namespace DnsFlowViz.Reports.Review;

/// <summary>The look of the HTML review: paper, always light, two pages of A4.</summary>
internal static class ReviewStyle
{
    public const string Css = """
        @page{size:A4;margin:0}
        *{box-sizing:border-box}
        html{color-scheme:light;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        body{margin:0;background:#F4F4F0;color:#15171A;font:9.4pt/1.42 Inter,system-ui,sans-serif;
          display:grid;justify-content:center;gap:8mm;padding:8mm}
        .paper{width:210mm;min-height:296.8mm;padding:11mm 15mm 8mm;background:#fff;border:1px solid #DEDED7;
          display:flex;flex-direction:column}
        h1{font-size:17.5pt;line-height:1.2;font-weight:600;letter-spacing:-.02em;margin:4mm 0 2mm}
        h2{font-size:11.2pt;line-height:1.3;font-weight:600;letter-spacing:-.01em;margin:3.8mm 0 1.2mm}
        .paper>h2:first-child{margin-top:0}
        p{margin:0 0 1.4mm}
        .after{margin-top:1.6mm}
        svg{display:block;width:100%;height:auto}
        code,.m{font-family:"JetBrains Mono",ui-monospace,monospace;font-size:.92em}
        .top{display:flex;justify-content:space-between;align-items:baseline}
        .top b{font-weight:600}
        .quiet{color:#666B72;font-size:8pt}
        .second{color:#4B5057}
        .loop{color:#9C420C}.failed{color:#A9124C}
        .figures{display:grid;grid-template-columns:repeat(4,1fr);border-block:1px solid #DEDED7;
          margin:3mm 0 0}
        .figures div{padding:2mm 3mm;border-left:1px solid #DEDED7}
        .figures div:first-child{padding-left:0;border-left:0}
        .figures span{display:block;font-size:7.8pt;color:#666B72}
        .figures b{font-size:12.5pt;font-weight:600;font-variant-numeric:tabular-nums}
        table{width:100%;border-collapse:collapse;font-size:8.2pt;line-height:1.36}
        td,th{padding:.7mm 2.5mm .7mm 0;border-top:1px solid #DEDED7;vertical-align:top;text-align:left}
        th{font-weight:400;color:#666B72;border-top:0}
        td.n{white-space:nowrap;font-variant-numeric:tabular-nums}
        td:last-child,th:last-child{padding-right:0;text-align:right}
        a{color:inherit;text-underline-offset:2px}
        a:focus-visible{outline:2px solid #1D5CBC;outline-offset:2px}
        .cut{max-width:88mm;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
        .files{display:grid;grid-template-columns:1fr 1fr;gap:6mm}
        .conf{margin:1mm 0 0;padding:1mm 0;background:#F0F0EB;list-style:none;font-size:8pt;line-height:1.55}
        .conf li{display:flex;gap:3mm;padding:0 3mm;border-left:1mm solid transparent;white-space:pre-wrap;
          overflow-wrap:anywhere}
        .conf .no{color:#666B72;min-width:5mm;text-align:right}
        .conf .lit{background:#FDF0DA;border-color:#D98A22;color:#9C420C;font-weight:500}
        figure{margin:0}
        .stage svg{width:162mm;margin:0 auto}
        ul{margin:0;padding-left:4.5mm}
        footer{margin-top:auto;padding-top:2mm;border-top:1px solid #DEDED7;display:flex;
          justify-content:space-between;color:#666B72;font-size:7.6pt}
        @media(max-width:215mm){body{padding:0;display:block}.paper{width:auto;padding:6mm 4mm;border:0}
          .figures,.files{grid-template-columns:1fr 1fr}.paper{overflow-x:auto}}
        @media print{body{display:block;padding:0;background:#fff}
          .paper{width:210mm;height:296.8mm;min-height:0;border:0;break-inside:avoid;
            padding:11mm 15mm 8mm}
          .files{grid-template-columns:1fr 1fr}.figures{grid-template-columns:repeat(4,1fr)}}
        """;
}
