import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {describe, it} from 'mocha'
import {htmlOf, previewOf, runsOf} from './previews.ts'

const corpus = new URL('../corpus/dev/', import.meta.url)
const texts = readdirSync(corpus).filter((name) => name.endsWith('.md')).map((name) => readFileSync(new URL(name, corpus), 'utf8'))

const MIXED = `---
notice: customer
---

# What & why

We *take* your **privacy very
seriously**, says [our page](https://a.example/x "t") &amp; \\*the boss\\*.

> Quoted we are sorry
> over two lines

1. one \`co&de\`
2. two<br>three

| a | b |
|---|:-:|
| [x] | y |

\`\`\`js
if (a < b) c()
\`\`\`

[x]: https://x.example/
`

describe('the HTML of a preview', () => {
  it('is what Markdown makes of the notice', () => {
    const html = htmlOf(previewOf(MIXED)).replaceAll(/<\/?span[^>]*>/g, '').replaceAll(/\n\s*/g, '\n')
    assert.match(html, /<h1>What &#x26; why<\/h1>/)
    assert.match(html, /<strong>privacy very\nseriously<\/strong>/)
    assert.match(html, /&#x26; \*the boss\*\./)
    assert.match(html, /<blockquote>\n<p>Quoted we are sorry\nover two lines<\/p>\n<\/blockquote>/)
    assert.match(html, /<ol>\n<li>one <code>co&#x26;de<\/code><\/li>\n<li>two<br>three<\/li>\n<\/ol>/)
    assert.match(html, /<th align="center">b<\/th>[^]*<a href="https:\/\/x\.example\/">x<\/a>/)
    assert.match(html, /<pre><code>if \(a &#x3C; b\) c\(\)<\/code><\/pre>/)
  })

  for (const [name, lineEnd] of [['\\n', '\n'], ['\\r\\n', '\r\n']] as const) {
    it(`ties every stretch of text to its source, with lines that end in ${name}`, () => {
      for (const text of [MIXED, `\uFEFF${MIXED}`, ...texts.slice(0, 30)]) {
        const source = text.replaceAll(/\r?\n/g, lineEnd)
        const runs = runsOf(previewOf(source), source)
        assert.ok(runs.length > 0)
        for (const run of runs) {
          if (run.attributes.includes('data-length')) assert.ok(run.source.length > 0, run.text)
          else assert.equal(run.text, run.source)
        }
      }
    })
  }

  it('shows the words of a finding as one button, over markup and line ends', () => {
    const runs = runsOf(previewOf(MIXED), MIXED).filter(({attributes}) => attributes.includes('class="finding'))
    const praise = runs.filter(({attributes}) => attributes.includes('data-findings="0"'))
    assert.equal(praise.map(({text}) => text).join(''), 'take your privacy very\nseriously')
    assert.equal(praise.filter(({attributes}) => attributes.includes('role="button"')).length, 1)
    assert.ok(praise[0]?.attributes.includes('aria-describedby="rule-marketing"'))
  })

  it('names several findings on the same words from the innermost out, and each has its button', () => {
    const long = `We take your privacy very seriously, ${'and we say so again and again '.repeat(7)}every day.`
    const [block] = previewOf(`---\nnotice: customer\n---\n\n${long}\n`).blocks
    assert.ok(block)
    const rules = block.findings.map(({rule}) => rule)
    assert.deepEqual([...rules].sort(), ['marketing', 'style/long-sentence'])
    assert.ok(block.html.includes(`data-findings="${rules.indexOf('marketing')} ${rules.indexOf('style/long-sentence')}"`))
    for (const rule of ['rule-marketing', 'rule-style-long-sentence']) assert.ok(block.html.includes(`aria-describedby="${rule}"`), rule)
  })

  it('lets a link with a finding in it rest, as a button cannot stand in a link', () => {
    const flagged = htmlOf(previewOf('# A note\n\n[We take your privacy very seriously](https://a.example/).\n'))
    assert.doesNotMatch(flagged, /<a /)
    assert.match(flagged, /<span class="link">/)
    assert.match(htmlOf(previewOf('# A note\n\n[Help for patients](https://a.example/).\n')), /<a href="https:\/\/a\.example\/">/)
  })

  it('lets nothing through that could load, run or pretend to be a part of the page', () => {
    const hostile = [
      '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'a <b onclick="alert(1)">b</b> c', '<iframe src="https://a.example"></iframe>', '![alt](https://a.example/i.png)', '![ref][r]\n\n[r]: https://a.example/i.png',
      '[a](javascript:alert(1))', '[a](data:text/html,x)', '[a](vscode://x.y/z)', '[a](command:workbench.action.quit)', '[a](file:///etc/passwd)', '<javascript:alert(1)>', '[a]\n\n[a]: javascript:alert(1)',
      '<style>*{display:none}</style>', '<svg onload=alert(1)>', '<math><mi href="javascript:alert(1)">', '<div style="position:fixed">x</div>', '<a href="https://a.example" id="side">x</a>', '<input autofocus onfocus=alert(1)>',
      '```"><script>alert(1)</script>\nx\n```', '| a |\n|--|\n| <img src=x> |', '<form action="https://a.example"><button>go</button></form>', '<base href="https://a.example">', '<meta http-equiv=refresh content="0;url=https://a.example">'
    ]
    for (const text of [...hostile, hostile.join('\n\n')]) {
      const html = htmlOf(previewOf(`# T\n\n${text}\n`))
      const tags = [...html.matchAll(/<([a-z0-9]+)((?:"[^"]*"|[^>])*)>/gi)]
      for (const [tag, name = '', attributes = ''] of tags) {
        assert.match(name, /^(?:p|h[1-6]|ul|ol|li|blockquote|pre|code|em|strong|del|a|br|hr|table|thead|tbody|tr|th|td|span)$/, tag)
        for (const [, attribute = '', value = ''] of attributes.matchAll(/([a-z-]+)="([^"]*)"/g)) {
          assert.match(attribute, /^(?:href|start|align|class|data-at|data-length|data-findings|role|tabindex|aria-haspopup|aria-describedby)$/, tag)
          if (attribute === 'href') assert.match(value, /^(?:https?|mailto|tel):/, tag)
        }
      }
    }
  })

  it('shows what stands for an image and for HTML, and no comment', () => {
    const html = htmlOf(previewOf('# T\n\nSee ![the map](https://a.example/m.png) <!-- not this -->.\n\n<!-- nor this -->\n\n<div>block</div>\n\nDear <Customer Name>,\n'))
    assert.match(html, /<span class="image">Image: the map<\/span>/)
    assert.match(html, /<pre class="html"><span data-at="0">&#x3C;div>block/)
    assert.match(html, /&#x3C;Customer Name>/)
    assert.doesNotMatch(html, /not this|nor this/)
  })

  it('gives up on nothing: what nests beyond reason is shown as typed', () => {
    for (const deep of ['*'.repeat(20_000) + 'a', '> '.repeat(5_000) + 'a', '['.repeat(20_000)]) {
      const {blocks} = previewOf(`# T\n\n${deep}\n`)
      assert.ok(blocks.length >= 1)
    }
  })
})
