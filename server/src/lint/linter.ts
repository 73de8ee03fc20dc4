import type {Lexicon} from '../lexicon/lexicon.ts'
import type {SmallWords, Traits} from '../lexicon/traits.ts'
import {Reader} from '../lexicon/reading.ts'
import {sourceSpan, type Notice, type PlacedBlock, type Span} from '../notice/notice.ts'
import {parseNotice} from '../notice/parse.ts'
import {detectorsOf} from '../rules/detectors.ts'
import {EvidenceFinder, written, type Evidence, type Said} from '../rules/elements.ts'
import {FlagFinder} from '../rules/flags.ts'
import {linkHits} from '../rules/links/detect.ts'
import {BlockSense} from '../rules/sensed.ts'
import {Sense} from '../sense/sense.ts'
import type {SenseTable} from '../sense/table.ts'
import {sayer} from '../rules/sayer.ts'
import type {Say} from '../says/say.ts'
import {findingId, type NoticeContext, type Passage, type Rule, type RuleText, type Severity} from '../rules/rule.ts'
import {assemble} from './assemble.ts'
import {agencyContactHits} from './agency-contact.ts'
import {allowanceOf, type Allowance} from './allowed.ts'
import {isAsked} from './asked.ts'
import {readNotice} from './context.ts'
import type {DeadlineCheck} from './deadlines.ts'
import {fileHits, type FileHit} from './file-hits.ts'
import type {Finding, Fix, LintResult, Readability, Related} from './finding.ts'
import {insertion, placeFor} from './insert.ts'
import type {Decision} from '../jurisdictions/conditions.ts'
import type {LawReference} from '../jurisdictions/reference.ts'
import type {LawReader, LawReading} from '../jurisdictions/reader.ts'
import {lawHits} from './law/findings.ts'
import {unreadLaw} from './law/unread.ts'
import {LazyFinding} from './lazy-finding.ts'
import {mend} from './mend.ts'
import {NO_VOCABULARY, type Policy, type RuleOptions, type Vocabulary} from './settings.ts'
import {ReadabilityMeter, type Hardness} from './readability.ts'
import {styleHits, type ProseChecker} from './style.ts'
import {titleOf} from './title.ts'
import type {Original} from './translation/original.ts'

/** What a linter is made from: the build's data. */
export interface LinterData {
  readonly rules: readonly Rule[]
  readonly lexicon: Lexicon
  /** What was learned from labelled sentences, where the language has any. */
  readonly sense?: SenseTable
}

/** What can be set for one run. */
export interface LintOptions {
  /** Level by rule: a flag's id, `missing-<element>`, `style/<name>`. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>
  /** What else is set for single rules. */
  readonly ruleOptions?: Readonly<Record<string, RuleOptions>>
  /** The organization's own words and what is official of it. */
  readonly vocabulary?: Vocabulary
  readonly policy?: Policy
  /** Report comments that silence nothing. */
  readonly reportUnusedDirectives?: boolean
  /** Needed for `style/write-good` only; it is large, so that who wants it loads it. */
  readonly writeGood?: ProseChecker
  /** Needed for `law-deadline` only, and only by notices whose front matter has facts or laws (`asksForDeadlines`). */
  readonly deadlines?: DeadlineCheck
  /** Needed for what laws ask, and only by notices that declare some (`asksForLaw`): readers of law, each for its language. */
  readonly law?: readonly LawReader[]
  /** The notice of which this one is a translation (`findOriginal`). */
  readonly original?: Original
}

/** A notice that was linted: what `lint` needs to be quick with the next version of the same text. */
export interface Linted extends LintResult {
  readonly notice: Notice
  /** Elements that the notice does not say yet, by id, with the words that will say it once their slots are filled. */
  readonly waiting: Readonly<Record<string, readonly Span[]>>
  /** What the declared laws ask, held against the notice. */
  readonly lawReading?: LawReading
}

/** What a linter says of a stretch of a notice. */
export interface Judged {
  readonly context: NoticeContext
  readonly found: readonly Finding[]
  readonly evidence: Evidence
  /** What would be evidence if its slots were filled. */
  readonly waiting: Evidence
  readonly readability: Readability
  readonly law: LawReading | undefined
}

/** Where the pages of the rules are published. */
const PAGES = 'https://github.com/breach-notice-lint/breach-notice-lint/blob/main/server/src/rules'

/** The room of a rule's page. */
const FOLDERS = {element: 'elements/', flag: 'wording/', link: 'links/', style: '', file: 'file/', law: 'law/'} as const

/**
 * Lints notices in one language. Keeps what it can from one text to the next: use one linter for many notices.
 */
export class Linter {
  readonly rules: readonly Rule[]
  private readonly reader: Reader
  private readonly flagFinder: FlagFinder
  private readonly evidenceFinder: EvidenceFinder
  private readonly meter: ReadabilityMeter
  private readonly ruleOf: ReadonlyMap<string, Rule>
  /** Ids of the elements, in the order of the codebook. */
  readonly elements: readonly string[]
  readonly language: string
  readonly traits: Traits
  private readonly small: SmallWords
  private readonly findingIds: readonly string[]

  constructor(data: LinterData) {
    this.rules = data.rules
    this.findingIds = data.rules.map(findingId)
    this.language = data.lexicon.language
    this.traits = data.lexicon.traits
    const {small, spelling} = this.traits
    this.small = {...small, apart: spelling === 'english' ? {} : spelling.apart}
    this.elements = data.rules.filter((rule) => rule.kind === 'element').map((rule) => rule.id)
    this.meter = new ReadabilityMeter(data.lexicon)
    this.reader = new Reader(data.lexicon)
    this.ruleOf = new Map(data.rules.map((rule) => [rule.id, rule]))
    const sense = data.sense && new BlockSense(new Sense(data.sense), data.lexicon)
    this.evidenceFinder = new EvidenceFinder(this.elements, detectorsOf(this.language), sense)
    this.flagFinder = new FlagFinder(data.rules.filter((rule) => rule.kind === 'flag').map((rule) => rule.id), detectorsOf(this.language), sense)
  }

  /**
   * Lints one notice.
   *
   * @param source the whole file
   * @param previous result for an earlier version of the same file: what did not change is not read again
   */
  lint(source: string, options: LintOptions = {}, previous?: Linted): Linted {
    const notice = parseNotice(source, previous?.notice)
    return assemble(notice, [{linter: this, blocks: notice.blocks, whole: true}], {main: this, language: this.language, hits: []}, options)
  }

  /**
   * Judges a stretch of a notice that is in this language.
   *
   * @param whole the stretch is a notice of its own: what it does not say is missing
   */
  judge(notice: Notice, blocks: readonly PlacedBlock[], whole: boolean, options: LintOptions): Judged {
    const context = readNotice(notice, this.reader, options.vocabulary?.mergeFields, blocks)
    const said = this.evidenceFinder.find(context)
    const {evidence, waiting} = said
    const lawReader = whole ? options.law?.find(({language}) => language === this.language) : undefined
    const law = lawReader?.read(context, sureOf(evidence), lateBy(notice, options))
    const readability = this.meter.measure(context.blocks.map((block) => block.reading))
    const allowed = allowanceOf(options)
    const found = [
      ...(whole ? this.missing(context, said, options, law) : []),
      ...this.flagged(context, options, allowed),
      ...this.styled(context, readability, options, allowed),
      ...(law ? this.lawful(law, context, evidence, options) : []),
      ...(whole && options.law && !lawReader ? this.ofFile('law-facts', unreadLaw(notice, titleOf(context.part), this.traits), options) : [])
    ]
    return {context, found, evidence, waiting, readability, law}
  }

  /** What a rule says in this language; in English until somebody has translated it, but then it proposes no sentence. */
  private textOf({texts}: Rule): RuleText | undefined {
    const own = texts[this.language]
    if (own || !texts['en']) return own
    const {title, message, why} = texts['en']
    return {title, message, why}
  }

  /** The sentences of a rule in this language. Whoever says one of a rule that is not known gets a RangeError. */
  sayerOf(id: string): Say {
    return sayer(this.ruleOf.get(id) ?? {id, texts: {}}, this.language)
  }

  private ofKind(kind: Rule['kind']): Rule[] {
    return this.rules.filter((rule) => rule.kind === kind)
  }

  private missing(context: NoticeContext, {evidence, waiting}: Said, options: LintOptions, law: LawReading | undefined): Finding[] {
    return this.ofKind('element').flatMap((rule) => {
      const text = this.textOf(rule)
      // Where a law forbids what good communication asks for, the law wins.
      if (law?.forbidden.has(rule.id)) return []
      if ((evidence.get(rule.id)?.length ?? 0) > 0 || !text || !isAsked(rule, context.frontMatter)) return []
      // What says it stands there already, and waits for its facts: it is not inserted a second time.
      const waits = waiting.get(rule.id) ?? []
      const open = waits.find(({sensed}) => !sensed) ?? waits[0]
      if (open) return this.finding(rule, `missing-${rule.id}`, sourceSpan(open.block.placed, open), text.message, text, options, () => [])
      return this.finding(rule, `missing-${rule.id}`, titleOf(context.part), text.message, text, options, () =>
        text.insert ? insertion(placeFor(rule.id, text.insert, context, written({evidence, waiting}), this.traits.salutations), text.insert, context.part, this.traits.fixes) : []
      )
    })
  }

  private flagged(context: NoticeContext, options: LintOptions, allowed: Allowance): Finding[] {
    return this.flagFinder.find(context).flatMap(({block, flag}) => {
      const rule = this.ruleOf.get(flag.rule)
      const text = rule && this.textOf(rule)
      if (!rule || !text || allowed(rule.id, block.placed.block, flag)) return []
      const kind = flag.kind === undefined ? undefined : text.kinds?.[flag.kind]
      const message = (kind?.message ?? flag.message ?? text.message).replaceAll('{text}', block.placed.block.text.slice(flag.start, flag.end))
      const level = flag.unsure ? {...rule, severity: MILDER[rule.severity]} : rule
      return this.finding(level, rule.id, sourceSpan(block.placed, flag), message, text, options, () => mend(context.notice, block.placed, kind?.instead !== undefined && flag.instead.length === 0 ? {...flag, instead: [kind.instead]} : flag, {...this.traits.fixes, remedy: text.remedy ?? ''}, this.small))
    })
  }

  private linked(context: NoticeContext, options: LintOptions): Finding[] {
    const wanted = this.ofKind('link').filter((rule) => levelOf(rule, rule.id, options) !== 'off')
    return wanted.flatMap((rule) => {
      const text = this.textOf(rule)
      if (!text) return []
      const allow = options.ruleOptions?.[rule.id]?.allow ?? []
      const hits = linkHits(rule.id, context, options.vocabulary ?? NO_VOCABULARY, sayer(rule, this.language), text.empty)
      return hits.filter((hit) => !allow.some((words) => context.notice.source.slice(hit.start, hit.end).includes(words))).flatMap(({start, end, message, edits}) => {
        const fixes: Fix[] = edits.length === 0 ? [] : [{title: text.remedy ?? '', kind: 'suggestion', edits}]
        return this.finding(rule, rule.id, {start, end}, text.message.replaceAll('{text}', () => message), text, options, () => fixes)
      })
    })
  }

  private styled(context: NoticeContext, hardness: Hardness, options: LintOptions, allowed: Allowance): Finding[] {
    const wanted = this.ofKind('style').filter((rule) => levelOf(rule, rule.id, options) !== 'off')
    return wanted.flatMap((rule) => {
      const text = this.textOf(rule)
      if (!text) return []
      const hits = styleHits(rule.id, context, hardness, options).filter((hit) => !hit.block || !allowed(rule.id, hit.block.placed.block, hit))
      return hits.flatMap((hit) =>
        this.finding(rule, rule.id, hit.block ? sourceSpan(hit.block.placed, hit) : titleOf(context.part), text.message.replaceAll('{text}', hit.says), text, options, () => [])
      )
    })
  }

  /**
   * What concerns the whole file, whatever its languages: where it sends its readers, and what is wrong with front matter, dates and
   * comments to this tool.
   *
   * @param context of the whole notice, if it has been read
   */
  ofWhole(notice: Notice, options: LintOptions, context = readNotice(notice, this.reader, options.vocabulary?.mergeFields)): Finding[] {
    return [
      ...this.linked(context, options),
      ...this.ofAgencies(context, options),
      ...this.ofKind('file').flatMap((rule) => this.ofFile(rule.id, fileHits(rule.id, notice, this.findingIds, sayer(rule, this.language)), options)),
      ...this.byLaw(notice, options)
    ]
  }

  /** The findings of a rule about the file. */
  ofFile(id: string, hits: readonly FileHit[], options: LintOptions): Finding[] {
    const rule = this.ruleOf.get(id)
    const text = rule && this.textOf(rule)
    if (!rule || !text) return []
    return hits.flatMap((hit) => this.finding({...rule, severity: hit.severity ?? rule.severity}, rule.id, hit, text.message.replaceAll('{text}', () => hit.message), text, options, () => hit.fixes, hit.law, hit.related))
  }

  /** What the laws that the notice declares say of its dates. */
  private byLaw({frontMatter}: Notice, options: LintOptions): Finding[] {
    const rule = this.ruleOf.get('law-deadline')
    const text = rule && this.textOf(rule)
    if (!rule || !text || !frontMatter || !options.deadlines || levelOf(rule, rule.id, options) === 'off') return []
    return options.deadlines.hits(frontMatter, {say: sayer(rule, this.language), language: this.language}).flatMap((hit) =>
      this.finding({...rule, severity: hit.severity}, rule.id, hit, text.message.replaceAll('{text}', () => hit.message), text, options, () => [], hit.law)
    )
  }

  /** What notices copy from older notices: the addresses of credit bureaus. */
  private ofAgencies(context: NoticeContext, options: LintOptions): Finding[] {
    const rule = this.ruleOf.get('agency-contact')
    const text = rule && this.textOf(rule)
    if (!rule || !text || levelOf(rule, rule.id, options) === 'off') return []
    return agencyContactHits(context, sayer(rule, this.language)).flatMap((hit) => this.finding(rule, rule.id, hit, text.message.replaceAll('{text}', () => hit.message), text, options, hit.fixes))
  }

  /** What the laws that the notice declares ask of its text. */
  private lawful(law: LawReading, context: NoticeContext, evidence: ReadonlyMap<string, readonly Passage[]>, options: LintOptions): Finding[] {
    return lawHits(law, context, evidence, titleOf(context.part)).flatMap((hit) => {
      const rule = this.ruleOf.get(hit.rule)
      const text = rule && this.textOf(rule)
      if (!rule || !text) return []
      return this.finding({...rule, severity: hit.severity}, rule.id, hit, text.message.replaceAll('{text}', () => hit.message), text, options, hit.fixes, hit.law)
    })
  }

  /** The finding, unless its rule is off. Fixes are made when somebody asks for them: most never are. */
  private finding(rule: Rule, id: string, span: Span, message: string, text: RuleText, options: LintOptions, fixes: () => readonly Fix[], law?: LawReference, related?: Related): Finding[] {
    const severity = levelOf(rule, id, options)
    if (severity === 'off') return []
    const url = `${PAGES}/${FOLDERS[rule.kind]}${rule.id}/rule.md`
    return [new LazyFinding(span, {rule: id, severity, message, why: text.why, url, law, related}, fixes)]
  }
}

/** What is sensed, or doubted, is less sure than what a phrase says. */
const MILDER = {error: 'warning', warning: 'info', info: 'hint', hint: 'hint'} as const

function levelOf(rule: Rule, id: string, options: LintOptions): Severity | 'off' {
  return options.rules?.[id] ?? (rule.off ? 'off' : rule.severity)
}

/** Whether the notice comes later than a law allows; undefined where nobody reads its dates. */
function lateBy({frontMatter}: Notice, {deadlines}: LintOptions): ((law: string) => Decision) | undefined {
  return frontMatter && deadlines && ((law) => deadlines.isLate(frontMatter, law))
}

/** The law asks for words that say what it asks for; what is merely sensed may not be relied on. */
function sureOf(evidence: ReadonlyMap<string, readonly Passage[]>): ReadonlyMap<string, readonly Passage[]> {
  return new Map([...evidence].map(([id, passages]) => [id, passages.filter(({sensed}) => !sensed)]))
}
