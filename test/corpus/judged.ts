import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import rules from '../../server/generated/rules.ts'
import {SenseBuilder, type SenseSource} from '../../server/generate/sense/build.ts'
import {CORPUS, readWholeNotices, type LabelledNotice, type WholeNotice} from '../../server/generate/sense/sentences.ts'
import type {Reader} from '../../server/src/lexicon/reading.ts'
import {readNotice} from '../../server/src/lint/context.ts'
import {Linter, type Linted} from '../../server/src/lint/linter.ts'
import {sourceSpan, type Span} from '../../server/src/notice/notice.ts'
import {detectorsOf} from '../../server/src/rules/detectors.ts'
import {FlagFinder, type Candidate} from '../../server/src/rules/flags.ts'
import type {NoticeContext} from '../../server/src/rules/rule.ts'
import {BlockSense, inSurroundings} from '../../server/src/rules/sensed.ts'
import {Sense} from '../../server/src/sense/sense.ts'
import type {SenseTable} from '../../server/src/sense/table.ts'

/** What may be a flag, at its place in the source. */
export interface PlacedCandidate extends Candidate {
  /** How much its sentence speaks for its rule; infinite for shapes, and for phrases in headings. */
  readonly score: number
}

/** What was learned from other notices says of one notice. */
export interface Case {
  /** Who wrote it, or the folder that it lies in. */
  readonly group: string
  readonly notice: LabelledNotice
  readonly byPhrases: Linted
  /** Each sentence's score for each element, with the words that speak most for it. */
  readonly scored: readonly (Span & {readonly id: string; readonly score: number})[]
  readonly candidates: readonly PlacedCandidate[]
  readonly context: NoticeContext
}

/** Below this score nothing is a candidate. */
const LOWEST = -4

/** Notices judged by what was learned from others: each writer's by the others', whole notices in as many parts as are left out in turn. */
export class Judges {
  private readonly language: string
  private readonly source: SenseSource
  private readonly reader: Reader
  private readonly builder: SenseBuilder

  constructor(language: string, source: SenseSource, reader: Reader) {
    this.language = language
    this.source = source
    this.reader = reader
    this.builder = new SenseBuilder(language, Object.keys(source.thresholds), reader)
  }

  /**
   * The notices of writers, each judged by what was learned without his own.
   *
   * @param wanted whose notices
   * @param parts in so many parts are they left out in turn
   */
  ofWriters(wanted: (writer: string) => boolean, parts: number): Case[] {
    const writers = [...new Set(this.source.notices.map(({writer}) => writer))].filter((writer) => writer !== CORPUS && wanted(writer))
    return Array.from({length: Math.min(parts, writers.length)}, (_, part) => part).flatMap((part) => {
      const out = new Set(writers.filter((_, index) => index % parts === part))
      const judge = this.judge(this.source.notices.filter(({writer}) => !out.has(writer)))
      console.log(`learned without ${[...out].join(', ')}`)
      return this.source.notices.filter(({writer}) => out.has(writer)).map((notice) => judge.caseOf(notice.writer, notice))
    })
  }

  /** The whole notices of a folder beside this file. Those that are learned from are judged by what was learned without a part of them. */
  ofFolder(folder: 'dev' | 'own/check', parts: number): Case[] {
    const notices = readWholeNotices(pathOf(folder), this.language).map(labelled)
    return Array.from({length: parts}, (_, part) => part).flatMap((part) => {
      const here = notices.filter((_, index) => index % parts === part)
      const names = new Set(here.map(({name}) => name))
      const judge = this.judge(this.source.notices.filter(({name, writer}) => writer !== CORPUS || !names.has(name)))
      return here.map((notice) => judge.caseOf(folder, notice))
    })
  }

  /** Texts that are no breach notices, in which every flag is wrong. */
  ofStrangers(): Case[] {
    const judge = this.judge(this.source.notices)
    const files = readdirSync(pathOf('near')).filter((file) => file.startsWith(`${this.language}-`))
    return files.map((file) => judge.caseOf('near', {name: file, writer: 'near', source: readFileSync(`${pathOf('near')}/${file}`, 'utf8'), sentences: []}))
  }

  private judge(notices: readonly LabelledNotice[]): Judge {
    const lowest = Object.fromEntries(Object.entries(this.source.thresholds).map(([id, given]) => [id, typeof given === 'number' ? LOWEST : {sensed: LOWEST, believed: LOWEST}]))
    return new Judge(this.language, this.builder.build({...this.source, notices, thresholds: lowest}), this.reader)
  }
}

class Judge {
  private readonly reader: Reader
  private readonly sense: Sense
  private readonly finder: FlagFinder
  private readonly byPhrases: Linter

  constructor(language: string, table: SenseTable, reader: Reader) {
    this.reader = reader
    this.sense = new Sense(table)
    this.finder = new FlagFinder(rules.filter(({kind}) => kind === 'flag').map(({id}) => id), detectorsOf(language), new BlockSense(this.sense, reader.lexicon))
    this.byPhrases = new Linter({rules, lexicon: reader.lexicon})
  }

  caseOf(group: string, notice: LabelledNotice): Case {
    const byPhrases = this.byPhrases.lint(notice.source)
    const context = readNotice(byPhrases.notice, this.reader)
    const candidates = context.blocks.flatMap((block) =>
      this.finder.candidates(block, context).map((one): PlacedCandidate => ({...one, ...sourceSpan(block.placed, one), score: one.margin + LOWEST}))
    )
    const scored = context.blocks.flatMap((block) => {
      const {kind, quoted} = block.placed.block
      if (kind === 'heading' || kind === 'code' || quoted) return []
      return inSurroundings(block).flatMap(({sentence, around}) =>
        this.sense.judge(sentence, around).sensed.map(({id, start, end, margin}) => ({id, score: margin + LOWEST, ...sourceSpan(block.placed, {start, end})}))
      )
    })
    return {group, notice, byPhrases, scored, candidates, context}
  }
}

function labelled({name, source, elements, flags}: WholeNotice): LabelledNotice {
  const said = new Set(Object.keys(elements).filter((id) => elements[id]))
  return {name, writer: CORPUS, source, sentences: [{start: 0, end: source.length, elements: said, flags}]}
}

function pathOf(folder: string): string {
  return fileURLToPath(new URL(folder, import.meta.url))
}
