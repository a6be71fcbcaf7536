import { failureSentence } from '@/text/failures'
import type { Phase } from './saving-state'

/** Why a text waits for its person, in a sentence; undefined where it does not. */
export const problemSentence = (phase: Phase<unknown>): string | undefined => {
  switch (phase.kind) {
    case 'refused':
      return failureSentence({ outcome: 'refused', refusal: phase.refusal })
    case 'stopped':
      return failureSentence({ outcome: 'unserved', because: phase.because })
    default:
      return undefined
  }
}

/** Whether it may help to send it once more. */
export const helpsToSend = (phase: Phase<unknown>): boolean =>
  phase.kind !== 'stopped' || phase.because !== 'not_allowed'
