/**
 * Forms of English words for `word~` in phrases: irregular ones from the language's data, regular ones by rule.
 * Forms that do not exist (`thefts`, `inning`) do no harm: nobody writes them.
 */
export function regularForms(word: string): readonly string[] {
  const forms = new Set([word])
  const end = word.at(-1) ?? ''
  const consonantBefore = !/[aeiou]/.test(word.at(-2) ?? '')
  if (/(?:s|x|z|ch|sh)$/.test(word)) forms.add(`${word}es`)
  else if (end === 'y' && consonantBefore) forms.add(`${word.slice(0, -1)}ies`)
  else forms.add(`${word}s`)
  if (end === 'e') {
    forms.add(`${word}d`)
    forms.add(`${word.slice(0, -1)}ing`)
  } else if (end === 'y' && consonantBefore) {
    forms.add(`${word.slice(0, -1)}ied`)
    forms.add(`${word}ing`)
  } else {
    forms.add(`${word}ed`)
    forms.add(`${word}ing`)
    if (/[^aeiou][aeiou][bdgklmnprt]$/.test(word)) {
      forms.add(`${word}${end}ed`)
      forms.add(`${word}${end}ing`)
    }
  }
  return [...forms]
}
