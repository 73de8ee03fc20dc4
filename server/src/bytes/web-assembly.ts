/** What is needed of WebAssembly; TypeScript's library describes it for browsers only. What a program exports is known to whoever runs it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => {readonly exports: never}
}

/** A program of WebAssembly, compiled when it is first run. */
export class Program<Exports> {
  private readonly bytes: () => Uint8Array
  private module: object | undefined

  /** @param bytes gives the program */
  constructor(bytes: () => Uint8Array) {
    this.bytes = bytes
  }

  /** Runs it with a memory of its own. */
  run(): Exports {
    this.module ??= new WebAssembly.Module(this.bytes())
    return new WebAssembly.Instance(this.module).exports
  }
}
