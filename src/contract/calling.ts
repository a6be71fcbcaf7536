import type { ActionName, FunctionName } from './contract'

/*
 * What a caller has to know of an action before it asks. The phone gets it from here rather than from the contract: the schemas,
 * and the library that reads them, would be a tenth of what every cold start downloads, and only the host parses.
 */

/** Those that the function `documents` answers, by their names; a test compares them with the contract. */
const OF_DOCUMENTS =
  /^(roster|package)\.|\.export$|^(document\.(continue|link)|wordForm\.(read|readReport)|edition\.read|quota\.read)$/

/** The function that is asked for an action. */
export const functionAsked = (name: ActionName): FunctionName => (OF_DOCUMENTS.test(name) ? 'documents' : 'api')
