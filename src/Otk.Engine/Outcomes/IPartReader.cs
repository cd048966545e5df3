namespace Otk.Engine.Outcomes;

/// <summary>What walks the parts of outcomes; a way to tell them that lacks a kind of part does not compile.</summary>
public interface IPartReader
{
    /// <summary>A line for people.</summary>
    void Read(Part.Said part);

    /// <summary>A text under a name.</summary>
    void Read(Part.Word part);

    /// <summary>A number under a name.</summary>
    void Read(Part.Count part);

    /// <summary>Yes or no under a name.</summary>
    void Read(Part.Flag part);

    /// <summary>Texts under a name.</summary>
    void Read(Part.Texts part);

    /// <summary>Parts under a name.</summary>
    void Read(Part.Group part);

    /// <summary>Entries under a name, each of parts.</summary>
    void Read(Part.Entries part);

    /// <summary>A problem.</summary>
    void Read(Part.Trouble part);

    /// <summary>A document under a name.</summary>
    void Read(Part.OneDocument part);

    /// <summary>Documents in a list.</summary>
    void Read(Part.Listing part);

    /// <summary>Documents that were found, with their lines.</summary>
    void Read(Part.Hits part);

    /// <summary>Documents by status.</summary>
    void Read(Part.Board part);

    /// <summary>The text of a document, or one that was drawn of documents.</summary>
    void Read(Part.Body part);

    /// <summary>Changes of values.</summary>
    void Read(Part.Changes part);

    /// <summary>Threads of work with their next steps.</summary>
    void Read(Part.Threads part);
}
