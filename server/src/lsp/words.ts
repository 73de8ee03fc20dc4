/** What the server says in the editor's own places, menus and the line above the title, by the language of the editor. What it says of a notice is in the notice's. */
const ENGLISH = {
  applyAll: 'Apply all safe fixes',
  applyFirst: 'Apply the first fix to all {count} findings of “{rule}”',
  ignoreLine: 'Ignore “{rule}” on this line',
  ignorePassage: 'Ignore “{rule}” in this passage',
  ignoreNotice: 'Ignore “{rule}” in this notice',
  ignoreHereLine: 'Ignore on this line',
  ignoreHerePassage: 'Ignore in this passage',
  explain: 'Explain “{rule}”',
  reason: 'why it may stand',
  elements: '{count} of {all} elements',
  slot: '1 slot to fill',
  slots: '{count} slots to fill',
  error: '1 error',
  errors: '{count} errors',
  warning: '1 warning',
  warnings: '{count} warnings',
  grade: 'grade {count}',
  openPreview: 'open preview',
  missing: '{title}, missing',
  kindOfData: 'kind of data: {kind}',
  example: 'for example'
} as const

/** The words of one language. */
export type EditorWords = Readonly<Record<keyof typeof ENGLISH, string>>

const SPANISH: EditorWords = {
  applyAll: 'Aplicar todos los arreglos seguros',
  applyFirst: 'Aplicar el primer arreglo a los {count} hallazgos de “{rule}”',
  ignoreLine: 'Omitir “{rule}” en esta línea',
  ignorePassage: 'Omitir “{rule}” en este pasaje',
  ignoreNotice: 'Omitir “{rule}” en este aviso',
  ignoreHereLine: 'Omitir en esta línea',
  ignoreHerePassage: 'Omitir en este pasaje',
  explain: 'Explicar “{rule}”',
  reason: 'por qué puede quedarse',
  elements: '{count} de {all} elementos',
  slot: '1 hueco por rellenar',
  slots: '{count} huecos por rellenar',
  error: '1 error',
  errors: '{count} errores',
  warning: '1 advertencia',
  warnings: '{count} advertencias',
  grade: 'nivel {count}',
  openPreview: 'abrir vista previa',
  missing: '{title}, falta',
  kindOfData: 'tipo de dato: {kind}',
  example: 'por ejemplo'
}

/** The words for an editor in a language, `es` or `es-MX`; English where there are none. */
export function editorWords(locale: string | undefined): EditorWords {
  return locale !== undefined && /^es(?:-|$)/i.test(locale) ? SPANISH : ENGLISH
}
