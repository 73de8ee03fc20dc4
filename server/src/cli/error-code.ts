/** What the system calls an error, such as `EACCES`, for whoever must find out why. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
}
