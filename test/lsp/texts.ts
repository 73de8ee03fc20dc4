/** A short notice that breaks several rules, some of them twice. */
export const FAULTY = `# About your account

On 3 May 2026 somebody opened the accounts of 1,240 customers!! We take your privacy very
seriously. It may have potentially been copied.

Your privacy is our top priority. We are sorry for any inconvenience.
`

/** The whole of a text, and more. */
export const EVERYTHING = {start: {line: 0, character: 0}, end: {line: 10_000, character: 0}}
