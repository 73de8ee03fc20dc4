/** Pixels of a picture, four bytes each: red, green, blue and how far they cover. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

type Colour = readonly [number, number, number]

interface Weighed {
  readonly colour: Colour
  readonly weight: number
}

/** What is seldom counts for more than its share: an icon's colour is told by few pixels, the ground by nearly all. */
const SHARE = 0.75
/** After so many rounds the colours hardly move any more. */
const ROUNDS = 20

/** The same picture in so many colours, without dots that mix them: letters keep a grey or two at their edges and stay easy to read. */
export function inFewColours({width, height, data}: Picture, most: number): Picture {
  const pixels = new Uint32Array(data.slice().buffer)
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const all = [...counts].map(([pixel, count]) => ({pixel, colour: colourOf(pixel), weight: count ** SHARE}))
  const palette = settled(farApart(all, most), all)
  const painted = new Map(all.map(({pixel, colour}) => [pixel, pixelOf(palette[nearest(palette, colour)] ?? colour)]))
  return {width, height, data: new Uint8ClampedArray(pixels.map((pixel) => painted.get(pixel) ?? pixel).buffer)}
}

/** Colours to begin with: the most common one, and again and again the one that is farthest from all of them. */
function farApart(all: readonly Weighed[], most: number): Colour[] {
  const chosen: Colour[] = []
  const far = ({colour, weight}: Weighed): number => weight * (chosen.length === 0 ? 1 : Math.min(...chosen.map((one) => distance(one, colour))))
  for (let number = 0; number < Math.min(most, all.length); number++) chosen.push(all.reduce((best, one) => (far(one) > far(best) ? one : best)).colour)
  return chosen
}

/** Each colour moves into the middle of those that it stands for. */
function settled(begun: readonly Colour[], all: readonly Weighed[]): readonly Colour[] {
  let palette = begun
  for (let round = 0; round < ROUNDS; round++) {
    const sums = palette.map(() => ({red: 0, green: 0, blue: 0, weight: 0}))
    for (const {colour, weight} of all) {
      const sum = sums[nearest(palette, colour)]
      if (!sum) continue
      sum.red += colour[0] * weight
      sum.green += colour[1] * weight
      sum.blue += colour[2] * weight
      sum.weight += weight
    }
    palette = palette.map((colour, index) => {
      const {red = 0, green = 0, blue = 0, weight = 0} = sums[index] ?? {}
      return weight === 0 ? colour : [Math.round(red / weight), Math.round(green / weight), Math.round(blue / weight)]
    })
  }
  return palette
}

function nearest(palette: readonly Colour[], colour: Colour): number {
  const distances = palette.map((one) => distance(one, colour))
  return distances.indexOf(Math.min(...distances))
}

/** As far apart as eyes see them, roughly. */
function distance(one: Colour, other: Colour): number {
  return 2 * (one[0] - other[0]) ** 2 + 4 * (one[1] - other[1]) ** 2 + 3 * (one[2] - other[2]) ** 2
}

function colourOf(pixel: number): Colour {
  return [pixel & 0xff, (pixel >> 8) & 0xff, (pixel >> 16) & 0xff]
}

function pixelOf([red, green, blue]: Colour): number {
  return ((0xff << 24) | (blue << 16) | (green << 8) | red) >>> 0
}
