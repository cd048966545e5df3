using System.Reflection;

namespace Otk.App;

/// <summary>The version of the programs.</summary>
internal static class OtkVersion
{
    /// <summary>The version, and behind a plus sign the commit where the build knew it.</summary>
    public static string Text { get; } =
        typeof(OtkVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? "";
}
