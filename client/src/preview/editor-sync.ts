import * as vscode from 'vscode'
import type {ToPage} from './messages.ts'

/** While one side scrolls because the other did, what it says of its own scrolling is an echo. In milliseconds. */
const ECHO = 300

/** Keeps the place and the selection of a notice's editors and its preview together. */
export class EditorSync {
  readonly disposable: vscode.Disposable
  private readonly shown: () => vscode.Uri
  private readonly post: (message: ToPage) => void
  private deafUntil = 0

  /**
   * @param shown the notice in the preview
   * @param post sends to the page
   */
  constructor(shown: () => vscode.Uri, post: (message: ToPage) => void) {
    this.shown = shown
    this.post = post
    this.disposable = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorVisibleRanges(({textEditor}) => {
        if (this.isOurs(textEditor) && Date.now() > this.deafUntil) this.tellScroll(textEditor)
      }),
      vscode.window.onDidChangeTextEditorSelection(({textEditor}) => {
        if (this.isOurs(textEditor)) this.tellSelection(textEditor)
      })
    )
  }

  /** Tells the page where the editor is. */
  tell(): void {
    const editor = this.editor()
    if (!editor) return
    this.tellScroll(editor)
    this.tellSelection(editor)
  }

  /** The page was scrolled: the source of what is on its top goes to the top of the editor. */
  scrollEditor(offset: number): void {
    for (const editor of vscode.window.visibleTextEditors.filter((one) => this.isOurs(one))) {
      this.deafUntil = Date.now() + ECHO
      const position = editor.document.positionAt(offset)
      editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop)
    }
  }

  /** Selects a stretch of the source and brings it into view, in an editor that is opened if there is none. */
  async reveal(start: number, end: number, focus: boolean): Promise<void> {
    const editor = focus ? await this.focusEditor() : (this.editor() ?? (await this.open(true)))
    if (!editor) return
    const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(end))
    this.deafUntil = Date.now() + ECHO
    editor.selection = new vscode.Selection(range.start, range.end)
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
  }

  /** Puts the keyboard into an editor of the notice; undefined if its file is gone. */
  focusEditor(): Promise<vscode.TextEditor | undefined> {
    return this.open(false)
  }

  private async open(preserveFocus: boolean): Promise<vscode.TextEditor | undefined> {
    try {
      const viewColumn = this.editor()?.viewColumn ?? columnOf(this.shown()) ?? vscode.ViewColumn.One
      return await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(this.shown()), {viewColumn, preserveFocus})
    } catch {
      return undefined
    }
  }

  private editor(): vscode.TextEditor | undefined {
    const {activeTextEditor, visibleTextEditors} = vscode.window
    return [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors].find((editor) => this.isOurs(editor))
  }

  private isOurs({document}: vscode.TextEditor): boolean {
    return document.uri.toString() === this.shown().toString()
  }

  private tellScroll({document, visibleRanges}: vscode.TextEditor): void {
    const [top] = visibleRanges
    if (top) this.post({type: 'scroll', offset: top.start.line === 0 ? 0 : document.offsetAt(top.start)})
  }

  private tellSelection({document, selection}: vscode.TextEditor): void {
    this.post({type: 'selection', start: document.offsetAt(selection.start), end: document.offsetAt(selection.end)})
  }
}

/** The column of a tab in which the document is open, although another tab may be in front of it. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const isOf = ({input}: vscode.Tab): boolean => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()
  return vscode.window.tabGroups.all.find((group) => group.tabs.some(isOf))?.viewColumn
}
