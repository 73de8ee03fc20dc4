/** Something the user can put right: said in one line on standard error, with what to do; exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
