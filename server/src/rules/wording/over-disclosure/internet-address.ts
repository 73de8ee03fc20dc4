import ipaddr from 'ipaddr.js'

/** Whether it is an address of four numbers. */
export function isIpv4(written: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(written)
}

/** Whether it is an address of eight groups, or of two colons and a digit: not a time of day, not the name of a class. */
export function isIpv6(written: string): boolean {
  return ipaddr.IPv6.isValid(written) && /\d/.test(written) && /::|(?::[^:]+){7}/.test(written)
}

/** Whether a host in a link is an address, written in whatever way. */
export function isAddress(host: string): boolean {
  return ipaddr.isValid(host.replaceAll(/[[\]]/g, ''))
}
