import {commandsTaking, type Completed} from './completed.ts'

/** For zsh: as a file \`_notice-lint\` in \`$fpath\`, or sourced after \`compinit\`. */
export function zsh(completed: Completed): string {
  const {commands, options, rules, levels, shells} = completed
  return `#compdef notice-lint
# zsh completion for notice-lint. To use it now: source <(notice-lint completion zsh)
_notice-lint() {
  local curcontext=$curcontext state line
  local -a commands rules
  typeset -A opt_args
  commands=(
${commands.map(({name, help}) => `    ${quoted(`${name}:${help}`)}`).join('\n')}
  )
  rules=(${rules.join(' ')})
  _arguments -C -s -S \\
${options.map((option) => `    ${spec(option)} \\`).join('\n')}
    '1: :->first' '*:: :->rest'
  case $state in
  first)
    _describe -t commands command commands
    _files -g '*.md'
    ;;
  rest)
    case $line[1] in
    ${commandsTaking(completed, 'rules').join('|')}) compadd -a rules ;;
    ${commandsTaking(completed, 'shells').join('|')}) compadd ${shells.join(' ')} ;;
    ${commandsTaking(completed, 'nothing').join('|')}) ;;
    *) _files -g '*.md' ;;
    esac
    ;;
  levels)
    if compset -P '*='; then
      compadd ${levels.join(' ')}
    else
      compadd -S = -a rules
    fi
    ;;
  esac
}
if [ "$funcstack[1]" = '_notice-lint' ]; then
  _notice-lint "$@"
else
  compdef _notice-lint notice-lint
fi
`
}

function spec({name, short, kind, values, help}: Completed['options'][number]): string {
  const text = `[${help.replaceAll(/[[\]\\]/g, '\\$&')}]`
  const many = kind === 'rule' ? '*' : ''
  const long = kind === 'switch' ? `--${name}` : `--${name}=`
  const value = {switch: '', choice: `:${name}:(${values.join(' ')})`, rule: `:${name}:->levels`, file: `:${name}:_files`, text: `:${name}: `}[kind]
  if (short === undefined) return quoted(`${many}${long}${text}${value}`)
  return `${quoted(`(-${short} --${name})`)}{-${short},${long}}${quoted(`${text}${value}`)}`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
