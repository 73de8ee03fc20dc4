/** Something the user can put right: said in one line on standard error, with what to do; exit code 2. */
export class UsageError extends Error {
  /** The class is in more than one bundle: its name tells it. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'UsageError'
  }

  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
