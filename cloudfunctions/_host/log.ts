import { sha256Of } from '../_store/digest'

/**
 * One line of the function's log: what was asked, or which message was sent, and how it ended. It never says who asked, nor what they
 * wrote. `reference` is the invocation's, which a person sees where a call failed; what a function does for another stands under the
 * other's.
 */
interface LogLine {
  readonly reference: string
  readonly action: string
  readonly outcome: string
  readonly ms: number
  /** How much a timer's run, or a check, came to. */
  readonly counts?: Readonly<Record<string, number>>
  /** Of a message: what all of its lines have in common, and that says nothing of whose it is. */
  readonly message?: string
}

/** What is quoted, Chinese, or long enough to be a telephone number: a database quotes the key that it refuses, a schema the value. */
const TEXTS = /"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|[\p{Script=Han}]+|\+?\d[\d -]{6,}\d/gu

/** A failure's words without anything that somebody wrote. */
export const withoutTexts = (words: string): string => words.replace(TEXTS, '…')

/** A failure as it may leave the function: the platform logs what is thrown as it is, and what somebody wrote may be in it. */
export const textless = (failure: unknown): Error =>
  new Error(withoutTexts(failure instanceof Error ? failure.message : String(failure)))

export const logLine = (line: LogLine): void => console.log(JSON.stringify(line))

/** What became of a message: how it ended, why, and by which channel. */
interface MessageEnd {
  readonly state: string
  readonly why?: string | undefined
  readonly dropped?: string | undefined
  readonly channel?: string | undefined
}

/** One message that became something, or waits on. */
export type LogMessage = (messageId: string, end: MessageEnd, ms: number) => void

/** Messages' lines under `reference`. */
export const messageLog =
  (reference: string): LogMessage =>
  (messageId, { state, why, dropped, channel }, ms) =>
    logLine({
      ...{ reference, action: 'message', ms },
      outcome: [state, why, dropped, channel].filter((part) => part !== undefined).join(' '),
      message: sha256Of(messageId).slice(0, 16),
    })

/** The frames alone: the head of a stack repeats the message. */
const framesOf = (stack = ''): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')

const codeOf = (failure: object): object => ('code' in failure ? { code: String(failure.code) } : {})

/** A bug or an outage, with what is needed to find it under its reference. */
export const logOutage = (reference: string, where: string, failure: unknown): void =>
  console.error(
    JSON.stringify({
      reference,
      where,
      failure:
        failure instanceof Error
          ? {
              ...{ name: failure.name, ...codeOf(failure) },
              ...{ message: withoutTexts(failure.message), stack: framesOf(failure.stack) },
            }
          : withoutTexts(String(failure)),
    }),
  )
