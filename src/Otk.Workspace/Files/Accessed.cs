namespace Otk.Workspace.Files;

/// <summary>
/// Notes in what the file system throws which file or folder it is about: .NET says that in a text only, for people.
/// </summary>
internal static class Accessed
{
    private const string Key = "otk: accessed";

    /// <summary>To be asked in the filter of a catch: notes the path, unless one is noted already. Always
    /// false.</summary>
    public static bool Note(Exception exception, string path)
    {
        if (exception is IOException or UnauthorizedAccessException && !exception.Data.Contains(Key))
            exception.Data[Key] = path;
        return false;
    }

    /// <summary>Does something with a file or folder, which is noted in what that throws.</summary>
    public static void At(string path, Action access) =>
        At(
            path,
            () =>
            {
                access();
                return true;
            }
        );

    /// <summary>The same for what tells something.</summary>
    public static T At<T>(string path, Func<T> access)
    {
        try
        {
            return access();
        }
        catch (Exception e) when (Note(e, path))
        {
            throw;
        }
    }

    /// <summary>The path that was noted; null where none was.</summary>
    public static string? PathIn(Exception exception) => exception.Data[Key] as string;
}
