/** What the line of figures below a narrative begins with, on paper and on the screen. */
const LABEL = '填报数字：'

/** The line of figures as it is printed below a narrative. */
export const figuresLine = (figures: string): string => `${LABEL}${figures}`

/**
 * A cell's text without the line that a paper of ours prints below it: figures are not read back as narrative. Nothing in the pattern
 * can end in two ways, since a stranger's file may hold a million empty lines.
 */
export const withoutFiguresLine = (text: string): string =>
  text.replace(new RegExp(`(?:^|\\n)[^\\S\\n]*${LABEL}[^\\n]*(?:\\n\\s*)?$`), '').trim()
