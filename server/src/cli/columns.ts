import {eastAsianWidth} from 'get-east-asian-width'

/** Letters of Western languages and the usual quotes and dashes: one column each. */
const simple = /^[ -~\u00A1-\u00AC\u00AE-\u024F\u2010-\u2027]*$/
const joiner = 0x200d
const [firstFlag, lastFlag] = [0x1f1e6, 0x1f1ff]

/**
 * How many columns of a terminal a text takes, by Unicode's table of East Asian widths; a joined picture counts as its first one. (The
 * library that knows every cluster takes longer to load than a notice to lint.)
 */
export function columnsOf(text: string): number {
  if (simple.test(text)) return text.length
  let columns = 0
  let before = 0
  let flags = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const isFlag = code >= firstFlag && code <= lastFlag
    flags = isFlag ? flags + 1 : 0
    // A flag is two letters of which each has a width of its own in the table.
    if (isFlag) columns += flags % 2 === 1 ? 2 : 0
    else if (before !== joiner && !takesNoColumn(character)) columns += eastAsianWidth(code)
    before = code
  }
  return columns
}

/** Marks that stand over the character before them, and what only joins or chooses a form. (Such a pattern is costly to make: here it is made for texts that need it.) */
function takesNoColumn(character: string): boolean {
  return /^[\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Format}\p{Default_Ignorable_Code_Point}\p{Control}\u{1F3FB}-\u{1F3FF}]$/u.test(character)
}
