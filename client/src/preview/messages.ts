/** What the extension and the page in the preview pane say to each other. The one place for both sides. */
import type {PreviewFacts} from '../../../server/src/preview/model.ts'
import type {PatchStep} from '../../../server/src/preview/patch.ts'

/** A finding as the page names it; offsets are UTF-16 code units of the version shown. */
export interface FindingName {
  readonly version: number
  readonly rule: string
  /** The item of a law, where many findings of the rule stand at the same place. */
  readonly item?: string
  readonly start: number
  readonly end: number
}

/** What the page shows of a finding. */
export interface FindingCard {
  readonly rule: string
  readonly severity: string
  readonly message: string
  readonly why: string
  /** Titles of the fixes. */
  readonly fixes: readonly string[]
  /** Title of the fix that keeps the rule silent here. */
  readonly ignore: string | undefined
}

/** Extension to page. */
export type ToPage =
  | {readonly type: 'document'; readonly uri: string; readonly name: string; readonly pinned: boolean}
  | {readonly type: 'update'; readonly version: number; readonly isNotice: boolean; readonly full: boolean; readonly steps: readonly PatchStep[]; readonly facts: Partial<PreviewFacts>}
  | {readonly type: 'finding'; readonly token: number; readonly card: FindingCard | null}
  | {readonly type: 'scroll'; readonly offset: number}
  | {readonly type: 'selection'; readonly start: number; readonly end: number}

/** Page to extension. */
export type FromPage =
  | {readonly type: 'ready'}
  | {readonly type: 'ask'; readonly token: number; readonly finding: FindingName}
  | {readonly type: 'fix'; readonly finding: FindingName; readonly index: number}
  | {readonly type: 'ignore'; readonly finding: FindingName}
  | {readonly type: 'insert'; readonly finding: FindingName}
  | {readonly type: 'explain'; readonly rule: string}
  | {readonly type: 'link'; readonly href: string}
  | {readonly type: 'reveal'; readonly start: number; readonly end: number; readonly focus: boolean}
  | {readonly type: 'scrolled'; readonly offset: number}
  | {readonly type: 'pin'; readonly pinned: boolean}
  | {readonly type: 'undo'}
  | {readonly type: 'check'}

/** What the page keeps for the next time that its window opens. */
export interface KeptState {
  readonly uri: string
  readonly pinned: boolean
}

/** A message of the page, checked; undefined for anything else. */
export function readFromPage(value: unknown): FromPage | undefined {
  if (!isRecord(value)) return undefined
  const {type} = value
  switch (type) {
    case 'ready':
    case 'undo':
    case 'check':
      return {type}
    case 'pin':
      return typeof value['pinned'] === 'boolean' ? {type, pinned: value['pinned']} : undefined
    case 'explain':
      return typeof value['rule'] === 'string' ? {type, rule: value['rule']} : undefined
    case 'link':
      return typeof value['href'] === 'string' && /^(?:https?|mailto|tel):/.test(value['href']) ? {type, href: value['href']} : undefined
    case 'scrolled':
      return isOffset(value['offset']) ? {type, offset: value['offset']} : undefined
    case 'reveal': {
      const {start, end, focus} = value
      return isOffset(start) && isOffset(end) ? {type, start, end, focus: focus === true} : undefined
    }
    default:
      return readAboutFinding(value)
  }
}

function readAboutFinding(value: Readonly<Record<string, unknown>>): FromPage | undefined {
  const finding = readFinding(value['finding'])
  if (!finding) return undefined
  const {type, token, index} = value
  if (type === 'ask') return isOffset(token) ? {type, token, finding} : undefined
  if (type === 'fix') return isOffset(index) ? {type, index, finding} : undefined
  return type === 'insert' || type === 'ignore' ? {type, finding} : undefined
}

function readFinding(value: unknown): FindingName | undefined {
  if (!isRecord(value)) return undefined
  const {version, rule, item, start, end} = value
  return isOffset(version) && typeof rule === 'string' && isOffset(start) && isOffset(end) ? {version, rule, ...(typeof item === 'string' ? {item} : {}), start, end} : undefined
}

/** The state that a page kept, checked. */
export function readKeptState(value: unknown): KeptState | undefined {
  return isRecord(value) && typeof value['uri'] === 'string' ? {uri: value['uri'], pinned: value['pinned'] === true} : undefined
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
