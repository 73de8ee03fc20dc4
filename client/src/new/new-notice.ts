import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {prescribedRequest, vocabularyRequest, type PrescribedForm} from '../../../server/src/lsp/protocol.ts'
import {inPrescribedForm, sectionsFor} from './prescribed.ts'
import {templateSnippet} from './snippet.ts'
import {skeletonIn, skeletonsOf} from './skeletons.ts'
import {languages, templateFor, templates, type Wish} from './templates.ts'

/** What a command that begins a notice may be told, so that it need not ask. */
type Told = Partial<Wish> & {readonly language?: string; readonly jurisdictions?: readonly string[]}

/** Whom laws prescribe a form for. */
const FOR_PEOPLE: readonly string[] = ['customer', 'staff', 'public']
const NO_FORM: PrescribedForm = {headings: []}

/** Commands that begin a notice: from a template, or with a sample to play with. */
export function registerNew(context: vscode.ExtensionContext, client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('noticeLint.new', (told?: Told) => newNotice(context.extensionUri, client, told ?? {})),
    vscode.commands.registerCommand('noticeLint.openSample', () => openSample(context.extensionUri))
  )
}

interface Choice extends vscode.QuickPickItem {
  readonly id: string
}

/**
 * Asks for whom the notice is, how it reaches them, at what stage and in which language, and opens a skeleton with slots for the facts.
 *
 * @param told what is known already and need not be asked; who tells anything is asked for neither language nor laws
 */
async function newNotice(extension: vscode.Uri, client: BaseLanguageClient, told: Told): Promise<void> {
  const audience = told.notice ?? (await pick(vscode.l10n.t('Who is it for?'), 1, audiences()))
  if (audience === undefined) return
  const channel = told.channel ?? (await pick(vscode.l10n.t('How does it reach them?'), 2, channelsFor(audience)))
  if (channel === undefined) return
  const stage = told.stage ?? (await pick(vscode.l10n.t('Where do things stand?'), 3, stages()))
  if (stage === undefined) return
  const asks = Object.keys(told).length === 0
  const language = asks ? await pick(vscode.l10n.t('In which language?'), 4, languageChoices()) : (told.language ?? 'en')
  if (language === undefined) return
  const jurisdictions = asks ? await pickLaws(client) : (told.jurisdictions ?? [])
  const template = templateFor({notice: audience, channel, stage})
  if (!jurisdictions || !template) return
  const form = jurisdictions.length > 0 && FOR_PEOPLE.includes(audience) ? await client.sendRequest(prescribedRequest, {laws: jurisdictions}) : NO_FORM
  const read = async (path: string): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, path)))
  const sections = sectionsFor(form, {channel, stage, language})
  const skeleton = sections === undefined ? skeletonIn(await read(skeletonsOf(language)), template.file) : await read(sections)
  const snippet = templateSnippet(inPrescribedForm(skeleton, form), {notice: audience, channel, stage, language, jurisdictions})
  const document = await vscode.workspace.openTextDocument({language: 'markdown', content: ''})
  const editor = await vscode.window.showTextDocument(document)
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0))
}

async function pick(title: string, step: number, choices: readonly Choice[]): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(choices, {title: `${vscode.l10n.t('New breach notice')} (${step}/5)`, placeHolder: title, matchOnDetail: true})
  return picked?.id
}

/** Undefined: the writer went away; none is an answer too. */
async function pickLaws(client: BaseLanguageClient): Promise<readonly string[] | undefined> {
  const laws = await client.sendRequest(vocabularyRequest, {key: 'jurisdictions'})
  const choices = Object.entries(laws).map(([id, name]): Choice => ({id, label: name, description: id})).sort((a, b) => a.label.localeCompare(b.label))
  const picked = await vscode.window.showQuickPick(choices, {
    title: `${vscode.l10n.t('New breach notice')} (5/5)`,
    placeHolder: vscode.l10n.t('Which laws must it meet? Choose none if you do not know yet'),
    canPickMany: true,
    matchOnDescription: true
  })
  return picked?.map(({id}) => id)
}

/** The language in which the editor speaks comes first. */
function languageChoices(): Choice[] {
  const own = (id: string): boolean => vscode.env.language.split('-')[0] === id
  return [...languages].sort((a, b) => Number(own(b.id)) - Number(own(a.id))).map(({id, name}) => ({id, label: name}))
}

function audiences(): Choice[] {
  const all: Choice[] = [
    {id: 'customer', label: vscode.l10n.t('Customers'), detail: vscode.l10n.t('People who buy from you or use what you offer')},
    {id: 'staff', label: vscode.l10n.t('Staff'), detail: vscode.l10n.t('People who work for you, or did')},
    {id: 'supplier', label: vscode.l10n.t('Suppliers and partners'), detail: vscode.l10n.t('Firms that you buy from or work with')},
    {id: 'public', label: vscode.l10n.t('Everyone'), detail: vscode.l10n.t('Visitors of your website, followers')},
    {id: 'media', label: vscode.l10n.t('The press'), detail: vscode.l10n.t('Newspapers, broadcasters and those who write for them')}
  ]
  return all.filter(({id}) => templates.some(({notice}) => notice === id))
}

/** All channels, those first that have a template for these readers. */
function channelsFor(audience: string): Choice[] {
  const all: Choice[] = [
    {id: 'email', label: vscode.l10n.t('E-mail'), detail: vscode.l10n.t('With a subject line')},
    {id: 'letter', label: vscode.l10n.t('Letter'), detail: vscode.l10n.t('On paper')},
    {id: 'web', label: vscode.l10n.t('Web page'), detail: vscode.l10n.t('On your website, or as a press statement')},
    {id: 'sms', label: vscode.l10n.t('Text message'), detail: vscode.l10n.t('A few lines that lead to a fuller notice')},
    {id: 'social', label: vscode.l10n.t('Social post'), detail: vscode.l10n.t('A few lines that lead to a fuller notice')},
    {id: 'call-script', label: vscode.l10n.t('Telephone script'), detail: vscode.l10n.t('What your staff say to those who call')},
    {id: 'video-script', label: vscode.l10n.t('Video script'), detail: vscode.l10n.t('What the head of the organisation says to a camera')}
  ]
  const own = ({id}: Choice): boolean => templates.some(({notice, channel}) => notice === audience && channel === id)
  return [...all.filter(own), ...all.filter((choice) => !own(choice))]
}

function stages(): Choice[] {
  return [
    {id: 'initial', label: vscode.l10n.t('First word'), detail: vscode.l10n.t('They do not know yet')},
    {id: 'update', label: vscode.l10n.t('Update'), detail: vscode.l10n.t('They were told before, and there is news')},
    {id: 'final', label: vscode.l10n.t('All clear'), detail: vscode.l10n.t('Everything is known and mended')}
  ]
}

/** Opens a copy of a notice with many faults, to try everything on. */
async function openSample(extension: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'samples', 'half-an-apology.notice.md'))
  const document = await vscode.workspace.openTextDocument({language: 'markdown', content: new TextDecoder().decode(bytes)})
  await vscode.window.showTextDocument(document)
}
