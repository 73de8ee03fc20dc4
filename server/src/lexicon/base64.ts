/** Base64 to bytes: by Node's decoder where there is one, for it is many times faster. */
export function bytesOf(base64: string): Uint8Array {
  const node: unknown = Reflect.get(globalThis, 'Buffer')
  if (hasFrom(node)) return new Uint8Array(node.from(base64, 'base64'))
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

function hasFrom(value: unknown): value is {from: (text: string, encoding: 'base64') => Uint8Array} {
  return typeof value === 'function' && 'from' in value && typeof value.from === 'function'
}
