/** The server's log: lines that the client shows, as many as the user wants, and failures, each told once. */

import { errorDetails, type Failed, failureKey, failureSentence } from '@driver-diagrams/theory/guard';
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { FailureNotification } from '../protocol.ts';
import { tell } from './own-requests.ts';

/** From the gravest on; a level writes what is as grave as itself or graver. */
const LOG_LEVELS = ['off', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface ServerLog {
  error(line: string): void;
  warn(line: string): void;
  info(line: string): void;
  debug(line: string): void;
  /** A part of the program has failed: logged with all that is known, and named to the user, once. */
  failed: Failed;
  setLevel(level: LogLevel): void;
  /** How the user is told of failures: by the client, in the user's language, or by the protocol's message. */
  setClientTells(tells: boolean): void;
}

export function isLogLevel(value: unknown): value is LogLevel {
  return LOG_LEVELS.some((level) => level === value);
}

export function createLog({ console, sendNotification }: Connection): ServerLog {
  let level: LogLevel = 'info';
  let clientTells = false;
  const told = new Set<string>();
  const logged = new Set<string>();
  const writes = (its: LogLevel) => LOG_LEVELS.indexOf(its) <= LOG_LEVELS.indexOf(level);
  const log: ServerLog = {
    error(line) {
      if (writes('error')) console.error(line);
    },
    warn(line) {
      if (writes('warn')) console.warn(line);
    },
    info(line) {
      if (writes('info')) console.info(line);
    },
    debug(line) {
      // As a plain line: a client hides what the protocol calls a debug message, whatever this setting says.
      if (writes('debug')) console.log(line);
    },
    failed(failure) {
      const sentence = failureSentence(failure);
      const key = failureKey(failure);
      const what = `${key} ${failure.error instanceof Error ? failure.error.message : String(failure.error)}`;
      if (logged.has(what)) log.debug(`${sentence} (again)`);
      else log.error(`${sentence}\n${errorDetails(failure.error)}`);
      logged.add(what);
      if (told.has(key)) return;
      told.add(key);
      const { part, name } = failure;
      if (clientTells) tell({ sendNotification }, FailureNotification, { part, name, sentence });
      else {
        const message = `${sentence} The log says more.`;
        void sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
      }
    },
    setLevel(its) {
      level = its;
    },
    setClientTells(tells) {
      clientTells = tells;
    },
  };
  return log;
}
