/** Where laws are counted, and the public holidays there, worked out by a library at build time: at run time it is a small table. */
import Holidays from 'date-holidays'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {z} from 'zod'
import type {HolidayTable} from '../src/jurisdictions/deadlines/calendar.ts'
import type {Calendars} from '../src/jurisdictions/deadlines/place.ts'
import {readYaml} from './yaml.ts'

/** Years whose holidays are in the table; deadlines of notices lie near the present. */
const FIRST_YEAR = 2018
const LAST_YEAR = 2040

const places = z.record(z.string(), z.strictObject({zone: z.string(), holidays: z.string().optional()}))

/** Writes the module of the calendars, unless what is there was made from the same places by the same version of the library. */
export function writeCalendars(placesPath: string, path: string): void {
  const known = readYaml(placesPath, places)
  const version = z.object({version: z.string()}).parse(createRequire(import.meta.url)('date-holidays/package.json')).version
  const madeFrom = JSON.stringify([known, version, FIRST_YEAR, LAST_YEAR])
  const mark = `// Made from ${madeFrom}`
  if (existsSync(path) && readFileSync(path, 'utf8').startsWith(`${mark}\n`)) return
  const names = new Set(Object.values(known).flatMap(({holidays}) => holidays ?? []))
  const calendars: Calendars = {
    places: Object.fromEntries(Object.entries(known).map(([id, {zone, holidays}]) => [id, {zone, ...(holidays === undefined ? {} : {holidays})}])),
    holidays: Object.fromEntries([...names].map((name) => [name, holidayTable(name)]))
  }
  const lines = [
    mark,
    '// by `npm run generate`. Do not edit.',
    "import type {Calendars} from '../src/jurisdictions/deadlines/place.ts'",
    `const value = JSON.parse(${JSON.stringify(JSON.stringify(calendars))}) as Calendars`,
    'export default value'
  ]
  writeFileSync(path, `${lines.join('\n')}\n`)
}

/** The public holidays of a country (`BR`) or state (`US-CA`), substitutes included, weekends left out. @throws Error for an unknown name */
function holidayTable(name: string): HolidayTable {
  const [country = '', state] = name.split('-')
  const library = state === undefined ? new Holidays(country) : new Holidays(country, state)
  const table: Record<string, string> = {}
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const days = library.getHolidays(year).filter(({type}) => type === 'public')
    if (days.length === 0) throw new Error(`places.yaml: date-holidays knows no public holidays of ${name}`)
    const onWeekdays = days.map(({date}) => date.slice(0, 10)).filter((date) => date.startsWith(String(year)) && !isWeekend(date))
    table[year] = [...new Set(onWeekdays.map((date) => date.slice(5).replace('-', '')))].sort().join(' ')
  }
  return table
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
}
