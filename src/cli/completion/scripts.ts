/** What a shell runs when Tab is pressed: each asks `plainleaf complete` and offers the words that it answers. */
export const COMPLETION_SCRIPTS = {
  bash: `# plainleaf completion for bash. Put this line into ~/.bashrc:
#   source <(plainleaf completion bash)
_plainleaf() {
  local word _
  COMPREPLY=()
  while IFS=$'\\t' read -r word _; do
    COMPREPLY+=("$word")
  done < <("\${COMP_WORDS[0]}" complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _plainleaf plainleaf
`,
  zsh: `#compdef plainleaf
# plainleaf completion for zsh. Put this line into ~/.zshrc, below compinit:
#   source <(plainleaf completion zsh)
_plainleaf() {
  local line word about
  local -a offers
  while IFS= read -r line; do
    word=\${line%%$'\\t'*}
    about=\${line#*$'\\t'}
    offers+=("\${word//:/\\\\:}\${about:+:$about}")
  done < <("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#offers} )); then
    _describe plainleaf offers
  else
    _files
  fi
}
compdef _plainleaf plainleaf
`,
  fish: `# plainleaf completion for fish. Write it where fish looks:
#   plainleaf completion fish > ~/.config/fish/completions/plainleaf.fish
function __plainleaf_complete
  set -l words (commandline -opc) (commandline -ct)
  $words[1] complete -- $words[2..-1] 2>/dev/null
end
complete -c plainleaf -f -a '(__plainleaf_complete)'
complete -c plainleaf -s o -l out -r -F
complete -c plainleaf -l certificate -r -F
complete -c plainleaf -s r -l recipients -r -F
complete -c plainleaf -n '__fish_seen_subcommand_from verify' -F
`,
} as const satisfies Record<string, string>;
