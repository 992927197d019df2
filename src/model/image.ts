/** A picture decoded, turned upright, stripped of metadata and encoded again. */
export interface PreparedImage {
  readonly format: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Of a drawing, which has more pixels than its size asks for: pixels by which it is measured. */
  readonly size?: { readonly width: number; readonly height: number };
}
