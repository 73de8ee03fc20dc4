/** What the linter costs, as ratios to references that are measured in turn in the same run. `npm run bench` */
import {benchCold} from './cold.ts'
import {benchCrowded} from './crowded.ts'
import {benchEngine} from './engine.ts'
import {benchLaw} from './law.ts'
import {benchServer} from './server.ts'

console.log(`Node ${process.version}; times in milliseconds`)
await benchEngine()
await benchCrowded()
await benchLaw()
await benchCold()
await benchServer()
