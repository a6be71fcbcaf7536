import type { FaultKind } from '../../../emulator/faults'

/** What is to go wrong with a request: a call of the SDK, how, and after how many others. */
export interface Fault {
  readonly action: string
  readonly how: FaultKind
  readonly after: number
  readonly times: number
}

/** What a run did, for whoever reads its figures. */
export interface Figures {
  histories: number
  commands: number
  /** Requests that were sent, repetitions included. */
  sent: number
  /** Writes that were answered as done. */
  acknowledged: number
  refused: number
  /** Faults that fell on a call. */
  faults: number
  /** Requests that got no answer, or an outage, and were repeated. */
  unanswered: number
  /** Looks at papers that are not one's own, all refused. */
  looks: number
  /** Accepted writes by kind. */
  readonly accepted: Record<string, number>
}

export const noFigures = (): Figures => ({
  ...{ histories: 0, commands: 0, sent: 0, acknowledged: 0, refused: 0, faults: 0, unanswered: 0, looks: 0 },
  accepted: {},
})
