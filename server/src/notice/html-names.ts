/** Names that HTML gives to elements, those of old included. Any other tag is a slot that nobody filled: `<Name>`. */
const NAMES = new Set(
  `a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas
  caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure
  font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link
  main map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre
  progress q rp rt ruby s samp script search section select slot small source span strike strong style sub summary sup svg table
  tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr`.split(/\s+/)
)

/** Elements that a writer may well have meant as a slot: `<Address>`, or with more words and nothing assigned, `<Data Elements>`. */
const ALSO_SLOTS = /^<(?:(?:Address|Title|Time|Link|Data)>$|[A-Z][A-Za-z]*\s[^=<>]*>$)/

const OPENING = /^<([A-Za-z][A-Za-z0-9-]*)[^<>]*>$/
const FIRST_TAG = /^<[^<>]*>/

/** Whether a piece of HTML is a single opening tag that HTML does not know, as in `Dear <Customer Name>`. */
export function isUnknownTag(html: string): boolean {
  const name = OPENING.exec(html.trimEnd())?.[1]
  return name !== undefined && (!NAMES.has(name.toLowerCase()) || ALSO_SLOTS.test(html.trimEnd()))
}

/** Whether HTML over whole lines starts with such a tag: then it is no HTML but a paragraph, as of an address to fill in. */
export function startsWithUnknownTag(html: string): boolean {
  const tag = FIRST_TAG.exec(html)?.[0]
  return tag !== undefined && isUnknownTag(tag)
}
