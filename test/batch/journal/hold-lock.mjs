import process from 'node:process';
import { lockFolder } from '../../../dist/src/batch/journal/lock.js';

// a process of its own that takes a lock, says so, and keeps it until it is ended
const lock = await lockFolder(process.argv[2] ?? '');
process.stdout.write(lock.held ? 'held\n' : 'refused\n');
if (lock.held) setTimeout(() => {}, 60_000);
