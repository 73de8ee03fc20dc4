import {commandsTaking, type Completed} from './completed.ts'

/** For bash 3.2 and later. Bash breaks `--format=json` and `marketing=off` at the equals sign: the words around it are put together again. */
export function bash(completed: Completed): string {
  const {commands, options, rules, levels, shells} = completed
  const flags = (option: Completed['options'][number]): string[] => [`--${option.name}`, ...(option.short === undefined ? [] : [`-${option.short}`])]
  const choices = options.filter(({kind}) => kind === 'choice').map((option) => `    ${flags(option).join('|')}) words='${option.values.join(' ')}' ;;`)
  const of = (...kinds: readonly string[]): string => options.filter(({kind}) => kinds.includes(kind)).flatMap(flags).join('|')
  return `# bash completion for notice-lint. To use it now: source <(notice-lint completion bash)
_notice_lint() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} before= command= word words= files=
  [ "$COMP_CWORD" -gt 1 ] && before=\${COMP_WORDS[COMP_CWORD-2]}
  if [ "$cur" = '=' ]; then
    cur=
    before=$prev
    prev='='
  fi
  if [ "$prev" = '=' ]; then
    case $before in
    -*) prev=$before ;;
    *) prev='rule=' ;;
    esac
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
    ${commands.map(({name}) => name).join('|')})
      command=$word
      break
      ;;
    esac
  done
  COMPREPLY=()
  case $prev in
${choices.join('\n')}
    ${of('rule')}) words='${rules.map((rule) => `${rule}=`).join(' ')}' ;;
    rule=) words='${levels.join(' ')}' ;;
    ${of('file')}) files='*' ;;
    ${of('text')}) return ;;
    *)
      case $cur in
      -*) words='${options.map(({name}) => `--${name}`).join(' ')}' ;;
      *)
        case $command in
        ${commandsTaking(completed, 'rules').join('|')}) words='${rules.join(' ')}' ;;
        ${commandsTaking(completed, 'shells').join('|')}) words='${shells.join(' ')}' ;;
        ${commandsTaking(completed, 'nothing').join('|')}) return ;;
        '')
          words='${commands.map(({name}) => name).join(' ')}'
          files='*.md'
          ;;
        *) files='*.md' ;;
        esac
        ;;
      esac
      ;;
  esac
  local IFS=$'\\n'
  [ -n "$words" ] && COMPREPLY=($(IFS=' ' compgen -W "$words" -- "$cur"))
  case "\${COMPREPLY[0]}" in
  *=) compopt -o nospace 2>/dev/null ;;
  esac
  if [ -n "$files" ]; then
    compopt -o filenames 2>/dev/null
    if [ "$files" = '*' ]; then
      COMPREPLY+=($(compgen -f -- "$cur"))
    else
      COMPREPLY+=($(compgen -d -- "$cur") $(compgen -f -X '!*.md' -- "$cur"))
    fi
  fi
}
complete -F _notice_lint notice-lint
`
}
