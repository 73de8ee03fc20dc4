import {commandsTaking, type Completed} from './completed.ts'

/** For fish 3 and later. */
export function fish(completed: Completed): string {
  const {commands, options, rules, levels, shells} = completed
  const seen = (names: readonly string[]): string => quoted(`__fish_seen_subcommand_from ${names.join(' ')}`)
  const none = quoted(`not __fish_seen_subcommand_from ${commands.map(({name}) => name).join(' ')}`)
  const settings = rules.flatMap((rule) => levels.map((level) => `${rule}=${level}`))
  return [
    '# fish completion for notice-lint. To use it now: notice-lint completion fish | source',
    'complete -c notice-lint -e',
    ...commands.map(({name, help}) => `complete -c notice-lint -n ${none} -a ${name} -d ${quoted(help)}`),
    `complete -c notice-lint -n ${seen(commandsTaking(completed, 'rules'))} -f -a ${quoted(rules.join(' '))}`,
    `complete -c notice-lint -n ${seen(commandsTaking(completed, 'shells'))} -f -a ${quoted(shells.join(' '))}`,
    `complete -c notice-lint -n ${seen(commandsTaking(completed, 'nothing'))} -f`,
    ...options.map(({name, short, kind, values, help}) => {
      const names = `${short === undefined ? '' : `-s ${short} `}-l ${name}`
      const value = {switch: '', choice: ` -x -a ${quoted(values.join(' '))}`, rule: ` -x -a ${quoted(settings.join(' '))}`, file: ' -r -F', text: ' -x'}[kind]
      return `complete -c notice-lint ${names}${value} -d ${quoted(help)}`
    }),
    ''
  ].join('\n')
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
