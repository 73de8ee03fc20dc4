/** Groups of digits as telephone numbers are written, with or without a country code; whether it is one is for `isNumber`. */
export const NUMBER = /(?<![\w.,/@#$€£-])(?:\+|\()?\d[\d ()./\u2011\u2013-]{4,24}\d(?![\w@]|[.,/-]\d)/g

export const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g

const FEWEST_DIGITS = 7

/** Seven to fifteen digits in at least two groups, or one group that starts as numbers do; not a date, a span of years or an amount. */
export function isNumber(written: string): boolean {
  const digits = written.replace(/\D/g, '')
  if (digits.length < FEWEST_DIGITS || digits.length > 15) return false
  if (/^(?:19|20)\d\d\s?[-–./]\s?(?:\d\d?\s?[-–./]\s?\d\d?|(?:19|20)\d\d)$/.test(written)) return false
  if (/^\d\d?[./-]\d\d?[./-](?:\d\d){1,2}$/.test(written)) return false
  if (/^\(?\d{1,3}(?:\.\d{1,3}){3}$/.test(written)) return false
  return /[ ().-]/.test(written) || /^[+0]/.test(written) || digits.length >= 10
}
