/** Where a place leads, whatever stands around it. Chunks and blocks keep theirs: what is worked out of one is not worked out again after an edit elsewhere. */
export class Target {
  readonly kind: 'link' | 'email' | 'phone'
  /** The address of a link with `//`, an e-mail address, or the digits of a number. */
  readonly address: string
  /** What the reader sees of it. */
  readonly words: string
  private host: string | undefined

  constructor(kind: Target['kind'], address: string, words: string) {
    this.kind = kind
    this.address = address
    this.words = words
  }

  /** The domain of a link or an e-mail address, lower case, without `www.`; what stands before an `@` in a link is no domain. */
  get domain(): string {
    return (this.host ??= domainOf(this))
  }
}

function domainOf({kind, address}: Target): string {
  const host = kind === 'email' ? address.slice(address.lastIndexOf('@') + 1) : (/^(?:https?:)?\/\/([^/?#\\]*)/i.exec(address)?.[1] ?? '').replace(/^.*@/, '').replace(/:\d*$/, '')
  return host.toLowerCase().replace(/^www\./, '').replace(/\.$/, '')
}

/** Whether a domain is another one or lies below it. */
export function isWithin(domain: string, other: string): boolean {
  return domain === other || domain.endsWith(`.${other}`)
}
