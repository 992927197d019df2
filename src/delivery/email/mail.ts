/** One message to one person, as it goes over the wire. */
export interface Mail {
  /** Mailbox of the sender and of the one recipient. */
  readonly from: string;
  readonly to: string;
  /** RFC 5322, with CRLF. */
  readonly bytes: Uint8Array;
}
