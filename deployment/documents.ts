import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { freshAssessment, nextCycle } from '@/domain/assessment/cycle'
import { getInstant, type Instant } from '@/domain/calendar/instant'
import { getPlainDate, partsOf } from '@/domain/calendar/plain-date'
import { INVITATION_DAYS } from '@/domain/people/invitation'
import type { Enterprise, Union } from '@/domain/people/person'
import { isRefusal } from '@/domain/refusal/refusal'
import { edition2023 } from '@/domain/rubric/edition-2023'
import type { InvitationDocument } from '../cloudfunctions/_store/invitations'
import { deriveCode, hashCode, invitationIdOf } from '../cloudfunctions/_host/invitation-code'
import { OFFICE_NAME } from '../cloudfunctions/_host/seat-names'
import { readyCycle } from '../seeds/official/cycle'
import { officialEnterprises } from '../seeds/official/enterprises'
import { cityUnions } from '../seeds/official/unions'

const DAY = 86_400_000

type Stored<Fields> = Fields & { readonly _id: string }

/** What an environment is filled with before anybody opens the program, by collection: nothing in it is a sample. */
export interface DeploymentDocuments {
  readonly cycles: ReadonlyArray<Stored<Cycle>>
  readonly unions: ReadonlyArray<Stored<Union>>
  readonly enterprises: ReadonlyArray<Stored<Enterprise>>
  /** To be counted by the clock. */
  readonly assessments: ReadonlyArray<Stored<Assessment> & { readonly uncounted: true }>
}

/** From the day of the notice to its deadline, in the year whose deadline comes next. Both can be changed in the program. */
const firstCycle = (now: Instant): Cycle => {
  const { deadlineOn } = readyCycle(now)
  const openOn = getPlainDate(`${partsOf(deadlineOn).year}-10-30`)
  const cycle = nextCycle(undefined, { openOn, deadlineOn }, edition2023, now)
  if (isRefusal(cycle)) throw new Error(`the first cycle was refused: ${cycle.refused}`)
  return cycle
}

/** Who is invited first, and by which request: another request is another invitation with another code. */
export interface OfficeInvitation {
  readonly requestId: string
  readonly name: string
}

/**
 * An invitation to the office from outside the program, with its code: derived as those that the program issues are, so that whoever has
 * the secret can show it again while it works.
 */
export const officeInvitation = (secret: string, { requestId, name }: OfficeInvitation, now: Instant) => {
  const seat = { role: 'office' } as const
  const code = deriveCode(secret, { requestId, index: 0, seat, inviteeName: name })
  const invitationId = invitationIdOf(requestId, 0)
  const document: InvitationDocument = {
    ...{ _id: invitationId, invitationId, seat, seatName: OFFICE_NAME, inviteeName: name },
    ...{ issuedAt: now, expiresAt: getInstant(now + INVITATION_DAYS * DAY) },
    ...{ usedAt: null, usedByName: null, revokedAt: null, codeHash: hashCode(code) },
  }
  return { document, code }
}

/** The official unions, the notice's enterprises, its cycle with an untouched assessment each. */
export const deploymentDocuments = (now: Instant): DeploymentDocuments => {
  const cycle = firstCycle(now)
  const rubric = edition2023
  const assessments = officialEnterprises.map((enterprise) => freshAssessment(cycle, enterprise, null, rubric))
  return {
    unions: cityUnions.map((union) => ({ ...union, _id: union.unionId })),
    enterprises: officialEnterprises.map((enterprise) => ({ ...enterprise, _id: enterprise.enterpriseId })),
    assessments: assessments.map((assessment) => ({ ...assessment, _id: assessment.assessmentId, uncounted: true })),
    // Last: it says that the others are there.
    cycles: [{ ...cycle, _id: cycle.cycleId }],
  }
}
