namespace Otk.Workspace.FrontMatter;

/// <summary>How a YAML value is written.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In <c>'…'</c>.</summary>
    SingleQuoted,

    /// <summary>In <c>"…"</c>.</summary>
    DoubleQuoted,

    /// <summary>
    /// A value of otk's own that is no plain YAML text: read as it stands, and written in quotes when it is changed.
    /// </summary>
    Raw,

    /// <summary>
    /// A value of otk's own that is YAML over several lines, or a list: read as one text, and written on one line when
    /// it is changed.
    /// </summary>
    Lines,

    /// <summary>
    /// A list, a mapping, a block scalar, or a value with an anchor or a tag: otk reads past it and does not change it.
    /// </summary>
    Other,
}
