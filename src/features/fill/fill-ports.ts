import type { LoadedAssessment } from '@/contract/assessment'
import type { Rubric } from '@/domain/rubric/rubric'
import type { Draft } from '@/services/drafts'
import type { Kept } from '@/services/storage'
import type { PhotoPorts } from '../photos/photo-runner'
import type { PhonePorts } from '../saving/phone-surroundings'

/** Everything outside that filling in needs: the server, this phone's keeping, and its surroundings. Tests hand in their own. */
export interface FillPorts extends PhonePorts, PhotoPorts {
  readonly now: () => number
  readonly drafts: {
    readonly keep: (assessmentId: string, no: number, draft: Draft) => Kept
    readonly find: (assessmentId: string, no: number) => Draft | undefined
    readonly drop: (assessmentId: string, no: number) => void
    /** The indicators whose text the phone had no room for. */
    readonly unkept: (assessmentId: string) => readonly number[]
  }
  /** What the server last said, for a start without a network. */
  readonly copies: {
    readonly keep: (loaded: LoadedAssessment) => void
    readonly find: (assessmentId: string) => LoadedAssessment | undefined
  }
  /** The editions that this phone has. */
  readonly editions: {
    readonly keep: (edition: Rubric) => void
    readonly find: (version: string) => Rubric | undefined
  }
}
