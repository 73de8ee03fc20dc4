import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {templates} from '/work/wt/lang/client/src/new/templates.ts'
import {loaders} from '/work/wt/lang/server/generated/languages.ts'
import {useLanguage} from '/work/wt/lang/server/src/lint/languages.ts'
const facts = parse(readFileSync('/work/wt/lang/test/templates/facts.yaml','utf8'))
for (const language of process.argv.slice(2)) {
  const linter = useLanguage(await loaders[language]!())
  for (const {file} of templates) {
    const text = readFileSync(`/work/wt/lang/client/templates/${language}/${file}.md`, 'utf8')
    const source = text.replaceAll(/\[([^\]]*)\]/g, (_a, s: string) => facts[language][s] ?? s)
    for (const f of linter.lint(source).findings) console.log(language, file, f.rule, '|', source.slice(f.start, f.end))
    const found = new Set(linter.lint(text).findings.filter(({rule}) => rule === 'placeholder').map(({start, end}) => text.slice(start, end)))
    for (const [s] of text.matchAll(/\[[^\]]*\]/g)) if (!found.has(s)) console.log(language, file, 'SLOT', s)
  }
  const slots = new Set(templates.flatMap(({file}) => [...readFileSync(`/work/wt/lang/client/templates/${language}/${file}.md`, 'utf8').matchAll(/\[([^\]]*)\]/g)].map((m) => m[1])))
  for (const k of Object.keys(facts[language])) if (!slots.has(k)) console.log(language, 'UNUSED', k)
}
