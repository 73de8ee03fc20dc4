import process from 'node:process'

/** What a module of Node that is written in C++ offers. */
type Binding = Readonly<Record<string, unknown>>

/**
 * Tells V8 to go by flags, as `node:v8` does. That module loads Node's streams, which takes a start a thirtieth of its time; what it calls
 * can be had alone. The way there is deprecated, in some versions with a warning that would stand above every report: where Node knows it no more, or forbids it
 * (`--permission`), `node:v8` is asked.
 */
export function setFlags(flags: string): void {
  const set = bindingOf('v8')?.['setFlagsFromString']
  if (typeof set === 'function') Reflect.apply(set, undefined, [flags])
  else process.getBuiltinModule('node:v8').setFlagsFromString(flags)
}

function bindingOf(name: string): Binding | undefined {
  const quiet = process.noDeprecation ?? false
  process.noDeprecation = true
  try {
    const binding: unknown = 'binding' in process && typeof process.binding === 'function' ? Reflect.apply(process.binding, process, [name]) : undefined
    return isBinding(binding) ? binding : undefined
  } catch {
    return undefined
  } finally {
    process.noDeprecation = quiet
  }
}

function isBinding(value: unknown): value is Binding {
  return typeof value === 'object' && value !== null
}
