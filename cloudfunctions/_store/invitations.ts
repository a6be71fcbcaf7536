import type { Invitation } from '@/domain/people/invitation'
import { documents, type Database } from './database'

export type InvitationDocument = Invitation & { readonly _id: string; readonly codeHash: string }

export const invitationStore = (database: Database) => ({
  /** The invitation of a code's hash. */
  findByHash: async (codeHash: string): Promise<InvitationDocument | undefined> => {
    const [found] = await documents<InvitationDocument>(
      database.collection('invitations').where({ codeHash }).limit(1).get(),
    )
    return found
  },

  /** The hashes of the codes that were issued as these invitations. */
  hashesOf: async (invitationIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const found = await documents<InvitationDocument>(
      database
        .collection('invitations')
        .where({ _id: database.command.in([...invitationIds]) })
        .limit(invitationIds.length)
        .get(),
    )
    return new Map(found.map(({ invitationId, codeHash }) => [invitationId, codeHash]))
  },

  /** Newest first, without the hashes. */
  page: (skip: number, limit: number) =>
    documents<InvitationDocument>(
      database
        .collection('invitations')
        .where({})
        .field({ codeHash: false })
        .orderBy('issuedAt', 'desc')
        .skip(skip)
        .limit(limit)
        .get(),
    ),
})

export type InvitationStore = ReturnType<typeof invitationStore>
