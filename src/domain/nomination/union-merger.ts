import { LEDGER_LEVELS, withList, type NominationFile } from './nomination'

/** Whether a union's file holds anything that a merger takes along. */
export const holdsPlaces = ({ quota, lists }: Pick<NominationFile, 'quota' | 'lists'>): boolean =>
  quota.provincial + quota.own > 0 || LEDGER_LEVELS.some((level) => lists[level].items.length > 0)

/**
 * The places and nominees of a union that is merged into another go over whole: the places are added, the nominees stand after the
 * other one's, in their order and as they were decided. So nobody's place is lost, and neither list holds more than its places.
 */
export const mergeFiles = (
  from: NominationFile,
  into: NominationFile,
): { readonly from: NominationFile; readonly into: NominationFile } => {
  const emptied = LEDGER_LEVELS.reduce((file, level) => withList(file, level, { ...file.lists[level], items: [] }), {
    ...from,
    quota: { provincial: 0, own: 0, revision: from.quota.revision + 1 },
  })
  const filled = LEDGER_LEVELS.filter((level) => from.lists[level].items.length > 0).reduce(
    (file, level) => {
      const [own, others] = [file.lists[level], from.lists[level]]
      return withList(file, level, {
        ...own,
        items: [...own.items, ...others.items],
        submittedAt: own.submittedAt ?? others.submittedAt,
        decisionBeganAt: own.decisionBeganAt ?? others.decisionBeganAt,
      })
    },
    {
      ...into,
      quota: {
        provincial: into.quota.provincial + from.quota.provincial,
        own: into.quota.own + from.quota.own,
        revision: into.quota.revision + 1,
      },
    },
  )
  return { from: emptied, into: filled }
}
