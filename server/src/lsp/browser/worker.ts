import {serveWorker} from './serve.ts'

declare const self: DedicatedWorkerGlobalScope

/** Entry point of the server in a web worker. */
serveWorker(self)
