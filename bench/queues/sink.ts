import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

// A mail server of its own process that reads each mail to its end, keeps none, and says how many there were.
let mails = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onData(stream, _, done) {
    stream.on('data', () => {});
    stream.on('end', () => {
      mails++;
      done();
    });
  },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => process.send?.((server.server.address() as AddressInfo).port));
process.on('message', () => process.send?.(mails));
