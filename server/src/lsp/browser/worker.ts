import type {LanguageData} from './language-data.ts'

declare const self: DedicatedWorkerGlobalScope

/** Entry point of the server in a web worker. The first message brings the language; the client speaks after that. */
self.addEventListener(
  'message',
  ({data}: MessageEvent<LanguageData>) => {
    globalThis.noticeLintLanguage = data
    // Ready before the next message comes: what is bundled is loaded without waiting.
    void import('./serve.ts').then(({serveWorker}) => serveWorker(self))
  },
  {once: true}
)
