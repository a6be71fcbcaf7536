import type { FieldChange } from '../ledger/ledger-entry'
import { NAME_FIELD, NAME_LABEL, type LedgerColumn } from '../ledger/ledger-column'
import { contactBriefly, withSaid } from '../people/roster-contact'
import type { KnownEnterprise, RosterLine } from './import-row'

/** Not a column: what the roster suggests as 责任工会 of an enterprise that has none yet. */
const SUGGESTION_FIELD = 'suggested-union'

/** Not a column either: who is invited as the enterprise's contact. */
const CONTACT_FIELD = 'roster-contact'

/** The telephone is masked here as everywhere on a screen. */
const contactChange = ({ contact }: RosterLine, { rosterContact: before }: KnownEnterprise): readonly FieldChange[] => {
  if (!contact) return []
  const now = withSaid(before, contact)
  if (now.name === (before?.name ?? '') && now.telephone === (before?.telephone ?? '')) return []
  return [
    { field: CONTACT_FIELD, label: '被邀请人', from: before ? contactBriefly(before) : '', to: contactBriefly(now) },
  ]
}

/** Whether a row's changes are of whom to invite. */
export const changesContact = (changes: readonly FieldChange[]): boolean =>
  changes.some(({ field }) => field === CONTACT_FIELD)

/**
 * What a line changes of an enterprise, old → new: only what the file says, and of the name only where it is renamed. A
 * responsible union that was assigned is never touched; for one that has none, the file's becomes the suggestion.
 */
export const importChanges = (
  line: RosterLine,
  known: KnownEnterprise,
  columns: readonly LedgerColumn[],
  rename: boolean,
  unionNameOf: (unionId: string | null) => string,
): readonly FieldChange[] => [
  ...(rename && line.name !== known.name
    ? [{ field: NAME_FIELD, label: NAME_LABEL, from: known.name, to: line.name }]
    : []),
  ...columns.flatMap(({ columnId, label }) => {
    const from = known.values[columnId] ?? ''
    const to = line.values[columnId]
    return to === undefined || to === from ? [] : [{ field: columnId, label, from, to }]
  }),
  ...(known.unionId === null && line.unionId !== null && line.unionId !== known.suggestedUnionId
    ? [
        {
          field: SUGGESTION_FIELD,
          label: '建议的责任工会',
          from: unionNameOf(known.suggestedUnionId),
          to: line.unionName ?? '',
        },
      ]
    : []),
  ...contactChange(line, known),
]
