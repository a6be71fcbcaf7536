import type { LoadedAssessment } from '@/contract/assessment'
import { EMPTY_CONTENT, sameContent, type Answer, type AnswerContent } from '@/domain/answer/answer'
import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import type { Present } from '@/domain/assessment/colleagues'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Photo } from '@/domain/evidence/photo'
import { refuse, type Refusal } from '@/domain/refusal/refusal'
import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Rubric } from '@/domain/rubric/rubric'
import type { CallResult } from '@/services/call'
import type { PlatformFault } from '@/services/platform-fault'
import { ASSESSMENT, draftAssessment } from './draft-assessment'

export { ASSESSMENT }

export const cycle: Cycle = {
  cycleId: 'c2026',
  title: '2026 年度',
  openOn: getPlainDate('2026-10-01'),
  deadlineOn: getPlainDate('2026-12-15'),
  rubricVersion: edition2023.version,
  revision: 1,
  scoreStep: 0.5,
  bonusPoints: null,
}

export const content = (narrative: string, more: Partial<AnswerContent> = {}): AnswerContent => ({
  ...EMPTY_CONTENT,
  narrative,
  ...more,
})

export const AT = getInstant(Date.parse('2026-11-22T02:32:00Z'))

/** What the network does to the next calls. `reply_lost`: the server did it, and nobody heard. */
export type Weather = 'up' | 'down' | 'reply_lost' | 'broken'

type Input = Readonly<Record<string, unknown>> & { readonly no: number }

/** A server of a few rules: revisions, replays by request id, locks, and nine photos. */
export class FakeServer {
  weather: Weather = 'up'
  assessment: Assessment = draftAssessment
  /** The edition that it hands out, where it has one besides the first. */
  edition: Rubric | undefined
  /** What it says besides the form, and who it says is at it just now. */
  besides: Pick<LoadedAssessment, 'written' | 'colleagues'> = {}
  present: readonly Present[] = []
  /** False while the year's opening day is still to come. */
  opened = true
  /** Which side of a call is too old for the other. */
  outdated: 'program_outdated' | 'functions_outdated' | undefined
  /** A word over which the server breaks, or its function is killed. */
  breaksOver: string | undefined
  killedOver: string | undefined
  /** Why the platform serves nothing, where it does not. */
  unserved: PlatformFault | undefined
  readonly asked: Array<{ action: string; requestId: string | undefined; input: Input }> = []
  private readonly replies = new Map<string, { words: string; result: CallResult<unknown> }>()

  answerOf(no: number): Answer | undefined {
    return this.assessment.answers[no]
  }

  /** Somebody else saves. */
  saveAs(by: string, no: number, written: AnswerContent): Answer {
    const answer: Answer = { ...written, revision: (this.answerOf(no)?.revision ?? 0) + 1, savedAt: AT, savedBy: by }
    this.assessment = { ...this.assessment, answers: { ...this.assessment.answers, [no]: answer } }
    return answer
  }

  lock(...open: readonly number[]): void {
    this.assessment = { ...this.assessment, state: 'returned', editable: open }
  }

  call = async (action: string, input: unknown, requestId?: string): Promise<CallResult<never>> => {
    this.asked.push({ action, requestId, input: input as Input })
    await Promise.resolve()
    if (this.weather === 'down') return { outcome: 'offline' }
    if (this.unserved) return { outcome: 'unserved', because: this.unserved }
    const breaks = this.breaksOver !== undefined && JSON.stringify(input).includes(this.breaksOver)
    if (this.weather === 'broken' || breaks) return { outcome: 'outage', reference: 'r-1' }
    if (this.killedOver !== undefined && JSON.stringify(input).includes(this.killedOver))
      return { outcome: 'unserved', because: 'busy' }
    const result = this.once(action, input as Input, requestId)
    return (this.weather === 'reply_lost' ? { outcome: 'offline' } : result) as CallResult<never>
  }

  private once(action: string, input: Input, requestId: string | undefined): CallResult<unknown> {
    const words = JSON.stringify([action, input])
    const before = requestId === undefined ? undefined : this.replies.get(requestId)
    if (before)
      return before.words === words ? before.result : { outcome: 'refused', refusal: refuse('request_id_reused') }
    const value = this.outdated ? refuse(this.outdated) : this.answer(action, input)
    const refused = typeof value === 'object' && value !== null && 'refused' in value
    const result: CallResult<unknown> = refused
      ? { outcome: 'refused', refusal: value as Refusal }
      : { outcome: 'done', value }
    if (requestId !== undefined && !refused) this.replies.set(requestId, { words, result })
    return result
  }

  private answer(action: string, input: Input): unknown {
    switch (action) {
      case 'assessment.load':
        return { assessment: this.assessment, cycle, former: null, ...this.besides } satisfies LoadedAssessment
      case 'colleagues.filling':
        return { present: this.present }
      case 'colleagues.assign':
        return { assigned: { [String(input['dimensionId'])]: input['personId'] } }
      case 'edition.get':
        return this.edition ? { edition: this.edition } : refuse('edition_unknown')
      case 'assessment.saveAnswer':
        return this.save(input)
      case 'assessment.saveAnswers':
        return { results: (input['answers'] as ReadonlyArray<Input & { requestId: string }>).map(this.saveOne) }
      case 'evidence.prepareUpload':
        return { cloudPath: `e/${String(input['photoId'])}`, url: '/put', headers: {} }
      case 'evidence.attach':
      case 'evidence.caption':
        return this.attach(input)
      case 'evidence.remove':
        return this.remove(input)
      case 'evidence.links':
        return {
          links: Object.values(this.assessment.evidence)
            .flat()
            .map(({ photoId }) => ({ photoId, url: `link/${photoId}` })),
          expiresAt: AT + 3_600_000,
        }
      default:
        throw new Error(`the fake server knows no ${action}`)
    }
  }

  /** One of several, which is the request that it would be alone. */
  private readonly saveOne = ({ requestId, ...answer }: Input & { readonly requestId: string }) => {
    const { no } = answer
    const came = this.once('assessment.saveAnswer', { assessmentId: ASSESSMENT, ...answer }, requestId)
    if (came.outcome === 'refused') return { no, refusal: came.refusal }
    return { no, ...(came as { value: { answer: Answer } }).value }
  }

  private save(input: Input): unknown {
    const { no } = input
    if (!this.opened) return refuse('cycle_not_open', { openOn: cycle.openOn })
    if (!this.assessment.editable.includes(no)) return refuse('indicator_locked', { no })
    const written = content(String(input['narrative']), {
      selfScore: input['selfScore'] as number | null,
      facts: input['facts'] as AnswerContent['facts'],
    })
    const current = this.answerOf(no)
    if ((current?.revision ?? 0) !== input['seenRevision'] && current)
      return refuse('answer_stale', {
        no,
        revision: current.revision,
        savedAt: current.savedAt,
        narrative: current.narrative,
        selfScore: current.selfScore,
        facts: current.facts,
      })
    return { answer: current && sameContent(current, written) ? current : this.saveAs('me', no, written) }
  }

  private photos(no: number): readonly Photo[] {
    return this.assessment.evidence[no] ?? []
  }

  private put(no: number, photos: readonly Photo[]): void {
    this.assessment = { ...this.assessment, evidence: { ...this.assessment.evidence, [no]: photos } }
  }

  private attach({ no, ...input }: Input): unknown {
    const photoId = String(input['photoId'])
    const others = this.photos(no).filter((photo) => photo.photoId !== photoId)
    if (others.length >= 9) return refuse('photo_limit', { limit: 9 })
    const photo: Photo = {
      photoId,
      fileId: `cloud://${photoId}`,
      type: 'jpeg',
      bytes: 1,
      caption: String(input['caption']),
      attachedAt: AT,
      attachedBy: 'me',
    }
    this.put(no, [...others, photo])
    return { photo }
  }

  private remove({ no, ...input }: Input): unknown {
    const photos = this.photos(no).filter((photo) => photo.photoId !== input['photoId'])
    if (photos.length === this.photos(no).length) return refuse('photo_unknown')
    this.put(no, photos)
    return { photos }
  }
}
