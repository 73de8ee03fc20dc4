/** The formats that a person at a terminal does not ask for: loaded together when one of them is. */
export {checkstyle} from './checkstyle.ts'
export {github} from './github.ts'
export {gitlab} from './gitlab.ts'
export {html} from './html.ts'
export {junit} from './junit.ts'
export {markdown} from './markdown.ts'
export {rdjson, rdjsonl} from './rdjson.ts'
export {sarif} from './sarif.ts'
