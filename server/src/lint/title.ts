import {sourceSpan, type Notice, type Span} from '../notice/notice.ts'

/** What speaks for the whole notice: its title, else its first line or sentence. */
export function titleOf({blocks, source}: Pick<Notice, 'blocks' | 'source'>): Span {
  const title = blocks.find(({block}) => block.kind === 'heading') ?? blocks[0]
  if (!title) return {start: source.length, end: source.length}
  const {text, sentences} = title.block
  const line = /^.*/.exec(text)?.[0].length ?? text.length
  return sourceSpan(title, {start: 0, end: Math.min(line, sentences[0]?.end ?? line)})
}
