/**
 * Makes a signal end the process by way of its 'exit' event, on which whatever this process started is killed
 * and its temporary folders are removed.
 */
export function exitOnSignals(): void {
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
}
