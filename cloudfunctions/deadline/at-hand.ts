import type { Audience } from '@/domain/workflow/event'
import type { JustMoved } from '../_store/moved-papers'
import type { Run } from './run'

const isSame = (one: Audience, other: Audience): boolean => {
  if (one.kind === 'contacts') return other.kind === 'contacts' && other.enterpriseId === one.enterpriseId
  if (one.kind === 'reviewers') return other.kind === 'reviewers' && other.unionId === one.unionId
  return one.kind === 'office' && other.kind === 'office'
}

/** A run that asks for nothing again that was read with a paper: for all that follows the paper's move, which is done within moments. */
export const withAtHand = (run: Run, { subjectId, assessment, seated, enterprise, isOnList }: JustMoved): Run => {
  const { people, enterprises, likeness, contentChecks, unreached } = run.stores
  const addressees = seated.flatMap((each) => each.people)
  return {
    ...run,
    stores: {
      ...run.stores,
      people: {
        ...people,
        inAudience: async (audience) =>
          seated.find((each) => isSame(each.audience, audience))?.people ?? people.inAudience(audience),
        findOpenId: async (personId) =>
          addressees.find(({ person }) => person.personId === personId)?.openId ?? people.findOpenId(personId),
      },
      enterprises: {
        ...enterprises,
        find: async (enterpriseId) =>
          enterprise?.enterpriseId === enterpriseId ? enterprise : enterprises.find(enterpriseId),
      },
      likeness: {
        ...likeness,
        findSubmitted: async (assessmentId) =>
          assessmentId === subjectId ? assessment : likeness.findSubmitted(assessmentId),
      },
      contentChecks: {
        ...contentChecks,
        findSubmitted: async (assessmentId) =>
          assessmentId === subjectId ? assessment : contentChecks.findSubmitted(assessmentId),
      },
      unreached: {
        ...unreached,
        settle: async (settledId, until) => {
          if (settledId !== subjectId || isOnList) await unreached.settle(settledId, until)
        },
      },
    },
  }
}
