namespace Otk.Cli.Completion;

/// <summary>
/// What shells load to complete the words of <c>otk</c>: each asks <c>otk complete</c>, which knows commands, options,
/// statuses and IDs.
/// </summary>
/// <remarks>
/// What otk answers may come from anybody's document: each script hands it on quoted, and none lets its shell expand
/// it.
/// </remarks>
internal static class CompletionScripts
{
    /// <summary>The shells there are scripts for.</summary>
    public static readonly IReadOnlyList<string> Shells = ["bash", "zsh", "fish", "powershell"];

    /// <summary>The script of a shell.</summary>
    public static string Of(string shell) =>
        shell switch
        {
            "bash" => """
                # bash completion for otk. Load it with: source <(otk completion bash)
                _otk() {
                    local word value words=() current=${COMP_WORDS[COMP_CWORD]}
                    for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do [ "$word" = = ] || words+=("$word"); done
                    [ "$current" = = ] && current= && words+=("")
                    [ "${words[0]}" = report ] && compopt -o default 2>/dev/null
                    COMPREPLY=()
                    while IFS=$'\t' read -r value _; do
                        case $current in
                            \"*) value=${value//\\/\\\\} value=${value//\"/\\\"} value=${value//\$/\\\$} value=${value//\`/\\\`} ;;
                            \'*) value=${value//\'/\'\\\'\'} ;;
                            *) printf -v value %q "$value" ;;
                        esac
                        COMPREPLY+=("$value")
                    done < <(otk complete -- "${words[@]}" 2>/dev/null)
                }
                complete -F _otk otk

                """,
            "zsh" => """
                #compdef otk
                # zsh completion for otk. Load it with: source <(otk completion zsh), or as a file _otk on $fpath
                _otk() {
                    local -a values described
                    local line
                    for line in ${(f)"$(otk complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)"}; do
                        values+=("${line%%$'\t'*}")
                        described+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
                    done
                    if (( $#values )); then _describe -t otk otk described; elif [ "$words[2]" = report ]; then _files; fi
                }
                if [ "$funcstack[1]" = _otk ]; then _otk "$@"; else compdef _otk otk; fi

                """,
            "fish" => """
                # fish completion for otk. Load it with: otk completion fish | source
                function __otk_complete
                    set -l current (commandline -ct)
                    otk complete -- (commandline -opc)[2..] "$current" 2>/dev/null
                end
                complete -c otk -f -a '(__otk_complete)'
                complete -c otk -n '__fish_seen_subcommand_from report' -F

                """,
            _ => """
                # PowerShell completion for otk. Load it with: otk completion powershell | Out-String | Invoke-Expression
                Register-ArgumentCompleter -Native -CommandName otk -ScriptBlock {
                    param($wordToComplete, $commandAst, $cursorPosition)
                    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
                    if ($wordToComplete -eq '') { $words += '""' }
                    otk complete -- @words 2>$null | ForEach-Object {
                        $value, $text = $_ -split "`t", 2
                        $typed = if ($value -match '^[\w./=-]+$') { $value } else { "'$($value -replace "'", "''")'" }
                        $shown = if ($text) { $text } else { $value }
                        [System.Management.Automation.CompletionResult]::new($typed, $value, 'ParameterValue', $shown)
                    }
                }

                """,
        };
}
