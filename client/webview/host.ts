import type {FromPage, KeptState, ToPage} from '../src/preview/messages.ts'

/** What VS Code gives a page in a webview. */
declare function acquireVsCodeApi(): {postMessage(message: FromPage): void; setState(state: KeptState): void}

const api = acquireVsCodeApi()

/** Sends to the extension. */
export function post(message: FromPage): void {
  api.postMessage(message)
}

/** Keeps what brings the page back when its window is opened again. */
export function keep(state: KeptState): void {
  api.setState(state)
}

/** Calls `listener` with each message of the extension. Nothing else can send to the page: it has no frames and opens nothing. */
export function listen(listener: (message: ToPage) => void): void {
  window.addEventListener('message', (event: MessageEvent<ToPage>) => listener(event.data))
}
