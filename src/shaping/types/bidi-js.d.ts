declare module 'bidi-js' {
  export interface Bidi {
    /** The Bidi_Class of one character, such as `L`, `R`, `AL`, `EN`. */
    getBidiCharTypeName(character: string): string;
    /** `)` for `(` and so on, or null for what looks the same in both directions. */
    getMirroredCharacter(character: string): string | null;
  }
  /** The package ships its own types, but as CommonJS they name the factory `default.default`. */
  export default function bidiFactory(): Bidi;
}
