import type { AssessmentState } from '@/domain/assessment/assessment'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { decideStamp, type StampCommand, type StampContext } from '@/domain/stamp/decide-stamp'
import { presentForm, type PresentForm, type StampedPage, type StampFile } from '@/domain/stamp/stamped-form'
import { china, contact, cycle, NOON } from './cast'

const DIGEST = 'a'.repeat(64)
export const OTHER = 'b'.repeat(64)
const SUBMITTED_AT = china('2026-11-20 10:00')

export const present = (state: AssessmentState = 'submitted', more: object = {}, digest = DIGEST): PresentForm =>
  presentForm({ state, round: 1, submittedAt: SUBMITTED_AT, ...more }, digest)

type Photographed = Exclude<StampedPage, { type: 'pdf' }>

const sheet = (name: string, more: Partial<Photographed> = {}): StampedPage => ({
  photoId: name,
  fileId: `cloud://local/${name}`,
  type: 'jpeg',
  bytes: 200_000,
  width: 1200,
  height: 1600,
  sharpness: 5,
  keptAsIs: false,
  attachedAt: NOON,
  attachedBy: contact.personId,
  ...more,
})

export const EMPTY: StampFile = { assessmentId: 'c2026-e031', revision: 0, forms: [] }
export const context = (more: Partial<StampContext> = {}): StampContext => ({
  actor: contact,
  cycle,
  now: NOON,
  present: present(),
  seenDigest: DIGEST,
  ...more,
})

export const done = (answer: Refusal | StampFile): StampFile => {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer
}
export const codeOf = (answer: Refusal | StampFile): string => (isRefusal(answer) ? answer.refused : 'done')
export const attach = (
  name: string,
  more: Partial<Photographed> = {},
  replaces: string | null = null,
): StampCommand => ({
  kind: 'attach',
  sheet: sheet(name, more),
  replaces,
})
export const after = (file: StampFile, ...commands: readonly StampCommand[]): StampFile =>
  commands.reduce((each, command) => done(decideStamp(each, command, context())), file)
export const names = (file: StampFile): readonly string[] =>
  (file.forms[file.forms.length - 1]?.sheets ?? []).map(({ photoId }) => photoId)

export const two = after(EMPTY, attach('one'), attach('two'))
export const handedIn = after(two, { kind: 'finish' })
