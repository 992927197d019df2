/** How a clinic's mail server is reached; from plainleaf.yaml. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465); else it is begun by STARTTLS. */
  readonly secure: boolean;
  /** Certificates that are trusted beside those of the system, PEM. */
  readonly ca?: string;
  /** Connections at the same time. */
  readonly connections: number;
  /** At most so many mails a minute; 0 for as many as go. */
  readonly perMinute: number;
}

/** From the environment alone. */
export interface SmtpLogin {
  readonly user: string;
  readonly password: string;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/** Whether nobody else can listen: mail to this machine itself may go without TLS. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);
