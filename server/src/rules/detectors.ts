import {findContact} from './elements/contact/common.ts'
import {findEnglishContact} from './elements/contact/detect.ts'
import {findFraudGuidance} from './elements/fraud-guidance/detect.ts'
import {findNextSteps} from './elements/next-steps/detect.ts'
import {findOffer} from './elements/offer/detect.ts'
import {findPrevention} from './elements/prevention/detect.ts'
import {findShouting} from './wording/alarm/detect.ts'
import {findDelayExcuse} from './wording/delay-excuse/detect.ts'
import {findDisclosures} from './wording/over-disclosure/detect.ts'
import {passagesOf} from './wording/passages.ts'
import {findPlaceholders} from './wording/placeholder/detect.ts'
import {findResponsibility} from './elements/responsibility/detect.ts'
import {findSender} from './elements/sender/detect.ts'
import {findWeakApologies} from './wording/weak-apology/detect.ts'
import type {BlockElementDetector, FlagDetector, NoticeElementDetector} from './rule.ts'

/** Detectors in code, by rule: what phrases cannot say. */
export interface Detectors {
  readonly blockElements: Readonly<Record<string, BlockElementDetector>>
  readonly noticeElements: Readonly<Record<string, NoticeElementDetector>>
  readonly flags: Readonly<Record<string, FlagDetector>>
}

/** For every language: what is told by its shape, or by words that each language lists (`lexicon/asked.yaml`). */
const common: Detectors = {
  blockElements: {contact: findContact},
  noticeElements: {sender: findSender},
  flags: {
    alarm: findShouting,
    'over-disclosure': findDisclosures,
    'blame-shifting': passagesOf('blame-shifting'),
    'speculative-promise': passagesOf('speculative-promise'),
    'unfounded-reassurance': passagesOf('unfounded-reassurance'),
    speculation: passagesOf('speculation'),
    placeholder: findPlaceholders
  }
}

/** For English, whose verbs look like nouns, so that instructions and questions are told by the order of words. */
const english: Detectors = {
  blockElements: {
    responsibility: findResponsibility,
    contact: findEnglishContact,
    'fraud-guidance': findFraudGuidance,
    'next-steps': findNextSteps,
    offer: findOffer,
    prevention: findPrevention
  },
  noticeElements: common.noticeElements,
  flags: {...common.flags, 'delay-excuse': findDelayExcuse, 'weak-apology': findWeakApologies}
}

export function detectorsOf(language: string): Detectors {
  return language === 'en' ? english : common
}
