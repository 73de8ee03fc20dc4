/** What the build made of the rules, for tests. */
export {default as lexicon} from '../server/generated/en.ts'
export {default as rules} from '../server/generated/rules.ts'
export {default as pages} from '../server/generated/pages.ts'
