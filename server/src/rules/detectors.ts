import {findContact} from './elements/contact/detect.ts'
import type {ElementDetector, FlagDetector} from './rule.ts'

/** Detectors in code, by rule: what phrases cannot say. */
export const detectors: {
  readonly elements: Readonly<Record<string, ElementDetector>>
  readonly flags: Readonly<Record<string, FlagDetector>>
} = {
  elements: {
    contact: findContact
  },
  flags: {}
}
