/** How slots of templates are written. */

const BRACKET = /\[(?<bracket>[^[\]]{1,160})\]/gu

/** Every form of a slot, in one pass. Each part is bounded, so that no text takes more than linear time. */
export const EVERY_FORM = new RegExp(
  [
    BRACKET.source,
    String.raw`(?<field><<[^<>\n]{1,80}>>|\{\{[^{}\n]{1,80}\}\}|\$\{[^{}\n]{1,80}\}|\{[A-Za-z!][\w .!:-]{0,60}\}|%%\w[\w .-]{0,60}%%|(?<![\w%])%[A-Z][A-Z_]{2,40}%|\*\|[^|\n]{1,60}\|\*|\|[A-Z][A-Z0-9_:]{1,40}\||@@\w{1,60}@@|\$[a-z]{2,20}_[a-z_]{2,30}\b|«\w{0,40}(?:_|[a-z][A-Z])\w{0,40}»)`,
    String.raw`(?<angle><[A-Za-z][^<>@:/=\n]{0,60}>)`,
    String.raw`(?<crosses>(?<![A-Za-z])(?:X{2,}|x{3,})(?![A-Za-z]))`,
    String.raw`(?<initials>\b(?:TBD(?![\w-]|\s[A-Z][a-z])|TBC(?=:\s|[\s)\].,;:]{0,2}(?:$|[\n)\].,;]))|(?<=[(\[:–-]\s?|\b(?:by|is|are|on|at)\s)TBC\b(?!\s[A-Z])|TODO\b|FIXME\b))`,
    String.raw`(?<blank>_{3,}|(?<![\w#])#{1,2}[/.-]#{1,2}[/.-](?:#{2,4}|\d{2,4})(?![\w#])|(?<![A-Za-z])XX(?:st|nd|rd|th)\b|(?<=\s)\?{2,}(?=[\s.,]))`,
    String.raw`(?<zeros>\b00[/.-]00[/.-]0{2,4}\b|\b0000-00-00\b|(?:\(?\b\d{3}\)?[-. ])?\b000[-. ]0000\b)`,
    String.raw`(?<pattern>\b(?:d{1,2}|DD?)[/.-](?:m{1,3}|M{1,3})[/.-](?:yy|YY){1,2}\b|\b(?:mm|MM)[/.-](?:dd|DD)[/.-](?:yy|YY){1,2}\b|\b(?:yyyy|YYYY)-(?:mm|MM)-(?:dd|DD)\b)`
  ].join('|'),
  'gu'
)

/** Without this there is no slot but in brackets. Most texts have none of it, so that the pattern above need not be made for them. */
const OTHER_THAN_BRACKET = /<[<A-Za-z]|\{|%[%A-Z]|\*\||\|[A-Z]|@@|\$[{a-z]|«|XX|xx|TB[CD]|TODO|FIXME|__|#[#/.-]|\?\?|00[/.-]0|000[-. ]0|[dD][/.-][mM]|[mM][/.-][dD]|[yY]-[mM]/

/** The pattern of the forms that may stand in a text. */
export function formsIn(text: string): RegExp {
  return OTHER_THAN_BRACKET.test(text) ? EVERY_FORM : BRACKET
}
