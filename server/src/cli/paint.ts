import {styleText} from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Colours a text for a terminal, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string

/** Whether to colour is decided once, by the user's word, NO_COLOR, FORCE_COLOR and the terminal, in this order. */
export function painter(wanted: boolean | undefined, isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): Paint {
  const forced = environment['FORCE_COLOR']
  const byEnvironment = environment['NO_COLOR'] ? false : forced !== undefined && forced !== '0' ? true : isTerminal && environment['TERM'] !== 'dumb'
  return (wanted ?? byEnvironment) ? (style, text) => styleText(style, text, {validateStream: false}) : (_style, text) => text
}
