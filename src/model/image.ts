/** A picture decoded, turned upright, stripped of metadata and encoded again. */
export interface PreparedImage {
  readonly format: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the file as it was found, hexadecimal: another picture has another one. */
  readonly digest: string;
  /** Of a drawing, which has more pixels than its size asks for: pixels by which it is measured. */
  readonly size?: { readonly width: number; readonly height: number };
}
