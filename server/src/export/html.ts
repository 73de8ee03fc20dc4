/** A notice as HTML: what its readers see, safe wherever it is pasted or opened. */

import type {Root} from 'mdast'
import {toHast} from 'mdast-util-to-hast'
import rehypeSanitize, {defaultSchema} from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'

/** GitHub's list of what is harmless, without images: nothing is fetched from anywhere when the page is opened. */
const SCHEMA = {...defaultSchema, tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img'), clobberPrefix: ''}

const writer = unified().use(rehypeSanitize, SCHEMA).use(rehypeStringify).freeze()

/** The body alone. HTML in the source, comments included, is left out. */
export function htmlBody(root: Root): string {
  const tree = toHast(root)
  if (tree.type !== 'root') return ''
  return writer.stringify(writer.runSync(tree)).trim()
}

/** A whole page that needs nothing else. */
export function htmlPage(body: string, {title, language}: {readonly title: string; readonly language: string}): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.55 Georgia, 'Times New Roman', serif; color: #1b1b1b; background: #fff; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, h6 { font-family: system-ui, sans-serif; line-height: 1.25; margin: 1.6em 0 0.5em; }
a { color: #0b57a4; }
table { border-collapse: collapse; }
th, td { border: 1px solid #888; padding: 0.3rem 0.6rem; text-align: start; }
blockquote { margin: 1em 0; padding-inline-start: 1rem; border-inline-start: 3px solid #888; }
@media print { body { margin: 0; max-width: none; } }
</style>
</head>
<body>
${body}
</body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
