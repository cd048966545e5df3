using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using Otk.Model.Problems;
using Otk.Workspace;

namespace Otk.Mcp;

/// <summary>What nobody foresaw, as an answer with its reason.</summary>
/// <remarks>The protocol library keeps the reason of an exception to itself.</remarks>
internal static class Failure
{
    /// <summary>
    /// True for an exception that a client must hear of: no answer already, and nothing that it ended.
    /// </summary>
    public static bool IsUntold(Exception exception, CancellationToken cancellation) =>
        exception is not (McpException or OperationCanceledException)
        || (exception is OperationCanceledException && !cancellation.IsCancellationRequested);

    /// <summary>What to say of a tool call.</summary>
    public static Problem Of(Exception exception) =>
        Problem.Failed(
            $"The call failed: {FileProblem.Reason(exception)}",
            null,
            "mend that, then call again",
            "call find with what 'doctor'"
        );

    /// <summary>Hands on each message; where that fails, the error of the protocol says why.</summary>
    public static McpMessageHandler Told(McpMessageHandler next) =>
        async (message, cancellation) =>
        {
            try
            {
                await next(message, cancellation);
            }
            catch (Exception e) when (IsUntold(e, cancellation))
            {
                // Parameters that are JSON, but not of the form that the method has, fail as they are read.
                var code = e is JsonException ? McpErrorCode.InvalidParams : McpErrorCode.InternalError;
                throw new McpProtocolException(FileProblem.Reason(e), e, code);
            }
        };
}
