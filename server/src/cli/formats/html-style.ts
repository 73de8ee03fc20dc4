/** The look of the report, on a screen by day and by night, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --soft: #59636e; --line: #d1d9e0; --sheet: #fff; --back: #f6f8fa; --error: #b3261e; --warning: #8a5a00; --info: #0550ae; --hint: #59636e; --good: #1a6f37 }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --soft: #9198a1; --line: #3d444d; --sheet: #151b23; --back: #0d1117; --error: #ff8a80; --warning: #e3b341; --info: #79c0ff; --hint: #9198a1; --good: #56d364 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 78rem; padding: 1.5rem; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif }
h1 { font-size: 1.6rem; margin: 0 }
h2 { font-size: 1.2rem; margin: 0; overflow-wrap: anywhere }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem }
section { margin: 1.5rem 0; padding: 1.25rem 1.5rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px }
.about, .why { color: var(--soft) }
.about { margin: .25rem 0 .75rem }
.verdict { margin-left: .5rem; padding: .1rem .6rem; border: 1px solid; border-radius: 1rem; font-size: .8rem; font-weight: 600; white-space: nowrap }
.error { --level: var(--error) } .warning { --level: var(--warning) } .info { --level: var(--info) } .hint { --level: var(--hint) } .good { --level: var(--good) }
.verdict, strong { color: var(--level) }
.checklist { display: flex; flex-wrap: wrap; gap: .35rem; margin: 0; padding: 0; list-style: none; font-size: .85rem }
.checklist li { padding: .1rem .6rem; border: 1px solid var(--line); border-radius: 1rem }
.said { color: var(--good) } .unsaid { color: var(--error); font-weight: 600 }
.whole, .notes { margin: 0; padding: 0; list-style: none }
.whole li, .notes > li { margin-bottom: .6rem; padding: .1rem 0 .1rem .75rem; border-left: 3px solid var(--level); font-size: .92rem }
.notes { counter-reset: note }
.notes > li { counter-increment: note }
.notes > li::before { content: counter(note) ' '; font-weight: 700; color: var(--level) }
.sheet { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--line) }
.text { margin: 0; font: 1.02rem/1.65 Georgia, 'Times New Roman', serif; white-space: pre-wrap; overflow-wrap: anywhere }
mark { color: inherit; background: color-mix(in srgb, var(--level) 14%, transparent); border-bottom: 2px solid var(--level) }
.number { font: 700 .7rem system-ui, sans-serif; vertical-align: super; margin: 0 .1rem; color: var(--soft); text-decoration: none }
.number:target, .notes > li:target { outline: 2px solid var(--info); outline-offset: 2px }
.back { color: var(--soft) }
q { overflow-wrap: anywhere }
code { font-size: .85em; color: var(--soft) }
.fixes { margin: .25rem 0 0; padding-left: 1.1rem; color: var(--soft) }
@media (max-width: 56rem) { .sheet { grid-template-columns: minmax(0, 1fr) } body { padding: .75rem } section { padding: 1rem } }
@media print { body { background: none; padding: 0; max-width: none; font-size: 11pt } section { border: 0; padding: 0; break-before: page } section:first-of-type { break-before: auto } .notes > li { break-inside: avoid } }
`
