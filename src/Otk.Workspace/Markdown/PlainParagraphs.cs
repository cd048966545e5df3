using Markdig.Parsers;
using Markdig.Syntax;

namespace Otk.Workspace.Markdown;

/// <summary>Paragraphs without link reference definitions: what looks like one is text.</summary>
/// <remarks>
/// The library reads each definition of a paragraph anew from all lines that are left, which takes the square of their
/// number.
/// </remarks>
internal sealed class PlainParagraphs : ParagraphBlockParser
{
    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (!MayDefine(block) || processor.IsBlankLine)
            return base.TryContinue(processor, block);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    /// <inheritdoc/>
    public override bool Close(BlockProcessor processor, Block block) =>
        MayDefine(block) || base.Close(processor, block);

    private static bool MayDefine(Block block) =>
        block is ParagraphBlock { Lines.Count: > 0 } paragraph
        && paragraph.Lines.Lines[0].Slice.AsSpan().TrimStart().StartsWith("[");
}
