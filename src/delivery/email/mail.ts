/** One message to one person, as it goes over the wire. */
export interface Mail {
  /** Names its file where it becomes one: the row's id, never an address. */
  readonly name: string;
  /** Mailbox of the sender and of the one recipient. */
  readonly from: string;
  readonly to: string;
  /** RFC 5322, with CRLF. */
  readonly bytes: Uint8Array;
}
