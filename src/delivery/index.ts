export { type Audit, openAudit } from './audit/append-deliveries.ts';
export type { Channel, Taken } from './channel.ts';
export { composeMail, type DkimKey } from './email/compose-mail.ts';
export { openEmlFolder } from './email/eml.ts';
export type { Mail } from './email/mail.ts';
export { openSmtp } from './email/smtp.ts';
export type { SmtpLogin, SmtpSettings } from './email/smtp-settings.ts';
