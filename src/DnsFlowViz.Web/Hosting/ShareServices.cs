using DnsFlowViz.Ui.Links;
using DnsFlowViz.Web.Storage;

namespace DnsFlowViz.Web.Hosting;

/// <summary>What short links need.</summary>
public static class ShareServices
{
    private const string Setting = "Storage:Path";

    /// <summary>
    /// Adds the store of short links. Its file is the setting <c>Storage:Path</c>, or one in the folder where
    /// the system keeps data of programs.
    /// </summary>
    public static IServiceCollection AddShares(this IServiceCollection services)
    {
        services.AddSingleton<IShareStore>(all =>
            new SqliteShareStore(all.GetRequiredService<IConfiguration>()[Setting] ?? UsualPath()));
        services.AddSingleton<ShareDesk>().AddSingleton<SharedPreview>();
        services.AddSingleton<LinkRedactor>();
        services.AddScoped<IShareSource, LocalShareSource>();
        return services;
    }

    private static string UsualPath()
    {
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(folder.Length > 0 ? folder : Path.GetTempPath(), "DnsFlowViz", "links.db");
    }
}
