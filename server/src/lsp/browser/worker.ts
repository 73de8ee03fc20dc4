import type {Languages} from './language-data.ts'

declare const self: DedicatedWorkerGlobalScope

/** Entry point of the server in a web worker. The first message brings the languages; the client speaks after that. */
self.addEventListener(
  'message',
  ({data}: MessageEvent<Languages>) => {
    globalThis.noticeLintLanguages = data
    // Ready before the next message comes: what is bundled is loaded without waiting.
    void import('./serve.ts').then(({serveWorker}) => serveWorker(self))
  },
  {once: true}
)
