import {benchEngine} from './test/bench/engine.ts'
await benchEngine()
