namespace Otk.Workspace.Markdown;

/// <summary>A Markdown text has lists or quotes nested deeper than can be read.</summary>
public sealed class TooDeepException(Exception? inner = null)
    : Exception("Lists or quotes are nested too deeply to be read.", inner);
