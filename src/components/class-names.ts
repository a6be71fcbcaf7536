export const classNames = (...parts: ReadonlyArray<string | false | undefined>): string =>
  parts.filter(Boolean).join(' ')
