type Child = Node | string | undefined

/** Attributes by name; `undefined` and `false` leave one out, `true` sets it empty. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** Makes an element. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** A button that does something. */
export function button(attributes: Attributes, onClick: () => void, ...children: readonly Child[]): HTMLButtonElement {
  const made = make('button', {type: 'button', ...attributes}, ...children)
  made.addEventListener('click', onClick)
  return made
}

const SVG = 'http://www.w3.org/2000/svg'

/** Lines of each icon, in a square of 16. */
const ICONS = {
  good: 'M3 8.5l3.2 3.2L13 5',
  bad: 'M8 3.2v6M8 11.6v1.2',
  error: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  warning: 'M8 3.2v6M8 11.6v1.2',
  info: 'M8 7v6M8 3.4v1.2',
  hint: 'M4 8h8',
  none: 'M4 8h8',
  slot: 'M6 3.5H3.8v9H6M10 3.5h2.2v9H10',
  unsure: 'M5.6 6.2a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.8-1.1 1.5M8 12.2v.8',
  plain: 'M8 6.2a1.8 1.8 0 1 0 .01 0',
  pin: 'M5.5 2.5h5M6.5 2.5v4.2L4.5 9.5h7l-2-2.8V2.5M8 9.5V14',
  list: 'M2.5 4.5l1 1 1.8-2M2.5 10.5l1 1 1.8-2M8 4.8h6M8 10.8h6',
  close: 'M4 4l8 8M12 4l-8 8'
} as const

/** The names of the icons. */
export type IconName = keyof typeof ICONS

/** A drawn icon; it says nothing to a screen reader. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  for (const [attribute, value] of [['viewBox', '0 0 16 16'], ['aria-hidden', 'true'], ['class', `icon ${name}`]] as const) svg.setAttribute(attribute, value)
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', ICONS[name])
  svg.append(path)
  return svg
}
