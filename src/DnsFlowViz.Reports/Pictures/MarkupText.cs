using System.Net;
using System.Text;
using System.Xml;

namespace DnsFlowViz.Reports.Pictures;

/// <summary>Texts of a scenario as the words of a drawing or a page, and never as a part of it.</summary>
internal static class MarkupText
{
    private const char Unwritable = '\uFFFD';

    /// <summary>
    /// The text with every sign that means something in XML or HTML replaced by its name. A character that no
    /// XML file may hold (XML 1.0 section 2.2) becomes U+FFFD, for one of them would spoil the whole drawing.
    /// </summary>
    public static string Escape(string text)
    {
        var writable = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                writable.Append(text[i]).Append(text[++i]);
            }
            else
            {
                writable.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : Unwritable);
            }
        }

        return WebUtility.HtmlEncode(writable.ToString());
    }
}
