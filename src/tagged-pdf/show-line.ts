import type { FontCodes } from './font-codes.ts';
import { round } from './matrix.ts';

/** The operator that is being put together, as it will stand in the file: one at a time is. */
let bytes = Buffer.alloc(4096);

const SIGN = { space: 0x20, open: 0x3c, close: 0x3e, openArray: 0x5b } as const;

/** Digits of hexadecimal numbers, as they are written. */
const DIGITS = Buffer.from('0123456789abcdef');

/** Collects codes into TJ arrays, with an adjustment wherever the pen is not where the next code stands. */
export class ShowLine {
  readonly #font: FontCodes;
  readonly #fontSize: number;
  readonly #write: (operators: string) => void;
  #end = 0;
  #isInCodes = false;
  #pen = 0;
  #rise = 0;

  /** @param fontSize points */
  constructor(font: FontCodes, fontSize: number, write: (operators: string) => void) {
    this.#font = font;
    this.#fontSize = fontSize;
    this.#write = write;
  }

  /** Points from the line's start, and above its baseline. */
  show(cid: number, x: number, rise: number): void {
    if (Math.abs(rise - this.#rise) > 1e-4) this.#setRise(rise);
    const adjustment = ((this.#pen - x) * 1000) / this.#fontSize;
    if (Math.abs(adjustment) > 0.05) {
      this.#endCodes();
      this.#put(String(round(adjustment)));
      this.#pen = x;
    }
    this.#putCode(cid);
    this.#pen += (this.#font.widthOf(cid) * this.#fontSize) / 1000;
  }

  end(): void {
    // the rise outlives the text object
    if (this.#rise !== 0) this.#setRise(0);
    this.flush();
  }

  flush(): void {
    this.#endCodes();
    if (this.#end > 0) this.#write(`${bytes.toString('latin1', 0, this.#end)}] TJ`);
    this.#end = 0;
  }

  #setRise(rise: number): void {
    this.flush();
    this.#write(`${round(rise)} Ts`);
    this.#rise = rise;
  }

  /** Four hexadecimal digits. */
  #putCode(cid: number): void {
    if (!this.#isInCodes) this.#put('<');
    this.#isInCodes = true;
    this.#makeRoom(4);
    for (let shift = 12; shift >= 0; shift -= 4) bytes[this.#end++] = DIGITS[(cid >> shift) & 0xf] ?? 0;
  }

  #endCodes(): void {
    if (!this.#isInCodes) return;
    this.#makeRoom(1);
    bytes[this.#end++] = SIGN.close;
    this.#isInCodes = false;
  }

  /** An element of the array, in ASCII. */
  #put(element: string): void {
    this.#makeRoom(element.length + 1);
    bytes[this.#end] = this.#end === 0 ? SIGN.openArray : SIGN.space;
    this.#end += 1;
    // so short that a call of Buffer.write takes longer
    for (let index = 0; index < element.length; index += 1) bytes[this.#end++] = element.charCodeAt(index);
  }

  #makeRoom(more: number): void {
    if (this.#end + more <= bytes.length) return;
    const larger = Buffer.alloc(2 * bytes.length + more);
    larger.set(bytes.subarray(0, this.#end));
    bytes = larger;
  }
}
