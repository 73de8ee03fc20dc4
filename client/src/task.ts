import * as vscode from 'vscode'

/** The kind of our tasks, and of what they print (`problemMatchers` in the manifest). */
export const TASK = 'notice-lint'

/** What `tasks.json` may say of a task. */
export interface TaskDefinition extends vscode.TaskDefinition {
  /** Which files are looked at; those of them that are notices are checked. */
  readonly files?: string
}

/** Gives the terminal of a task. */
export type OpenTask = (definition: TaskDefinition) => Promise<vscode.Pseudoterminal>

/** The task “check all notices”: for the menu of tasks, for keys, and to run after or before others. */
export function registerTasks(open: OpenTask): vscode.Disposable {
  const taskOf = (definition: TaskDefinition): vscode.Task => {
    const execution = new vscode.CustomExecution((resolved) => open({...definition, ...resolved}))
    const task = new vscode.Task(definition, vscode.TaskScope.Workspace, vscode.l10n.t('check all notices'), TASK, execution, `$${TASK}`)
    task.group = vscode.TaskGroup.Test
    return task
  }
  return vscode.tasks.registerTaskProvider(TASK, {
    provideTasks: () => (vscode.workspace.workspaceFolders ? [taskOf({type: TASK})] : []),
    resolveTask: ({definition}) => taskOf(definitionOf(definition))
  })
}

function definitionOf({files}: vscode.TaskDefinition): TaskDefinition {
  const given: unknown = files
  return {type: TASK, ...(typeof given === 'string' ? {files: given} : {})}
}
