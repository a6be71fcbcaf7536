/** The ids chosen in a list that is read again while it is worked on. */
export type Selection = readonly string[]

/** routing.confirm takes this many at once. */
export const CONFIRM_BATCH = 10

/** `id` added where it was not chosen, taken out where it was. */
export const toggled = (selection: Selection, id: string): Selection =>
  selection.includes(id) ? selection.filter((each) => each !== id) : [...selection, id]

/** What of the selection is still in the list: nobody confirms a row that they no longer see. */
export const stillListed = (selection: Selection, listed: readonly string[]): Selection =>
  selection.filter((id) => listed.includes(id))

/** What was confirmed and what had been routed by somebody else meanwhile. */
export interface ConfirmTally {
  readonly confirmed: number
  readonly skipped: number
}

export const tallyConfirmations = (
  outputs: ReadonlyArray<{ readonly confirmed: readonly string[]; readonly skipped: readonly string[] }>,
): ConfirmTally => ({
  confirmed: outputs.reduce((total, output) => total + output.confirmed.length, 0),
  skipped: outputs.reduce((total, output) => total + output.skipped.length, 0),
})
