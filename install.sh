#!/bin/sh
# Builds otk and otk-new and installs them, with the names of otk 1.x.
#
#   ./install.sh [--prefix DIR] [--managed]   DIR is ~/.local by default; programs go to DIR/bin
#   ./install.sh --uninstall [--prefix DIR]   removes exactly what was put there
#
# The native build needs a linker (gcc or clang). --managed installs programs that need the .NET runtime instead.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
prefix="${HOME:?HOME is not set}/.local"
uninstall=no
managed=no

fail() { printf 'install.sh: %s\n' "$1" >&2; [ -z "${2-}" ] || printf '  mend: %s\n' "$2" >&2; exit 1; }

while [ $# -gt 0 ]; do
  case $1 in
    --prefix) [ $# -ge 2 ] || fail "--prefix needs a folder" "./install.sh --prefix DIR"; prefix=$2; shift ;;
    --prefix=*) prefix=${1#--prefix=} ;;
    --managed) managed=yes ;;
    --uninstall) uninstall=yes ;;
    -h|--help) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) fail "unknown option: $1" "./install.sh --help" ;;
  esac
  shift
done

# Made absolute, so that what is installed can be found and removed from anywhere.
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
bin=$prefix/bin
lib=$prefix/lib/otk
manifest=$lib/installed

# The manifest has a line a thing put there: "file PATH" and "folder PATH".
remove_installed() {
  [ -f "$manifest" ] || return 0
  sed -n 's/^file //p' "$manifest" | while IFS= read -r file; do rm -f -- "$file"; done
  folders=$(sed -n 's/^folder //p' "$manifest" | sort -r)
  rm -f -- "$manifest"
  printf '%s\n' "$folders" | while IFS= read -r folder; do
    [ -z "$folder" ] || rmdir -- "$folder" 2>/dev/null || true
  done
}

if [ "$uninstall" = yes ]; then
  [ -f "$manifest" ] || fail "nothing of otk is installed under $prefix" \
    "name the folder it was installed to: ./install.sh --uninstall --prefix DIR"
  remove_installed
  echo "Removed otk from $prefix"
  exit 0
fi

command -v dotnet >/dev/null 2>&1 || fail "the .NET SDK is missing" "install the .NET 10 SDK (dotnet on PATH)"

if [ "$managed" = no ] && ! command -v clang >/dev/null 2>&1 && ! command -v gcc >/dev/null 2>&1; then
  fail "no linker is installed, which a native build needs" \
    "apt-get install gcc zlib1g-dev (Debian, Ubuntu), or ./install.sh --managed for programs that need the .NET runtime"
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/otk-install.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir -p "$work/out"
log=$work/log

# What the analyzers find is told where otk is developed.
export RunAnalyzers=false

run() { "$@" >"$log" 2>&1 || { tail -n 40 "$log" >&2; fail "the build failed: $*"; }; }

# The grammar is compiled by a normal build: by the checkout's own, where nothing was changed since that it is made of; else by one
# of its own. Outputs, packages and lock files of the checkout stay as they are.
grammar=$(find "$here/src/Otk.English/obj" -name english.grammar 2>/dev/null | head -n 1)
if [ -n "$grammar" ] && [ -n "$(cd "$here" && { find grammar/en -newer "$grammar"; find global.json Directory.*.props src/Otk.Model \
  src/Otk.Language src/Otk.GrammarCompiler src/Otk.English -name obj -prune -o -name bin -prune -o -newer "$grammar" -type f -print; } \
  | head -n 1)" ]; then grammar=; fi
if [ -n "$grammar" ]; then
  cp -- "$grammar" "$work/english.grammar"
  grammar=$work/english.grammar
else
  echo "Building the grammar..."
  run dotnet build "$here/src/Otk.English/Otk.English.csproj" -c Release --nologo -p:OtkLocks="$work/locks" --artifacts-path "$work/normal"
  grammar=$(find "$work/normal" -name english.grammar | head -n 1)
  [ -n "$grammar" ] || fail "the compiled grammar was not found"
fi

publish() { # framework
  dotnet publish "$here/src/otk/otk.csproj" -c Release --nologo -o "$work/out" --artifacts-path "$work/native-$1" \
    -p:OtkLocks="$work/locks-$1" -p:OtkNative=true -p:OtkTargetFramework="$1" -p:OtkRuntime="$runtime" \
    -p:OtkCompiledGrammar="$grammar" >>"$log" 2>&1
}

if [ "$managed" = yes ]; then
  echo "Building managed programs..."
  for program in otk otk-new; do
    run dotnet publish "$here/src/$program/$program.csproj" -c Release --nologo -o "$work/out" --artifacts-path "$work/managed" \
      -p:OtkLocks="$work/locks" -p:OtkCompiledGrammar="$grammar"
  done
else
  runtime=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)
  echo "Building native programs for $runtime, which takes a minute or two..."
  : >"$log"
  # Where the .NET 10 compiler package cannot be had, .NET 9's makes the same programs.
  publish net10.0 || { mv "$log" "$work/net10.log"; publish net9.0; } || {
    cat "$work/net10.log" "$log" | grep -E 'error|warning' | sort -u | tail -n 20 >&2
    fail "the native build failed" "apt-get install gcc zlib1g-dev, or ./install.sh --managed"; }
fi

# What is not ours is not replaced.
for name in otk otk-new otk-task-new otk-plan-new otk-spec-new otk-exec orchestrator-once; do
  if [ -e "$bin/$name" ] && ! grep -qxF "file $bin/$name" "$manifest" 2>/dev/null; then
    fail "$bin/$name exists and was not installed by this script" "move it away, or install elsewhere: ./install.sh --prefix DIR"
  fi
done

remove_installed
list=$work/installed
: >"$list"
make_folder() { # folder: noted where it is new, its parents first
  [ -d "$1" ] && return 0
  make_folder "$(dirname -- "$1")"
  mkdir -- "$1"
  printf 'folder %s\n' "$1" >>"$list"
}
put() { # source, target, mode
  make_folder "$(dirname -- "$2")"
  cp -- "$1" "$2.new" && chmod "$3" "$2.new" && mv -f -- "$2.new" "$2"
  printf 'file %s\n' "$2" >>"$list"
}
make_folder "$bin"
make_folder "$lib"

if [ "$managed" = yes ]; then
  (cd "$work/out" && find . -type f ! -name '*.pdb' ! -name '*.xml') | while IFS= read -r file; do
    case $file in ./otk|./otk-new) mode=755 ;; *) mode=644 ;; esac
    put "$work/out/$file" "$lib/${file#./}" "$mode"
  done
  for program in otk otk-new; do
    printf '#!/bin/sh\nexec "$(dirname -- "$(readlink -f -- "$0")")/../lib/otk/%s" "$@"\n' "$program" >"$work/$program"
    put "$work/$program" "$bin/$program" 755
  done
else
  put "$work/out/otk" "$bin/otk" 755
  # The same program, which tells by its name what it is.
  ln -sf otk "$bin/otk-new"
  printf 'file %s\n' "$bin/otk-new" >>"$list"
fi

# The names of otk 1.x.
legacy() { # name, command
  printf '#!/bin/sh\nexec "$(dirname -- "$(readlink -f -- "$0")")/otk" %s "$@"\n' "$2" >"$work/legacy"
  put "$work/legacy" "$bin/$1" 755
}
legacy otk-task-new task-new
legacy otk-plan-new plan-new
legacy otk-spec-new spec
legacy otk-exec exec
legacy orchestrator-once orchestrator-once

# Manual pages and completions, which the program itself writes.
share=$prefix/share
"$bin/otk" manual --man "$work/man" || fail "the manual could not be written"
for page in "$work"/man/*.1; do put "$page" "$share/man/man1/${page##*/}" 644; done
complete() { # shell, target
  "$bin/otk" completion "$1" >"$work/complete" || fail "the completion for $1 could not be written"
  put "$work/complete" "$share/$2" 644
}
complete bash bash-completion/completions/otk
complete zsh zsh/site-functions/_otk
complete fish fish/vendor_completions.d/otk.fish
cp -- "$here/LICENSE" "$here/packaging/THIRD-PARTY-NOTICES.txt" "$work/"
for file in LICENSE THIRD-PARTY-NOTICES.txt; do put "$work/$file" "$share/doc/otk/$file" 644; done
cp -- "$list" "$manifest"

echo "Installed to $bin: otk, otk-new, otk-task-new, otk-plan-new, otk-spec-new, otk-exec, orchestrator-once"
if command -v zsh >/dev/null 2>&1 && ! zsh -fc "print -l \$fpath" | grep -qxF "$share/zsh/site-functions"; then
  echo "Completion in zsh: put this before compinit in ~/.zshrc: fpath+=(\"$share/zsh/site-functions\")"
fi
case :$PATH: in *:"$bin":*) ;; *) echo "Put it on your PATH: export PATH=\"$bin:\$PATH\"" ;; esac
