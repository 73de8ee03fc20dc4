import {RegExpParser, type AST} from '@eslint-community/regexpp'

/** All texts that a pattern matches as a whole, of a pattern without end of which there are finitely many. @throws {Error} for a pattern of another kind */
export function matchedWords(pattern: RegExp): string[] {
  return [...new Set(ofAlternatives(new RegExpParser().parsePattern(pattern.source).alternatives))].sort()
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): string[] {
  return alternatives.flatMap(({elements}) => elements.reduce<string[]>((words, element) => ofElement(element).flatMap((end) => words.map((word) => word + end)), ['']))
}

function ofElement(element: AST.Element): string[] {
  switch (element.type) {
    case 'Assertion':
      return ['']
    case 'Character':
      return [String.fromCodePoint(element.value)]
    case 'CharacterClass':
      return element.elements.flatMap((one) => (one.type === 'Character' ? ofElement(one) : endless(one)))
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives)
    case 'Quantifier':
      return element.min === 0 && element.max === 1 ? ['', ...ofElement(element.element)] : endless(element)
    default:
      return endless(element)
  }
}

function endless({raw, start}: AST.Node): never {
  throw new Error(`“${raw}” at ${start} stands for more words than can be listed`)
}
