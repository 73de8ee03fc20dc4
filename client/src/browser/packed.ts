import {decompress} from 'fzstd'

/** With these bytes begins what zstd made small (RFC 8878, 3.1.1). */
const MAGIC = [0x28, 0xb5, 0x2f, 0xfd]

/** A file of the build as it lies there, or of a package, in which `client/package.ts` made it small. Always a copy, with memory of its own. */
export function unpacked(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return MAGIC.every((byte, at) => bytes[at] === byte) ? new Uint8Array(decompress(bytes)) : new Uint8Array(bytes)
}
