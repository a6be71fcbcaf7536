/** One line of the function's log. It says what was asked and how it ended; never who asked or what they wrote. */
export interface LogLine {
  readonly reference: string
  readonly action: string
  readonly outcome: string
  readonly milliseconds: number
}

export const logLine = (line: LogLine): void => console.log(JSON.stringify(line))

/** A bug or an outage, with what is needed to find it under its reference. */
export const logOutage = (reference: string, where: string, failure: unknown): void =>
  console.error(
    JSON.stringify({
      reference,
      where,
      failure:
        failure instanceof Error
          ? { name: failure.name, message: failure.message, stack: failure.stack }
          : String(failure),
    }),
  )
